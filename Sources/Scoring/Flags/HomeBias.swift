/// Judges who favour entries from home: each judge's residuals at home against those away.
///
/// Welch's t of home minus away, one-sided, for judges with at least three sheets of each kind; a judge is named when the
/// false discovery rate over all tests stays under 5%.
///
/// Sources: B. L. Welch, "The generalization of Student's problem", Biometrika 34 (1947); Benjamini & Hochberg,
/// "Controlling the false discovery rate", JRSS B 57 (1995).
public enum HomeBias {
    public struct Finding: Sendable, Equatable {
        public var judge: Int
        /// Mean residual at home less that away, in points of the scale.
        public var difference: Double
        public var probability: Double
    }

    /// - Parameter isHome: whether an entry comes from where the judge does, by their indices.
    /// - Returns: judges whose scores show it, in the table's order.
    public static func findings(
        in table: ScoreTable, fit: ScoreFit, isHome: (_ entry: Int, _ judge: Int) -> Bool
    ) -> [Finding] {
        var home: [Int: [Double]] = [:]
        var away: [Int: [Double]] = [:]
        for cell in table.cells {
            guard let expected = fit.expected(entry: cell.entry, judge: cell.judge) else { continue }
            let residual = cell.value - expected
            if isHome(cell.entry, cell.judge) {
                home[cell.judge, default: []].append(residual)
            } else {
                away[cell.judge, default: []].append(residual)
            }
        }
        let tests = home.keys.sorted().compactMap { judge in
            test(judge, home: home[judge] ?? [], away: away[judge] ?? [])
        }
        let ordered = tests.map(\.probability).sorted()
        let last = ordered.indices.last { ordered[$0] <= 0.05 * Double($0 + 1) / Double(ordered.count) }
        guard let last else { return [] }
        return tests.filter { $0.probability <= ordered[last] }
    }

    private static func test(_ judge: Int, home: [Double], away: [Double]) -> Finding? {
        guard home.count > 2, away.count > 2 else { return nil }
        let (here, there) = (Sample(home), Sample(away))
        let squared = here.squaredError + there.squaredError
        guard squared > 0 else { return nil }
        let degrees =
            squared * squared
            / (here.squaredError * here.squaredError / (here.count - 1)
                + there.squaredError * there.squaredError / (there.count - 1))
        let difference = here.mean - there.mean
        return Finding(
            judge: judge, difference: difference,
            probability: studentTail(difference / squared.squareRoot(), degreesOfFreedom: degrees))
    }

    private struct Sample {
        let count: Double
        let mean: Double
        /// Of the mean.
        let squaredError: Double

        init(_ values: [Double]) {
            let n = Double(values.count)
            let average = values.reduce(0, +) / n
            (count, mean) = (n, average)
            squaredError = values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / (n - 1) / n
        }
    }
}
