import Scoring
import Showcase

/// The standings of one category, as `yaas standings` prints them.
public struct CategoryStandings: Sendable, Equatable, Codable {
    public var category: String
    public var model: String
    /// By component, then rank, then entry; entries without a score last.
    public var standings: [Row]
    public var judges: [StandingsReport.JudgeRow]
    public var reliability: StandingsReport.ReliabilityRow
    /// Entries across an award's boundary that the scores do not tell apart.
    public var ties: [BoundaryTie]
    /// Groups of entries that share no judge: ranks hold within a group. 1 where all can be compared.
    public var components: Int
    /// Scoresheets that are assigned and not yet given.
    public var outstanding: Int
    /// Whether any scoresheet was made up by a demo or a rehearsal.
    public var simulated: Bool

    public init(
        category: String, model: String, judges: [StandingsReport.JudgeRow],
        reliability: StandingsReport.ReliabilityRow, rows: [Row], ties: [BoundaryTie], components: Int,
        outstanding: Int,
        simulated: Bool
    ) {
        self.category = category
        self.model = model
        standings = rows
        self.judges = judges
        self.reliability = reliability
        self.ties = ties
        self.components = components
        self.outstanding = outstanding
        self.simulated = simulated
    }

    /// An entry's standing, with what staff need to recognise it.
    public struct Row: Sendable, Equatable, Codable {
        public var standing: StandingsReport.Standing
        public var title: String
        public var category: String
        /// The standing in a sentence, for the student.
        public var explanation: String
        /// The same for staff: every sheet, and what to heed.
        public var staffNote: String

        public init(
            standing: StandingsReport.Standing, title: String, category: String, explanation: String, staffNote: String
        ) {
            self.standing = standing
            self.title = title
            self.category = category
            self.explanation = explanation
            self.staffNote = staffNote
        }

        private enum CodingKeys: String, CodingKey {
            case title, category, explanation
            case staffNote = "staff_note"
        }

        public init(from decoder: any Decoder) throws {
            standing = try StandingsReport.Standing(from: decoder)
            let container = try decoder.container(keyedBy: CodingKeys.self)
            title = try container.decode(String.self, forKey: .title)
            category = try container.decode(String.self, forKey: .category)
            explanation = try container.decode(String.self, forKey: .explanation)
            staffNote = try container.decode(String.self, forKey: .staffNote)
        }

        /// One flat object: the standing's keys and the others.
        public func encode(to encoder: any Encoder) throws {
            try standing.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(title, forKey: .title)
            try container.encode(category, forKey: .category)
            try container.encode(explanation, forKey: .explanation)
            try container.encode(staffNote, forKey: .staffNote)
        }
    }
}
