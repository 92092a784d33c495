/// The six intraclass correlations of a complete table of entries × judges.
///
/// Source: Shrout & Fleiss, "Intraclass correlations: uses in assessing rater reliability", Psychological
/// Bulletin 86 (1979). The first number is the design (1: judges differ by entry; 2: judges are a sample; 3: these
/// judges only), the second the unit (one judge, or the mean of the `k` of the table).
public struct IntraclassCorrelation: Sendable, Equatable {
    public var oneWaySingle: Double
    public var randomSingle: Double
    public var fixedSingle: Double
    public var oneWayMean: Double
    public var randomMean: Double
    public var fixedMean: Double

    /// - Parameter rows: a row an entry, a column a judge.
    /// - Returns: `nil` for a table with gaps, with fewer than two rows or columns, or without any variance.
    public init?(rows: [[Double]]) {
        guard let k = rows.first?.count, k > 1, rows.count > 1, rows.allSatisfy({ $0.count == k }) else { return nil }
        let (n, judges) = (Double(rows.count), Double(k))
        let grand = rows.joined().reduce(0, +) / (n * judges)
        let rowMeans = rows.map { $0.reduce(0, +) / judges }
        let columnMeans = (0..<k).map { column in rows.reduce(0) { $0 + $1[column] } / n }
        let total = rows.joined().reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
        let between = judges * rowMeans.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
        let columns = n * columnMeans.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }

        let bms = between / (n - 1)
        let wms = (total - between) / (n * (judges - 1))
        let jms = columns / (judges - 1)
        let ems = (total - between - columns) / ((n - 1) * (judges - 1))
        guard bms > 1e-12 else { return nil }

        oneWaySingle = (bms - wms) / (bms + (judges - 1) * wms)
        randomSingle = (bms - ems) / (bms + (judges - 1) * ems + judges * (jms - ems) / n)
        fixedSingle = (bms - ems) / (bms + (judges - 1) * ems)
        oneWayMean = (bms - wms) / bms
        randomMean = (bms - ems) / (bms + (jms - ems) / n)
        fixedMean = (bms - ems) / bms
    }
}
