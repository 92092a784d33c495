import Testing

@testable import Scoring

@Suite struct AssignmentTests {
    private func free(
        entries: Int, judges: Int, perEntry: Int, seed: UInt64 = 1
    ) -> AssignmentProblem {
        AssignmentProblem(
            candidates: Array(repeating: Array(0..<judges), count: entries), judges: judges, perEntry: perEntry,
            seed: seed)
    }

    @Test(
        "without conflicts every entry has its judges, loads differ by at most one and the graph hangs together",
        arguments: [(24, 6, 3), (100, 7, 4), (301, 20, 3), (50, 50, 2), (7, 3, 3)])
    func isBalanced(entries: Int, judges: Int, perEntry: Int) throws {
        let plan = free(entries: entries, judges: judges, perEntry: perEntry).solved()
        #expect(plan.panels.allSatisfy { $0.count == perEntry && Set($0).count == perEntry })
        #expect(plan.loads.reduce(0, +) == entries * perEntry)
        #expect(try #require(plan.loads.max()) - (try #require(plan.loads.min())) <= 1)
        #expect(plan.components == 1)
        #expect(plan.shortfalls.isEmpty)
    }

    @Test("the same seed gives the same panels and another seed gives others")
    func followsItsSeed() {
        let problem = free(entries: 60, judges: 9, perEntry: 3, seed: 5)
        #expect(problem.solved() == problem.solved())
        #expect(free(entries: 60, judges: 9, perEntry: 3, seed: 6).solved() != problem.solved())
    }

    @Test("judges meet each other evenly")
    func spreadsMeetings() {
        let plan = free(entries: 90, judges: 10, perEntry: 2).solved()
        var meetings: [[Int]: Int] = [:]
        for panel in plan.panels { meetings[panel, default: 0] += 1 }
        // 90 panels over 45 pairs of judges: two each if perfectly even.
        #expect(meetings.count >= 40)
        #expect(meetings.values.allSatisfy { $0 <= 4 })
    }

    @Test("no judge is given an entry they may not see, and who has no judges is said with the reason")
    func respectsConflicts() {
        let candidates = [[0, 1, 2], [1, 2], [2], [], [0, 1, 2, 3], [0, 3]]
        let plan = AssignmentProblem(candidates: candidates, judges: 4, perEntry: 2, seed: 3).solved()
        for (panel, allowed) in zip(plan.panels, candidates) { #expect(Set(panel).isSubset(of: allowed)) }
        #expect(
            plan.shortfalls == [
                .init(entry: 2, missing: 1, reason: .tooFewJudges(available: 1)),
                .init(entry: 3, missing: 2, reason: .noJudge),
            ])
    }

    @Test("seats move from loaded judges to idle ones where conflicts allow it")
    func levels() {
        // Judges 0 and 1 may see all, judge 2 only the last four.
        let candidates = Array(repeating: [0, 1], count: 4) + Array(repeating: [0, 1, 2], count: 4)
        let plan = AssignmentProblem(candidates: candidates, judges: 3, perEntry: 1, seed: 1).solved()
        #expect(plan.loads.sorted() == [2, 3, 3])
    }

    @Test("separate halves are joined by a swap when two entries may be seen by judges of either half")
    func joinsParts() {
        var candidates = Array(repeating: [0, 1], count: 6) + Array(repeating: [2, 3], count: 6)
        #expect(AssignmentProblem(candidates: candidates, judges: 4, perEntry: 2, seed: 1).solved().components == 2)
        candidates[0] = [0, 1, 2, 3]
        candidates[6] = [0, 1, 2, 3]
        let kept = (0..<12).map { entry -> [Int] in
            if entry == 0 || entry == 6 { return [] }
            return entry < 6 ? [0, 1] : [2, 3]
        }
        let plan = AssignmentProblem(candidates: candidates, judges: 4, perEntry: 2, kept: kept, seed: 1).solved()
        #expect(plan.components == 1)
        #expect(plan.loads == [6, 6, 6, 6])
    }

