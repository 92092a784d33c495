/// Kendall's coefficient of concordance: how far judges who ranked the same entries agree, 0 to 1.
///
/// `W = 12 Σ (R_i − R̄)² / (m² (n³ − n) − m Σ T_j)` over rank sums `R_i`, with midranks for ties and `T_j = Σ (t³ − t)` over
/// the ties of judge `j`.
///
/// Source: M. G. Kendall & B. Babington Smith, "The problem of m rankings", Annals of Mathematical Statistics 10 (1939).
public enum KendallW {
    /// - Parameter rows: a row an entry, a column a judge; the greater the better.
    /// - Returns: `nil` for a table with gaps, with fewer than two rows or columns, or when no judge tells entries apart.
    public static func coefficient(rows: [[Double]]) -> Double? {
        guard let judges = rows.first?.count, judges > 1, rows.count > 1, rows.allSatisfy({ $0.count == judges }) else {
            return nil
        }
        let (n, m) = (Double(rows.count), Double(judges))
        var sums = Array(repeating: 0.0, count: rows.count)
        var ties = 0.0
        for judge in 0..<judges {
            let order = rows.indices.sorted { rows[$0][judge] < rows[$1][judge] }
            var start = 0
            while start < order.count {
                var end = start
                while end < order.count, rows[order[end]][judge] == rows[order[start]][judge] { end += 1 }
                let tied = Double(end - start)
                for place in start..<end { sums[order[place]] += Double(start + end + 1) / 2 }
                ties += tied * tied * tied - tied
                start = end
            }
        }
        let mean = m * (n + 1) / 2
        let most = m * m * (n * n * n - n) - m * ties
        guard most > 1e-9 else { return nil }
        return 12 * sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / most
    }
}
