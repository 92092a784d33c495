/// Ranked ballots: what each puts in which place, entries as indices into their names.
public struct Ballots: Sendable, Equatable {
    public let entries: [String]
    /// Of each ballot its places, the best first; entries that share a place are tied. An entry stands on a ballot once.
    public let places: [[[Int]]]

    public init(entries: [String], places: [[[Int]]]) {
        self.entries = entries
        self.places = places
    }

    /// The ballots with these entries alone; ballots that then compare nothing are left out.
    func restricted(to kept: [Bool]) -> [[[Int]]] {
        places.compactMap { ballot in
            let rest = ballot.map { $0.filter { kept[$0] } }.filter { !$0.isEmpty }
            return rest.count > 1 || (rest.first?.count ?? 0) > 1 ? rest : nil
        }
    }

    /// The greatest number of entries that share a place.
    var widestTie: Int { places.reduce(1) { $1.reduce($0) { max($0, $1.count) } } }
}

extension Ballots {
    /// Reads `ballot,rank,entry`; equal ranks are ties, and a row without a rank does not count.
    ///
    /// - Throws: `ReadingError`.
    public init(_ text: DelimitedText) throws(ReadingError) {
        let (ballotColumn, rankColumn) = (try text.column("ballot"), try text.column("rank"))
        let entryColumn = try text.column("entry")
        var (ballotNames, entryNames) = (NameTable(), NameTable())
        var rows: [(ballot: Int, rank: Double, entry: Int, line: Int)] = []
        try text.forEachRow { row throws(ReadingError) in
            let ballot = try ballotNames.number(row, ballotColumn, named: "ballot")
            let entry = try entryNames.number(row, entryColumn, named: "entry")
            guard !row.isBlank(rankColumn) else { return }
            rows.append((ballot, try row.number(rankColumn, named: "rank"), entry, row.line))
        }
        let (names, order) = entryNames.sorted
        var byBallot: [[(rank: Double, entry: Int, line: Int)]] = Array(repeating: [], count: ballotNames.names.count)
        for row in rows { byBallot[row.ballot].append((row.rank, order[row.entry], row.line)) }
        var places: [[[Int]]] = []
        for var ballot in byBallot {
            ballot.sort { ($0.entry, $0.line) < ($1.entry, $1.line) }
            for (one, other) in zip(ballot, ballot.dropFirst()) where one.entry == other.entry {
                throw .repeated(line: other.line, earlier: one.line)
            }
            ballot.sort { ($0.rank, $0.entry) < ($1.rank, $1.entry) }
            var groups: [[Int]] = []
            for (index, row) in ballot.enumerated() {
                if index > 0, ballot[index - 1].rank == row.rank {
                    groups[groups.count - 1].append(row.entry)
                } else {
                    groups.append([row.entry])
                }
            }
            places.append(groups)
        }
        self.init(entries: names, places: places)
    }
}
