/// Which judges may see which entries, and how many judges each entry needs. Entries and judges are indices from 0.
public struct AssignmentProblem: Sendable {
    /// For each entry the judges that may see it, ascending. Entries of like conflicts may share one array's storage,
    /// so that 100,000 entries × 1,000 judges stay small.
    public var candidates: [[Int]]
    public var judges: Int
    /// How many judges each entry needs.
    public var perEntry: Int
    /// Pairs that stand already: they are kept, count as load, and only what is missing is added. Empty: none stand.
    public var kept: [[Int]]
    /// What each judge has to do elsewhere, in entries: counted when loads are balanced. Empty: nothing.
    public var burden: [Int]
    public var seed: UInt64

    public init(
        candidates: [[Int]], judges: Int, perEntry: Int, kept: [[Int]] = [], burden: [Int] = [], seed: UInt64
    ) {
        self.candidates = candidates
        self.judges = judges
        self.perEntry = perEntry
        self.kept = kept.isEmpty ? Array(repeating: [], count: candidates.count) : kept
        self.burden = burden.isEmpty ? Array(repeating: 0, count: judges) : burden
        self.seed = seed
    }

    /// Balanced, conflict-free panels that follow from the problem and its seed alone.
    ///
    /// Most-constrained entries first; each seat goes to the judge with the least load, then the fewest meetings with
    /// the entry's other judges, then by seeded hash. Then loads are levelled by moving seats, and separate parts of
    /// the judge–entry graph are joined by swapping judges. Kept pairs never move.
    public func solved() -> AssignmentPlan {
        var seating = Seating(of: self)
        seating.fill()
        seating.level()
        seating.join()
        return seating.plan()
    }

    func mayJudge(_ judge: Int, entry: Int) -> Bool {
        let list = candidates[entry]
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < judge { low = middle + 1 } else { high = middle }
        }
        return low < list.count && list[low] == judge
    }
}
