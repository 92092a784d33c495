/// Where expectation–maximisation begins: the least-squares fit, in standard units.
struct AffineStart {
    let state: AffineState
    /// Of each entry, mean 0 in its component and variance 1 over all; 0 for an entry without sheets.
    let quality: [Double]

    init(_ sheets: Sheets, _ fit: ScoreFit, variance: Double) {
        let parts = sheets.parts.count
        var (sums, counts) = (Array(repeating: 0.0, count: parts), Array(repeating: 0.0, count: parts))
        func standard(_ points: Double) -> Double { (points - sheets.centre) / sheets.unit }
        for estimate in fit.entries {
            guard let measure = estimate.measure, let part = estimate.component else { continue }
            sums[part] += standard(measure)
            counts[part] += 1
        }
        let means = zip(sums, counts).map { $0 / $1 }
        let raw = fit.entries.map { estimate -> Double in
            guard let measure = estimate.measure, let part = estimate.component else { return 0 }
            return standard(measure) - means[part]
        }
        let squares = raw.reduce(0) { $0 + $1 * $1 }
        let spread = max(1e-3, (squares / counts.reduce(0, +)).squareRoot())
        quality = raw.map { $0 / spread }

        let noise = max(1e-3, variance / (sheets.unit * sheets.unit))
        let severities = fit.judges.map { ($0.severity ?? 0) / sheets.unit }
        let known = Double(sheets.component.count { $0 != nil })
        state = AffineState(
            intercept: zip(sheets.component, severities).map { part, severity in
                (part.map { means[$0] } ?? 0) - severity
            },
            slope: Array(repeating: spread, count: severities.count),
            noise: Array(repeating: noise, count: severities.count), meanIntercept: means,
            interceptVariance: max(1e-3, severities.reduce(0) { $0 + $1 * $1 } / known), meanSlope: spread,
            slopeVariance: spread * spread / 10, noiseDegrees: 10, noiseScale: noise, kinship: 0, qualityVariance: 1)
    }
}
