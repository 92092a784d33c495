import Foundation

/// The probability of being among the best `k`, from seeded draws of all measures.
///
/// A draw of 100,000 entries is not made in full: entries that exceed a threshold which about sixty more than `k` exceed
/// decide who is among the best, and how often each exceeds it is drawn by the gaps between successes.
struct TopProbability {
    static let draws = 4_000

    let seed: UInt64

    /// - Returns: for each belief the share of draws, by `k`. Where fewer than `k` take part, 1.
    func probabilities(of beliefs: [Belief], tops: [Int]) -> [[Int: Double]] {
        guard let most = tops.max() else { return beliefs.map { _ in [:] } }
        let threshold = threshold(beliefs, expected: Double(most) + 60)
        var drawn: [[(value: Double, entry: Int)]] = Array(repeating: [], count: Self.draws)
        var numbers = SeededNumbers(seed: seed)
        for (entry, belief) in beliefs.enumerated() {
            let chance = belief.chance(above: threshold)
            guard chance > 1e-9 else { continue }
            var draw = -1
            while true {
                draw += numbers.failuresBeforeSuccess(chance) + 1
                guard draw < Self.draws else { break }
                // The belief, given that it exceeds the threshold.
                let z = -Normal.quantile(chance * numbers.uniform())
                drawn[draw].append((belief.mean + belief.error * z, entry))
            }
        }
        return counted(drawn, beliefs.count, tops).map { counts in counts.mapValues { Double($0) / Double(Self.draws) }
        }
    }

    private func counted(_ drawn: [[(value: Double, entry: Int)]], _ entries: Int, _ tops: [Int]) -> [[Int: Int]] {
        var counts = Array(
            repeating: Dictionary(tops.map { ($0, 0) }, uniquingKeysWith: { first, _ in first }), count: entries)
        for draw in drawn {
            let best = draw.sorted { ($1.value, $0.entry) < ($0.value, $1.entry) }.prefix(tops.max() ?? 0)
            for (place, each) in best.enumerated() {
                for top in tops where place < top { counts[each.entry][top, default: 0] += 1 }
            }
        }
        return counts
    }

    /// The value that `expected` entries exceed on average; −infinity where there are hardly more.
    private func threshold(_ beliefs: [Belief], expected: Double) -> Double {
        guard Double(beliefs.count) > 1.5 * expected else { return -.infinity }
        var low = beliefs.reduce(.infinity) { min($0, $1.mean - 9 * $1.error) }
        var high = beliefs.reduce(-.infinity) { max($0, $1.mean + 9 * $1.error) }
        for _ in 0..<30 {
            let middle = (low + high) / 2
            let above = beliefs.reduce(0) { $0 + $1.chance(above: middle) }
            if above > expected { low = middle } else { high = middle }
        }
        return low
    }
}

extension Belief {
    func chance(above threshold: Double) -> Double {
        guard threshold > -.infinity else { return 1 }
        guard error > 0 else { return mean > threshold ? 1 : 0 }
        let z = (mean - threshold) / error
        return z < -9 ? 0 : z > 9 ? 1 : Normal.cumulative(z)
    }
}

extension SeededNumbers {
    /// How many tries fail before one of probability `chance` succeeds.
    mutating func failuresBeforeSuccess(_ chance: Double) -> Int {
        guard chance < 1 else { return 0 }
        let failures = log(uniform()) / log1p(-chance)
        return failures < 1e9 ? Int(failures) : 1_000_000_000
    }
}
