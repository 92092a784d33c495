/// Panels in the making.
struct Seating {
    let problem: AssignmentProblem
    var panels: [[Int]]
    var loads: [Int]
    /// How often each two judges share an entry: `judges × judges`, symmetric.
    private var meetings: [UInt16]

    init(of problem: AssignmentProblem) {
        self.problem = problem
        panels = Array(repeating: [], count: problem.candidates.count)
        loads = problem.burden
        meetings = Array(repeating: 0, count: problem.judges * problem.judges)
        for entry in problem.kept.indices {
            for judge in problem.kept[entry] where !panels[entry].contains(judge) { seat(judge, at: entry) }
        }
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

    /// The judge who should take the next seat of `entry`; `nil` when nobody is left who may.
    ///
    /// - Parameter ceiling: only judges with less load than this are looked at.
    func nextJudge(for entry: Int, below ceiling: Int = .max) -> Int? {
        let panel = panels[entry]
        var best: Int?
        var (leastLoad, fewestMeetings, leastHash) = (ceiling - 1, Int.max, UInt64.max)
        for judge in problem.candidates[entry] {
            let load = loads[judge]
            guard load <= leastLoad, !panel.contains(judge) else { continue }
            var met = 0
            for other in panel { met += Int(meetings[judge * problem.judges + other]) }
            if load == leastLoad && best != nil && met > fewestMeetings { continue }
            let hash = mixed(problem.seed, entry, judge)
            if load == leastLoad && best != nil && met == fewestMeetings && hash >= leastHash { continue }
            (best, leastLoad, fewestMeetings, leastHash) = (judge, load, met, hash)
        }
        return best
    }

    /// Fills every seat that can be filled, the entries with the least choice first.
    mutating func fill() {
        let order = problem.candidates.indices.map {
            (slack: problem.candidates[$0].count - problem.perEntry, hash: mixed(problem.seed, $0), entry: $0)
        }.sorted { ($0.slack, $0.hash, $0.entry) < ($1.slack, $1.hash, $1.entry) }
        for (_, _, entry) in order {
            while panels[entry].count < problem.perEntry, let judge = nextJudge(for: entry) { seat(judge, at: entry) }
        }
    }

    func plan() -> AssignmentPlan {
        let shortfalls = panels.indices.compactMap { entry -> AssignmentPlan.Shortfall? in
            let missing = problem.perEntry - panels[entry].count
            guard missing > 0 else { return nil }
            let available = Set(problem.candidates[entry]).union(problem.kept[entry]).count
            return .init(
                entry: entry, missing: missing,
                reason: available == 0 ? .noJudge : .tooFewJudges(available: available))
        }
        return AssignmentPlan(
            panels: panels.map { $0.sorted() }, loads: loads, components: parts().count, shortfalls: shortfalls)
    }
}
