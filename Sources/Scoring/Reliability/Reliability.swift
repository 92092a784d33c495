/// How far the judges of a table agree, and how well its entries are told apart.
public struct Reliability: Sendable, Equatable {
    /// `nil` with gaps.
    public var intraclass: IntraclassCorrelation?
    public var krippendorff: [KrippendorffAlpha.Metric: Double]
    /// `nil` with gaps.
    public var kendallW: Double?
    public var components: VarianceComponents?
    /// The share of the measures' variance that is not error: 0 to 1.
    public var separation: Double?

    public init(of table: ScoreTable, fit: ScoreFit) {
        let complete = table.completeRows
        intraclass = complete.flatMap { IntraclassCorrelation(rows: $0) }
        kendallW = complete.flatMap { KendallW.coefficient(rows: $0) }
        let units = table.rangesByEntry.map { table.cells[$0].map(\.value) }
        krippendorff = [:]
        for metric in KrippendorffAlpha.Metric.allCases {
            krippendorff[metric] = KrippendorffAlpha.alpha(units, metric: metric)
        }
        components = VarianceComponents(table)
        separation = Self.separation(fit)
    }

    /// Only where all entries can be compared: measures of separate components have no common variance.
    ///
    /// Measures of the additive model carry error, `(V − mean SE²)/V`; those of the affine model are shrunk by as much,
    /// `V/(V + mean SE²)`.
    private static func separation(_ fit: ScoreFit) -> Double? {
        guard fit.components == 1 else { return nil }
        let known = fit.entries.compactMap { entry in
            entry.measure.flatMap { measure in entry.standardError.map { (measure: measure, error: $0) } }
        }
        guard known.count > 1 else { return nil }
        let count = Double(known.count)
        let mean = known.reduce(0) { $0 + $1.measure } / count
        let variance = known.reduce(0) { $0 + ($1.measure - mean) * ($1.measure - mean) } / (count - 1)
        guard variance > 1e-12 else { return nil }
        let error = known.reduce(0) { $0 + $1.error * $1.error } / count
        return fit.model == ScoreModel.affine.rawValue
            ? variance / (variance + error) : max(0, (variance - error) / variance)
    }
}

extension ScoreTable {
    /// A row an entry, a column a judge; `nil` unless every judge who scored gave every scored entry one score.
    var completeRows: [[Double]]? {
        let judges = Set(cells.map(\.judge)).sorted()
        let rows = rangesByEntry.filter { !$0.isEmpty }.map { cells[$0] }
        guard cells.count == rows.count * judges.count, rows.allSatisfy({ $0.map(\.judge) == judges }) else {
            return nil
        }
        return rows.map { $0.map(\.value) }
    }
}
