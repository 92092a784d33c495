/// Panels in the making.
struct Seating {
    let problem: AssignmentProblem
    var panels: [[Int]]
    var loads: [Int]
    /// How often each two judges share an entry: `judges × judges`, symmetric.
    private var meetings: [UInt16]
    /// Of each audience a bit for each judge.
    private let admitted: [UInt64]
    private let words: Int

    init(of problem: AssignmentProblem) {
        self.problem = problem
        panels = Array(repeating: [], count: problem.audience.count)
        for entry in panels.indices { panels[entry].reserveCapacity(problem.perEntry) }
        loads = problem.burden
        meetings = Array(repeating: 0, count: problem.judges * problem.judges)
        words = (problem.judges + 63) / 64
        var admitted = Array(repeating: UInt64(0), count: problem.audiences.count * words)
        for (place, audience) in problem.audiences.enumerated() {
            for judge in audience { admitted[place * words + judge / 64] |= 1 << UInt64(judge % 64) }
        }
        self.admitted = admitted
        for entry in problem.kept.indices {
            for judge in problem.kept[entry] where !panels[entry].contains(judge) { seat(judge, at: entry) }
        }
    }

    func mayJudge(_ judge: Int, entry: Int) -> Bool {
        admitted[problem.audience[entry] * words + judge / 64] & (1 << UInt64(judge % 64)) != 0
            && !problem.excluded[entry].contains(judge)
    }

    /// Those who may see the entry, ascending.
    func candidates(of entry: Int) -> [Int] {
        problem.audiences[problem.audience[entry]].filter { !problem.excluded[entry].contains($0) }
    }

    mutating func seat(_ judge: Int, at entry: Int) {
        for other in panels[entry] { count(judge, other, by: 1) }
        panels[entry].append(judge)
        loads[judge] += 1
    }

    mutating func unseat(_ judge: Int, from entry: Int) {
        panels[entry].removeAll { $0 == judge }
        for other in panels[entry] { count(judge, other, by: -1) }
        loads[judge] -= 1
    }

    private mutating func count(_ a: Int, _ b: Int, by change: Int) {
        let next = UInt16(clamping: Int(meetings[a * problem.judges + b]) + change)
        meetings[a * problem.judges + b] = next
        meetings[b * problem.judges + a] = next
    }

    func isKept(_ judge: Int, at entry: Int) -> Bool { problem.kept[entry].contains(judge) }

    /// How often the judge shares entries with the panel of `entry`.
    func acquaintance(_ judge: Int, with entry: Int) -> Int {
        panels[entry].reduce(0) { $0 + Int(meetings[judge * problem.judges + $1]) }
    }

    func plan() -> AssignmentPlan {
        let shortfalls = panels.indices.compactMap { entry -> AssignmentPlan.Shortfall? in
            let missing = problem.perEntry - panels[entry].count
            guard missing > 0 else { return nil }
            let available = Set(candidates(of: entry)).union(problem.kept[entry]).count
            return .init(
                entry: entry, missing: missing,
                reason: available == 0 ? .noJudge : .tooFewJudges(available: available))
        }
        return AssignmentPlan(
            panels: panels.map { $0.sorted() }, loads: loads, components: parts().count, shortfalls: shortfalls)
    }

    func parts() -> Parts { Parts(panels: panels, judges: problem.judges) }
}