    @Test("kept pairs stay and only what is missing is added")
    func keepsWhatStands() {
        let before = free(entries: 20, judges: 6, perEntry: 3).solved()
        let problem = AssignmentProblem(
            candidates: Array(repeating: Array(0..<7), count: 24), judges: 7, perEntry: 3,
            kept: before.panels + Array(repeating: [], count: 4), seed: 9)
        let after = problem.solved()
        #expect(Array(after.panels.prefix(20)) == before.panels)
        #expect(after.panels.suffix(4).allSatisfy { $0.count == 3 && $0.contains(6) })
    }

    @Test("the greatest load is the least attainable where judges may not see the same: chains of moves are found")
    func attainsTheLeast() {
        // Judge 0 may see all; 1 may take from 0, 2 from 1, 3 from 2 alone: levelling needs the whole chain.
        let candidates =
            Array(repeating: [0, 1], count: 6) + Array(repeating: [1, 2], count: 3)
            + Array(repeating: [2, 3], count: 3)
        let plan = AssignmentProblem(candidates: candidates, judges: 4, perEntry: 1, seed: 1).solved()
        #expect(plan.loads == [3, 3, 3, 3])
        // Three judges alone can see twelve entries: four each is the least, whatever the others could do.
        let bound = AssignmentProblem(
            candidates: Array(repeating: [0, 1, 2], count: 12) + [[3, 4], [3, 4]], judges: 5, perEntry: 1, seed: 1
        ).solved()
        #expect(bound.loads == [4, 4, 4, 1, 1])
    }

    @Test(
        "loads are within one in every set of interchangeable judges, and the greatest is that of a flow",
        arguments: 1...8)
    func isOptimal(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let sets = [Array(0..<4), Array(2..<9), [0, 8, 9], Array(4..<10)]
        let candidates = (0..<70).map { _ in sets[Int(numbers.uniform() * 4)] }
        let plan = AssignmentProblem(candidates: candidates, judges: 10, perEntry: 2, seed: seed).solved()
        #expect(plan.shortfalls.isEmpty)
        for judge in 0..<10 {
            for other in 0..<judge where sets.allSatisfy({ $0.contains(judge) == $0.contains(other) }) {
                #expect(abs(plan.loads[judge] - plan.loads[other]) <= 1)
            }
        }
        // Hall: whatever judges are taken, entries that only they can fill bound their load from below.
        var bound = 0
        for subset in 1..<(1 << 10) {
            let size = (0..<10).count { subset & (1 << $0) != 0 }
            let seats = candidates.reduce(0) { sum, set in
                let outside = set.count { subset & (1 << $0) == 0 }
                return sum + max(0, 2 - outside)
            }
            bound = max(bound, (seats + size - 1) / size)
        }
        #expect(plan.loads.max() == bound)
    }

    @Test("a design is measured: a balanced one is best, cyclic panels are poor, disjoint ones tell nothing")
    func measures() throws {
        // All pairs of five judges: every eigenvalue of S is 4 · ½ · 5/4.
        let pairs = (0..<5).flatMap { a in (0..<a).map { [$0, a] } }
        let balanced = DesignQuality(panels: pairs, judges: 5)
        #expect(abs(try #require(balanced.aEfficiency) - 1) < 1e-12)
        #expect(abs(try #require(balanced.algebraicConnectivityPerLoad) - 0.625) < 1e-9)
        // A ring of eight: λ_2 = (2 − 2 cos 45°)/2, and Σ 1/λ = 2 (n² − 1)/12.
        let ring = DesignQuality(panels: (0..<8).map { [$0, ($0 + 1) % 8] }, judges: 8)
        let second = (1 - 0.5.squareRoot()) / 2
        #expect(abs(try #require(ring.algebraicConnectivityPerLoad) - second) < 1e-9)
        let efficiency = 7 / 10.5 * 7 / 8
        #expect(abs(try #require(ring.aEfficiency) - efficiency) < 1e-9)
        #expect(
            DesignQuality(panels: [[0, 1], [2, 3]], judges: 4)
                == DesignQuality(panels: [[0, 1], [0, 1], [2, 3]], judges: 4))
        #expect(DesignQuality(panels: [[0, 1], [2, 3]], judges: 4).aEfficiency == 0)
        #expect(DesignQuality(panels: [[0]], judges: 1).aEfficiency == nil)
        let spread = free(entries: 300, judges: 20, perEntry: 3).solved().panels
        #expect(try #require(DesignQuality(panels: spread, judges: 20).aEfficiency) > 0.99)
    }
}
