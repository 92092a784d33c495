/// Where an entry could stand, given what is not known of it: the 90% interval of its rank.
///
/// `R(x) = 1 + Σ_j P(x_j > x)` is the expected rank of a measure `x`; the interval is `R` at the upper and the lower 5%
/// point of the entry's own measure, itself left out. The sum is taken over sixteen equally likely values of each
/// entry, counted in bins.
enum RankInterval {
    private static let points = (0..<16).map { Normal.quantile((Double($0) + 0.5) / 16) }

    /// - Returns: best and worst rank of each, from 1.
    static func intervals(of beliefs: [Belief]) -> [ClosedRange<Int>] {
        let reach = Normal.point95
        let low = beliefs.reduce(.infinity) { min($0, $1.mean - 2 * $1.error) }
        let high = beliefs.reduce(-.infinity) { max($0, $1.mean + 2 * $1.error) }
        guard high > low else { return beliefs.map { _ in 1...beliefs.count } }
        let bins = 8192
        let scale = Double(bins) / (high - low)
        func place(_ value: Double) -> Double { min(Double(bins), max(0, (value - low) * scale)) }
        var counts = Array(repeating: 0.0, count: bins + 1)
        for belief in beliefs {
            for point in points { counts[Int(place(belief.mean + point * belief.error))] += 1.0 / 16 }
        }
        // above[b]: expected entries in bins from b on.
        var above = counts + [0]
        for bin in stride(from: bins, through: 0, by: -1) { above[bin] += above[bin + 1] }
        func expectedAbove(_ value: Double) -> Double {
            let at = place(value)
            let bin = min(bins, Int(at))
            return above[bin + 1] + (above[bin] - above[bin + 1]) * (1 - (at - Double(bin)))
        }
        return beliefs.map { belief in
            let best = 1 + expectedAbove(belief.mean + reach * belief.error) - 0.05
            let worst = 1 + expectedAbove(belief.mean - reach * belief.error) - 0.95
            let first = min(beliefs.count, max(1, Int(best.rounded())))
            return first...min(beliefs.count, max(first, Int(worst.rounded())))
        }
    }
}
