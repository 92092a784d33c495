/// Who judges what, and how good the design is.
public struct AssignmentPlan: Sendable, Equatable {
    /// For each entry its judges, ascending, kept ones among them.
    public var panels: [[Int]]
    /// Entries of each judge, the problem's burden among them.
    public var loads: [Int]
    /// Parts of the graph of judges and entries that hang together; entries are only comparable within one.
    /// Judges and entries without any pair do not count.
    public var components: Int
    public var shortfalls: [Shortfall]

    public init(panels: [[Int]], loads: [Int], components: Int, shortfalls: [Shortfall]) {
        self.panels = panels
        self.loads = loads
        self.components = components
        self.shortfalls = shortfalls
    }

    /// An entry that has fewer judges than it needs.
    public struct Shortfall: Sendable, Equatable {
        public var entry: Int
        public var missing: Int
        public var reason: Reason

        public init(entry: Int, missing: Int, reason: Reason) {
            self.entry = entry
            self.missing = missing
            self.reason = reason
        }
    }

    public enum Reason: Sendable, Equatable {
        /// Nobody may see the entry.
        case noJudge
        /// Everyone who may see it was taken, and they are too few.
        case tooFewJudges(available: Int)
    }
}
