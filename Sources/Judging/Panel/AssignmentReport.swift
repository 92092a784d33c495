import Scoring
import Showcase

/// What assigning did, or with `dryRun` would do.
public struct AssignmentReport: Sendable, Equatable, Codable {
    public var season: String
    public var dryRun: Bool
    /// New pairs, by entry, then judge.
    public var pairs: [Assignment]
    /// Pairs that stood before.
    public var kept: Int
    /// In the theme's order.
    public var categories: [CategoryPanel]

    public init(season: String, dryRun: Bool, pairs: [Assignment], kept: Int, categories: [CategoryPanel]) {
        self.season = season
        self.dryRun = dryRun
        self.pairs = pairs
        self.kept = kept
        self.categories = categories
    }

    enum CodingKeys: String, CodingKey {
        case season, pairs, kept, categories
        case dryRun = "dry_run"
    }

    public struct CategoryPanel: Sendable, Equatable, Codable {
        public var category: String
        public var entries: Int
        /// Judges who may see at least one of the entries.
        public var judges: Int
        /// Loads are those of these judges, over all categories assigned so far.
        public var quality: AssignmentQuality

        public init(category: String, entries: Int, judges: Int, quality: AssignmentQuality) {
            self.category = category
            self.entries = entries
            self.judges = judges
            self.quality = quality
        }
    }
}
