extension Seating {
    /// Among how many judges of equal load the one with the fewest meetings is sought.
    private static let choice = 32

    /// Fills every seat that can be filled, the entries with the least choice first.
    mutating func fill() {
        let sizes = problem.audiences.map(\.count)
        let order = panels.indices.map {
            (
                slack: sizes[problem.audience[$0]] - problem.excluded[$0].count, hash: mixed(problem.seed, $0),
                entry: $0
            )
        }.sorted { ($0.slack, $0.hash, $0.entry) < ($1.slack, $1.hash, $1.entry) }
        var ladder = LoadLadder(loads)
        for (_, hash, entry) in order {
            while panels[entry].count < problem.perEntry, let judge = nextJudge(for: entry, hash, ladder) {
                seat(judge, at: entry)
                ladder.raise(judge)
            }
        }
    }

    /// The judge who should take the next seat of `entry`; `nil` when nobody is left who may.
    private func nextJudge(for entry: Int, _ hash: UInt64, _ ladder: LoadLadder) -> Int? {
        var start = 0
        while start < ladder.order.count {
            let end = ladder.end(ofLevelAt: start)
            var best: Int?
            var (fewest, leastHash, seen) = (Int.max, UInt64.max, 0)
            // Judges of one load stand in no order that means anything: begin anywhere among them.
            let offset = Int(truncatingIfNeeded: hash >> 1) % (end - start)
            for step in 0..<(end - start) where seen < Self.choice {
                let place = start + (offset + step) % (end - start)
                let judge = ladder.order[place]
                guard mayJudge(judge, entry: entry), !panels[entry].contains(judge) else { continue }
                seen += 1
                let met = acquaintance(judge, with: entry)
                guard met <= fewest else { continue }
                let tie = mixed(problem.seed, entry, judge)
                if met == fewest, tie >= leastHash { continue }
                (best, fewest, leastHash) = (judge, met, tie)
            }
            if best != nil { return best }
            start = end
        }
        return nil
    }
}

/// Judges by load, the least first; a judge moves up one load in constant time.
struct LoadLadder {
    private(set) var order: [Int]
    private var place: [Int]
    private var loads: [Int]
    /// Of each load, above the least, where its judges end.
    private var ends: [Int: Int]

    init(_ loads: [Int]) {
        self.loads = loads
        order = loads.indices.sorted { (loads[$0], $0) < (loads[$1], $1) }
        place = Array(repeating: 0, count: loads.count)
        ends = [:]
        for (position, judge) in order.enumerated() {
            place[judge] = position
            ends[loads[judge]] = position + 1
        }
    }

    /// Where the judges end who have the load of the one at `start`.
    func end(ofLevelAt start: Int) -> Int { ends[loads[order[start]]] ?? start + 1 }

    mutating func raise(_ judge: Int) {
        let load = loads[judge]
        guard let end = ends[load] else { return }
        // The last of its level changes places with it, and the level ends one earlier.
        let (last, from) = (order[end - 1], place[judge])
        (order[from], order[end - 1]) = (last, judge)
        (place[last], place[judge]) = (from, end - 1)
        let isEmpty = end - 1 == 0 || loads[order[end - 2]] != load
        ends[load] = isEmpty ? nil : end - 1
        loads[judge] = load + 1
        if ends[load + 1] == nil { ends[load + 1] = end }
    }
}
