extension Seating {
    /// Moves single seats from judges with more to judges with at least two fewer, until none can be moved or a
    /// few rounds have passed. Chains of moves through a third judge are not sought.
    mutating func level() {
        for _ in 0..<16 {
            guard let least = loads.min(), let most = loads.max(), most > least + 1 else { return }
            var moved = false
            for entry in panels.indices {
                for judge in panels[entry] where loads[judge] > least + 1 && !isKept(judge, at: entry) {
                    guard let other = nextJudge(for: entry, below: loads[judge] - 1) else { continue }
                    unseat(judge, from: entry)
                    seat(other, at: entry)
                    moved = true
                }
            }
            guard moved else { return }
        }
    }

    /// Joins separate parts of the judge–entry graph by swapping two judges between two entries, which changes no
    /// load. Gives up after a bounded number of tries.
    mutating func join() {
        guard problem.perEntry > 1 else { return }
        var tries = 256
        var parts = parts()
        while parts.count > 1, tries > 0, let fewer = joinedOnce(parts, tries: &tries) { parts = fewer }
    }

    /// One swap that leaves fewer parts; `nil` when none was found.
    private mutating func joinedOnce(_ parts: Parts, tries: inout Int) -> Parts? {
        var entriesOf: [[Int]] = Array(repeating: [], count: problem.judges)
        for entry in panels.indices { for judge in panels[entry] { entriesOf[judge].append(entry) } }
        for entry in panels.indices where parts.label(ofEntry: entry) != parts.largest {
            guard let here = parts.label(ofEntry: entry) else { continue }
            for judge in panels[entry] where !isKept(judge, at: entry) {
                for other in problem.candidates[entry] where (parts.label(ofJudge: other) ?? here) != here {
                    for there in entriesOf[other]
                    where !isKept(other, at: there) && problem.mayJudge(judge, entry: there) {
                        exchange(judge, at: entry, with: other, at: there)
                        let after = self.parts()
                        if after.count < parts.count { return after }
                        exchange(other, at: entry, with: judge, at: there)
                        tries -= 1
                        if tries == 0 { return nil }
                    }
                }
            }
        }
        return nil
    }

    private mutating func exchange(_ judge: Int, at entry: Int, with other: Int, at there: Int) {
        unseat(judge, from: entry)
        unseat(other, from: there)
        seat(other, at: entry)
        seat(judge, at: there)
    }

    func parts() -> Parts { Parts(panels: panels, judges: problem.judges) }
}
