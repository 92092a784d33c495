extension Seating {
    /// Moves seats along paths from judges with more to judges with at least two fewer, until there is no such path.
    ///
    /// A judge `a` reaches `b` where `b` may take a seat of `a`'s that is not kept. When all judges that the most loaded
    /// ones reach have at most one entry less, their seats can be taken by nobody else, so that no assignment lowers the
    /// greatest load; they are then set aside and the rest is levelled likewise. Within a set of interchangeable judges
    /// loads end within one of each other.
    ///
    /// Source: Harvey, Ladner, Lovász & Tamir, "Semi-matchings for bipartite graphs and load balancing", Journal of
    /// Algorithms 59 (2006).
    mutating func level() {
        var seats: [[Int]] = Array(repeating: [], count: problem.judges)
        for entry in panels.indices {
            for judge in panels[entry] where !isKept(judge, at: entry) { seats[judge].append(entry) }
        }
        var settled = seats.map(\.isEmpty)
        while let most = loads.indices.filter({ !settled[$0] }).map({ loads[$0] }).max() {
            let sources = loads.indices.filter { !settled[$0] && loads[$0] == most }
            switch way(from: sources, seats: seats, settled: settled, under: most - 1) {
            case .path(let moves):
                for (entry, giver, taker) in moves {
                    unseat(giver, from: entry)
                    seat(taker, at: entry)
                    seats[giver].removeAll { $0 == entry }
                    seats[taker].append(entry)
                }
            case .closed(let reached): for judge in reached { settled[judge] = true }
            }
        }
    }

    private enum Way {
        /// Seats to be moved, the last first.
        case path([(entry: Int, giver: Int, taker: Int)])
        /// Who is reached, all in vain.
        case closed([Int])
    }

    private func way(from sources: [Int], seats: [[Int]], settled: [Bool], under limit: Int) -> Way {
        var search = PathSearch(self, seats: seats, sources: sources, settled: settled)
        if let path = search.path(toLoadUnder: limit) { return .path(path) }
        return .closed(search.reached)
    }
}

/// A breadth-first search over judges.
private struct PathSearch {
    private let seating: Seating
    private let seats: [[Int]]
    private var queue: [Int]
    /// How each judge was reached: through which entry, from whom.
    private var through: [(entry: Int, giver: Int)?]
    private var isReached: [Bool]
    /// Of each audience the judges not reached yet.
    private var open: [[Int]]

    init(_ seating: Seating, seats: [[Int]], sources: [Int], settled: [Bool]) {
        self.seating = seating
        self.seats = seats
        queue = sources
        through = Array(repeating: nil, count: seats.count)
        var isReached = Array(repeating: false, count: seats.count)
        for judge in sources { isReached[judge] = true }
        self.isReached = isReached
        // Who is settled has as much as the sources or one less: no use to them.
        open = seating.problem.audiences.map { $0.filter { !isReached[$0] && !(settled[$0] && !seats[$0].isEmpty) } }
    }

    var reached: [Int] { queue }

    /// The seats to be moved, the last first, so that a judge with less load than `limit` takes one more.
    mutating func path(toLoadUnder limit: Int) -> [(entry: Int, giver: Int, taker: Int)]? {
        var head = 0
        while head < queue.count {
            let giver = queue[head]
            head += 1
            for entry in seats[giver] {
                let audience = seating.problem.audience[entry]
                guard !open[audience].isEmpty else { continue }
                var left: [Int] = []
                for judge in open[audience] where !isReached[judge] {
                    if seating.panels[entry].contains(judge) || seating.problem.excluded[entry].contains(judge) {
                        left.append(judge)
                        continue
                    }
                    isReached[judge] = true
                    through[judge] = (entry, giver)
                    queue.append(judge)
                    if seating.loads[judge] < limit { return trail(to: judge) }
                }
                open[audience] = left
            }
        }
        return nil
    }

    private func trail(to judge: Int) -> [(entry: Int, giver: Int, taker: Int)] {
        var (trail, taker) = ([(entry: Int, giver: Int, taker: Int)](), judge)
        while let (entry, giver) = through[taker] {
            trail.append((entry, giver, taker))
            taker = giver
        }
        return trail
    }
}
