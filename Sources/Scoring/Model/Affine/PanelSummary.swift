import Foundation

/// How judges differ: the panel's hyperparameters, gathered judge by judge.
///
/// A panel of four tells little of how judges differ, so each spread starts from a weak guess that weighs as much as a
/// judge or two: slopes a quarter of the mean apart, severities a quarter of a score's standard deviation, noise worth
/// ten scoresheets.
struct PanelSummary {
    private let before: AffineState
    private var lines: [(intercept: Double, part: Int)] = []
    private var slopes: [Double] = []
    /// Of each component: judges, and the sum of their intercepts.
    private var counts: [Double]
    private var sums: [Double]
    /// How much of each spread the judges' own sheets settle, in judges.
    private var settledIntercepts = 0.0
    private var settledSlopes = 0.0
    private var discerning = 0.0
    private var precision = 0.0
    private var logPrecision = 0.0

    init(_ before: AffineState) {
        self.before = before
        counts = Array(repeating: 0, count: before.meanIntercept.count)
        sums = counts
    }

    /// - Parameters:
    ///   - degrees: of the judge's posterior for `σ²`, and
    ///   - residue: its sum of squares.
    mutating func add(_ line: JudgeLine, part: Int, degrees: Double, residue: Double) {
        lines.append((line.intercept, part))
        slopes.append(line.slope)
        counts[part] += 1
        sums[part] += line.intercept
        settledIntercepts += 1 - line.interceptVariance / before.interceptVariance
        settledSlopes += 1 - line.slopeVariance / before.slopeVariance
        // Who gives everyone the same score has no noise either, and says nothing of that of others.
        guard line.slope > Self.flat * before.meanSlope else { return }
        discerning += 1
        // Of the gamma posterior of 1/σ²: its mean, and the mean of its logarithm.
        precision += degrees / residue
        logPrecision += digamma(degrees / 2) - log(residue / 2)
    }

    /// Sets `μ` and `b̄`; `ω²` and `κ²` by MacKay's fixed point, the spread over the number of judges whose own sheets
    /// settle it; `s0²` and `ν0` by maximum likelihood of the gamma distribution of precisions.
    ///
    /// Source: D. J. C. MacKay, "Bayesian interpolation", Neural Computation 4 (1992).
    func settle(_ state: inout AffineState) {
        state.meanIntercept = zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
        let severities = lines.reduce(0) { $0 + Self.square($1.intercept - state.meanIntercept[$1.part]) }
        state.interceptVariance = max(1e-6, (severities + Self.square(Self.guess)) / (settledIntercepts + 1))
        state.meanSlope = slopes.reduce(0, +) / Double(slopes.count)
        let bends = slopes.reduce(0) { $0 + Self.square($1 - state.meanSlope) }
        state.slopeVariance = max(
            1e-8, (bends + 2 * Self.square(Self.guess * state.meanSlope)) / (settledSlopes + 2))
        guard discerning > 0 else { return }
        state.noiseScale = discerning / precision
        let excess = discerning * log(precision / discerning) - logPrecision
        state.noiseDegrees = 2 * Self.shape(excess: (excess + 5 * Self.usualExcess) / (discerning + 5))
    }

    /// A slope under this share of the panel's mean tells nothing apart.
    static let flat = 0.25
    private static let guess = 0.25
    private static let usualExcess = log(5.0) - digamma(5)

    private static func square(_ x: Double) -> Double { x * x }

    /// `α` with `ln α − ψ(α) = excess`, between 1 and 50: the gamma distribution's shape from the arithmetic over the
    /// geometric mean. Source: T. P. Minka, "Estimating a Gamma distribution" (2002).
    private static func shape(excess: Double) -> Double {
        var (low, high) = (1.0, 50.0)
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if log(middle) - digamma(middle) > excess { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
