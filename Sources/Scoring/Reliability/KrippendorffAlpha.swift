import Foundation

/// Krippendorff's alpha: agreement among judges beyond chance, with any number of gaps.
///
/// `α = 1 − D_o/D_e`: the disagreement within entries over that of all scores paired at random. For the interval metric
/// both are sums of squares; the ordinal metric is the interval metric on midranks. So the work is that of sorting.
///
/// Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011).
public enum KrippendorffAlpha {
    /// How far two scores are apart.
    public enum Metric: String, Sendable, CaseIterable { case nominal, ordinal, interval, ratio }

    /// - Parameter units: the scores of each entry; entries with fewer than two do not count.
    /// - Returns: `nil` when nothing can be paired, or when all paired scores are the same; under the ratio metric also
    ///   with scores below 0.
    public static func alpha(_ units: [[Double]], metric: Metric) -> Double? {
        let paired = units.filter { $0.count > 1 }
        let scale = Scale(of: paired)
        if metric == .ratio, (scale.values.first ?? 0) < 0 { return nil }
        let expected = scale.expected(metric)
        guard expected > 0 else { return nil }
        let observed = paired.reduce(0) { $0 + scale.disagreement(within: $1, metric) / Double($1.count - 1) }
        return 1 - (scale.total - 1) * observed / expected
    }
}

/// The scores that were given, and how often.
private struct Scale {
    /// Ascending.
    let values: [Double]
    let counts: [Double]
    let total: Double
    private let mean: Double

    init(of units: [[Double]]) {
        var frequency: [Double: Double] = [:]
        for unit in units { for value in unit { frequency[value, default: 0] += 1 } }
        values = frequency.keys.sorted()
        counts = values.map { frequency[$0] ?? 0 }
        total = counts.reduce(0, +)
        mean = zip(values, counts).reduce(0) { $0 + $1.0 * $1.1 } / max(1, total)
        var (below, midranks) = (0.0, [Double: Double](minimumCapacity: values.count))
        for (value, count) in zip(values, counts) {
            midranks[value] = below + (count - total) / 2
            below += count
        }
        self.midranks = midranks
    }

    /// The midpoint of each value among all scores in order, less that of the whole.
    private let midranks: [Double: Double]

    /// `Σ d²` over all ordered pairs of one entry's scores.
    func disagreement(within unit: [Double], _ metric: KrippendorffAlpha.Metric) -> Double {
        switch metric {
        case .nominal: return unit.reduce(0) { sum, a in sum + Double(unit.count { $0 != a }) }
        case .ordinal: return Self.squares(of: unit.map { (midranks[$0] ?? 0, 1) })
        case .interval: return Self.squares(of: unit.map { ($0 - mean, 1) })
        case .ratio: return unit.reduce(0) { sum, a in unit.reduce(sum) { $0 + Self.ratio(a, $1) } }
        }
    }

    /// `Σ n_c n_k d²` over all values.
    func expected(_ metric: KrippendorffAlpha.Metric) -> Double {
        let counted = zip(values, counts)
        switch metric {
        case .nominal: return total * total - counts.reduce(0) { $0 + $1 * $1 }
        case .ordinal: return Self.squares(of: counted.map { (midranks[$0] ?? 0, $1) })
        case .interval: return Self.squares(of: counted.map { ($0 - mean, $1) })
        case .ratio: return expectedRatio()
        }
    }

    /// `Σ n_a n_b (a − b)²`.
    private static func squares(of counted: [(value: Double, count: Double)]) -> Double {
        var (n, sum, squares) = (0.0, 0.0, 0.0)
        for (value, count) in counted {
            n += count
            sum += count * value
            squares += count * value * value
        }
        return max(0, 2 * (n * squares - sum * sum))
    }

    private static func ratio(_ a: Double, _ b: Double) -> Double {
        guard a != b else { return 0 }
        let ratio = (a - b) / (a + b)
        return ratio * ratio
    }

    /// Over all pairs of values. Where there are thousands of values, those within a thousandth of each other count as
    /// one.
    private func expectedRatio() -> Double {
        var (values, counts) = (values, counts)
        if values.count > 4096 {
            let step = log(1.001)
            let bins = Dictionary(grouping: values.indices) { values[$0] > 0 ? Int(log(values[$0]) / step) : .min }
            let merged = bins.values.map { members -> (value: Double, count: Double) in
                let count = members.reduce(0) { $0 + counts[$1] }
                return (members.reduce(0) { $0 + counts[$1] * values[$1] } / count, count)
            }.sorted { $0.value < $1.value }
            (values, counts) = (merged.map(\.value), merged.map(\.count))
        }
        var sum = 0.0
        for a in values.indices { for b in 0..<a { sum += counts[a] * counts[b] * Self.ratio(values[a], values[b]) } }
        return 2 * sum
    }
}
