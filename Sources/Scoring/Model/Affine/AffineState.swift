import Foundation

/// What the affine model believes of judges and of the population of entries, in standard units: scores with mean 0
/// and variance 1, qualities with mean 0 in each component and variance 1 over all.
struct AffineState {
    /// `a_j`: what the judge gives an entry of quality 0. High is lenient.
    var intercept: [Double]
    /// `b_j`.
    var slope: [Double]
    /// `σ_j²`.
    var noise: [Double]
    /// `μ`, a component each.
    var meanIntercept: [Double]
    /// `ω²`.
    var interceptVariance: Double
    /// `b̄`.
    var meanSlope: Double
    /// `κ²`.
    var slopeVariance: Double
    /// `ν0`: how many scoresheets the panel's common noise is worth.
    var noiseDegrees: Double
    /// `s0²`.
    var noiseScale: Double
    /// `γ1`: how much the quality of what an entry's judges saw tells of its own.
    var kinship: Double
    /// `τ²`.
    var qualityVariance: Double
}

extension AffineState {
    /// Every number on one line, variances by their logarithms, so that it may be extrapolated. The judges' come
    /// first.
    var vector: [Double] {
        intercept + slope + noise.map(log) + meanIntercept
            + [
                log(interceptVariance), meanSlope, log(slopeVariance), log(noiseDegrees), log(noiseScale), kinship,
                log(qualityVariance),
            ]
    }

    init(vector: [Double], judges: Int, components: Int) {
        var start = 0
        func take(_ count: Int) -> ArraySlice<Double> {
            defer { start += count }
            return vector[start..<(start + count)]
        }
        intercept = Array(take(judges))
        slope = Array(take(judges))
        noise = take(judges).map { Self.bounded($0) }
        meanIntercept = Array(take(components))
        let rest = Array(take(7))
        interceptVariance = Self.bounded(rest[0])
        meanSlope = rest[1]
        slopeVariance = Self.bounded(rest[2])
        noiseDegrees = Self.bounded(rest[3])
        noiseScale = Self.bounded(rest[4])
        kinship = rest[5]
        qualityVariance = Self.bounded(rest[6])
    }

    /// An extrapolated logarithm may be far off; its variance stays one that arithmetic can bear.
    private static func bounded(_ logarithm: Double) -> Double { exp(min(12, max(-20, logarithm))) }
}
