/// Composite scores: who gave what to which entry, entries and judges as indices into their names.
public struct ScoreTable: Sendable, Equatable {
    public struct Cell: Sendable, Equatable {
        public var entry: Int
        public var judge: Int
        /// On the rubric's scale.
        public var value: Double

        public init(entry: Int, judge: Int, value: Double) {
            self.entry = entry
            self.judge = judge
            self.value = value
        }
    }

    public let entries: [String]
    public let judges: [String]
    /// By entry, then judge, then value, so that no result depends on the order in which sheets came.
    public let cells: [Cell]

    /// - Parameter entries: all that are to stand in the results, those without a score among them.
    public init(entries: [String], judges: [String], cells: [Cell]) {
        self.entries = entries
        self.judges = judges
        self.cells = cells.sorted { ($0.entry, $0.judge, $0.value) < ($1.entry, $1.judge, $1.value) }
    }

    /// Reads names as they come; entries and judges are then in order of their names.
    ///
    /// - Parameters:
    ///   - entries: entries beside those that have a score.
    ///   - judges: judges beside those that gave one.
    public init(rows: [(entry: String, judge: String, value: Double)], entries: [String] = [], judges: [String] = []) {
        let entryNames = Set(rows.map(\.entry) + entries).sorted()
        let judgeNames = Set(rows.map(\.judge) + judges).sorted()
        let entryIndex = Self.index(entryNames)
        let judgeIndex = Self.index(judgeNames)
        self.init(
            entries: entryNames, judges: judgeNames,
            cells: rows.compactMap { row in
                guard let entry = entryIndex[row.entry], let judge = judgeIndex[row.judge] else { return nil }
                return Cell(entry: entry, judge: judge, value: row.value)
            })
    }

    private static func index(_ names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The ranges of `cells` that belong to each entry.
    var rangesByEntry: [Range<Int>] {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(entries.count)
        var start = 0
        for entry in entries.indices {
            var end = start
            while end < cells.count, cells[end].entry == entry { end += 1 }
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }
}
