/// Krippendorff's alpha: agreement among judges beyond chance, with any number of gaps.
///
/// Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011).
public enum KrippendorffAlpha {
    /// How far two scores are apart.
    public enum Metric: String, Sendable, CaseIterable { case nominal, ordinal, interval, ratio }

    /// - Parameter units: the scores of each entry; entries with fewer than two do not count.
    /// - Returns: `nil` when nothing can be paired, or when all paired scores are the same.
    public static func alpha(_ units: [[Double]], metric: Metric) -> Double? {
        let paired = units.filter { $0.count > 1 }
        var frequency: [Double: Double] = [:]
        for value in paired.joined() { frequency[value, default: 0] += 1 }
        let values = frequency.keys.sorted()
        let counts = values.compactMap { frequency[$0] }
        let distance = Distance(metric: metric, values: values, counts: counts)
        let index = Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let total = counts.reduce(0, +)

        var observed = 0.0
        for unit in paired {
            let places = unit.compactMap { index[$0] }
            var sum = 0.0
            for a in places { for b in places { sum += distance(a, b) } }
            observed += sum / Double(places.count - 1)
        }
        var expected = 0.0
        for a in values.indices { for b in values.indices { expected += counts[a] * counts[b] * distance(a, b) } }
        guard expected > 0 else { return nil }
        return 1 - (total - 1) * observed / expected
    }

    /// Squared difference between the values at two places of the sorted list.
    private struct Distance {
        let metric: Metric
        let values: [Double]
        /// The midpoint of each value among all scores in order.
        let midranks: [Double]

        init(metric: Metric, values: [Double], counts: [Double]) {
            self.metric = metric
            self.values = values
            var below = 0.0
            midranks = counts.map { count in
                defer { below += count }
                return below + count / 2
            }
        }

        func callAsFunction(_ a: Int, _ b: Int) -> Double {
            guard a != b else { return 0 }
            let difference =
                switch metric {
                case .nominal: 1.0
                case .ordinal: midranks[a] - midranks[b]
                case .interval: values[a] - values[b]
                case .ratio: (values[a] - values[b]) / (values[a] + values[b])
                }
            return difference * difference
        }
    }
}
