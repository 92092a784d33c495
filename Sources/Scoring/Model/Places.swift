/// What uncertainty leaves of places: the interval of each rank, and the probability of being among the best `k`.
enum Places {
    /// The `k` of `probability_top`.
    static let tops = [1, 3, 10]

    /// The fit with rank intervals and probabilities, each component by itself; entries without a standard error keep
    /// none.
    static func filled(_ fit: ScoreFit, seed: UInt64) -> ScoreFit {
        var fit = fit
        var members: [[Int]] = Array(repeating: [], count: fit.components)
        for (entry, estimate) in fit.entries.enumerated() {
            if let component = estimate.component, estimate.standardError != nil { members[component].append(entry) }
        }
        for (component, entries) in members.enumerated() where !entries.isEmpty {
            let beliefs = entries.map { entry in
                Belief(mean: fit.entries[entry].measure ?? 0, error: fit.entries[entry].standardError ?? 0)
            }
            let ranks = RankInterval.intervals(of: beliefs)
            let probabilities = TopProbability(seed: mixed(seed, component)).probabilities(of: beliefs, tops: tops)
            for (position, entry) in entries.enumerated() {
                fit.entries[entry].ranks = ranks[position]
                fit.entries[entry].probabilityTop = probabilities[position]
            }
        }
        return fit
    }
}

/// What is known of one entry: normal, with this mean and standard error.
struct Belief {
    var mean: Double
    var error: Double
}
