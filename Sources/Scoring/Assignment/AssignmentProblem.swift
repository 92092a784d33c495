/// Which judges may see which entries, and how many judges each entry needs. Entries and judges are indices from 0.
public struct AssignmentProblem: Sendable {
    /// Sets of judges, ascending, that some entries may be seen by.
    public var audiences: [[Int]]
    /// For each entry its audience, so that 100,000 entries × 1,000 judges stay small.
    public var audience: [Int]
    /// For each entry the judges of its audience who may not see it all the same. Empty: none.
    public var excluded: [[Int]]
    public var judges: Int
    /// How many judges each entry needs.
    public var perEntry: Int
    /// Pairs that stand already: they are kept, count as load, and only what is missing is added, so that recusals and
    /// late entries change the fewest. Empty: none stand.
    public var kept: [[Int]]
    /// What each judge has to do elsewhere, in entries: counted when loads are balanced. Empty: nothing.
    public var burden: [Int]
    public var seed: UInt64

    public init(
        audiences: [[Int]], audience: [Int], excluded: [[Int]] = [], judges: Int, perEntry: Int, kept: [[Int]] = [],
        burden: [Int] = [], seed: UInt64
    ) {
        self.audiences = audiences
        self.audience = audience
        self.excluded = excluded.isEmpty ? Array(repeating: [], count: audience.count) : excluded
        self.judges = judges
        self.perEntry = perEntry
        self.kept = kept.isEmpty ? Array(repeating: [], count: audience.count) : kept
        self.burden = burden.isEmpty ? Array(repeating: 0, count: judges) : burden
        self.seed = seed
    }

    /// - Parameter candidates: for each entry the judges that may see it, ascending.
    public init(
        candidates: [[Int]], judges: Int, perEntry: Int, kept: [[Int]] = [], burden: [Int] = [], seed: UInt64
    ) {
        var places: [[Int]: Int] = [:]
        var audiences: [[Int]] = []
        let audience = candidates.map { each in
            if let place = places[each] { return place }
            places[each] = audiences.count
            audiences.append(each)
            return audiences.count - 1
        }
        self.init(
            audiences: audiences, audience: audience, judges: judges, perEntry: perEntry, kept: kept, burden: burden,
            seed: seed)
    }

    /// Balanced, conflict-free panels that follow from the problem and its seed alone.
    ///
    /// Most-constrained entries first; each seat goes to a judge with the least load, then the fewest meetings with the
    /// entry's other judges, then by seeded hash. Then loads are levelled along augmenting paths until no path is left,
    /// which proves that no other assignment has a smaller greatest load; and separate parts of the judge–entry graph are
    /// joined by swapping judges. Kept pairs never move.
    public func solved() -> AssignmentPlan {
        var seating = Seating(of: self)
        seating.fill()
        seating.level()
        seating.join()
        return seating.plan()
    }
}
