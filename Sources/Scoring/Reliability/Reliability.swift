/// How far the judges of a table agree, and how well its entries are told apart.
public struct Reliability: Sendable, Equatable {
    /// `nil` with gaps.
    public var intraclass: IntraclassCorrelation?
    public var krippendorff: [KrippendorffAlpha.Metric: Double]
    /// The share of the measures' variance that is not error: 0 to 1.
    public var separation: Double?

    public init(
        intraclass: IntraclassCorrelation?, krippendorff: [KrippendorffAlpha.Metric: Double], separation: Double?
    ) {
        self.intraclass = intraclass
        self.krippendorff = krippendorff
        self.separation = separation
    }

    public init(of table: ScoreTable, fit: ScoreFit) {
        intraclass = IntraclassCorrelation(table)
        let units = table.rangesByEntry.map { table.cells[$0].map(\.value) }
        krippendorff = [:]
        for metric in KrippendorffAlpha.Metric.allCases {
            krippendorff[metric] = KrippendorffAlpha.alpha(units, metric: metric)
        }
        separation = Self.separation(fit)
    }

    /// Only where all entries can be compared: measures of separate components have no common variance.
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
        return max(0, (variance - error) / variance)
    }
}
