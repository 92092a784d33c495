extension Seating {
    /// Joins separate parts of the judge–entry graph by swapping two judges between two entries, which changes no
    /// load. Gives up after a bounded number of tries.
    mutating func join() {
        guard problem.perEntry > 1 else { return }
        var tries = 64
        var parts = parts()
        while parts.count > 1, tries > 0, let fewer = joinedOnce(parts, tries: &tries) { parts = fewer }
    }

    /// One swap that leaves fewer parts; `nil` when none was found.
    private mutating func joinedOnce(_ parts: Parts, tries: inout Int) -> Parts? {
        var entriesOf: [[Int]] = Array(repeating: [], count: problem.judges)
        for entry in panels.indices { for judge in panels[entry] { entriesOf[judge].append(entry) } }
        for entry in panels.indices where parts.label(ofEntry: entry) != parts.largest {
            guard let here = parts.label(ofEntry: entry) else { continue }
            for other in candidates(of: entry) {
                guard let there = parts.label(ofJudge: other), there != here else { continue }
                for judge in panels[entry] where !isKept(judge, at: entry) {
                    guard
                        let partner = entriesOf[other].first(where: {
                            !isKept(other, at: $0) && mayJudge(judge, entry: $0)
                        })
                    else { continue }
                    exchange(judge, at: entry, with: other, at: partner)
                    let after = self.parts()
                    if after.count < parts.count { return after }
                    exchange(other, at: entry, with: judge, at: partner)
                    tries -= 1
                    if tries == 0 { return nil }
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
}
