/// Rank correlation.
public enum Kendall {
    /// Kendall's tau-b between two paired series: −1 to 1, corrected for ties in either.
    ///
    /// O(n log n), by counting the exchanges of a merge sort. Source: W. R. Knight, "A computer method for
    /// calculating Kendall's tau with ungrouped data", JASA 61 (1966).
    ///
    /// - Returns: `nil` for series of unlike length, or when one of them is constant or shorter than two.
    public static func tauB(_ x: [Double], _ y: [Double]) -> Double? {
        guard x.count == y.count, x.count > 1 else { return nil }
        let order = x.indices.sorted { (x[$0], y[$0]) < (x[$1], y[$1]) }
        let xs = order.map { x[$0] }
        var ys = order.map { y[$0] }

        let pairs = x.count * (x.count - 1) / 2
        let tiedInX = tiedPairs(count: xs.count) { xs[$0] == xs[$1] }
        let tiedInBoth = tiedPairs(count: xs.count) { xs[$0] == xs[$1] && ys[$0] == ys[$1] }
        let exchanges = exchangesSorting(&ys)
        let tiedInY = tiedPairs(count: ys.count) { ys[$0] == ys[$1] }

        let spread = (Double(pairs - tiedInX) * Double(pairs - tiedInY)).squareRoot()
        guard spread > 0 else { return nil }
        return Double(pairs - tiedInX - tiedInY + tiedInBoth - 2 * exchanges) / spread
    }

    /// Pairs within runs of neighbours that `same` calls equal.
    private static func tiedPairs(count: Int, same: (Int, Int) -> Bool) -> Int {
        var (total, run) = (0, 1)
        for i in 1..<count {
            if same(i - 1, i) {
                total += run
                run += 1
            } else {
                run = 1
            }
        }
        return total
    }

    /// Sorts `values` by merging and says how many pairs were out of order.
    private static func exchangesSorting(_ values: inout [Double]) -> Int {
        var (exchanges, width) = (0, 1)
        var spare = values
        while width < values.count {
            var start = 0
            while start < values.count {
                let middle = min(start + width, values.count)
                let end = min(start + 2 * width, values.count)
                var (left, right, out) = (start, middle, start)
                while out < end {
                    if left < middle && (right >= end || values[left] <= values[right]) {
                        spare[out] = values[left]
                        left += 1
                    } else {
                        spare[out] = values[right]
                        right += 1
                        exchanges += middle - left
                    }
                    out += 1
                }
                start = end
            }
            swap(&values, &spare)
            width *= 2
        }
        return exchanges
    }
}
