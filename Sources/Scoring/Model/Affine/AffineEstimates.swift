/// The affine model's findings, on the rubric's scale.
///
/// Published is `g_i = Σ b (y − a)/σ² / p_i` with `p_i = 1 + Σ b²/σ²`, in which every entry has the same prior: the
/// kinship `z_i` serves only to know the judges. The measure is `ā + b̄ g`, what the component's average judge would be
/// expected to give; its variance is `b̄²/p` and what is not known of the judges' lines.
struct AffineEstimates {
    private let sheets: Sheets
    private let state: AffineState
    private let lines: [JudgeLine?]
    private let covariance: LineCovariance
    /// `ā` and `b̄` of each component.
    private let mean: [(intercept: Double, slope: Double)]
    /// Half the width of a 90% interval, in standard errors.
    private let reach: Double

    /// Standard errors leave out that noise is estimated, and that scores are whole numbers on a scale with ends. With this
    /// the intervals of `ScoringBenchmark`'s affine panels hold the truth between 87 and 93 times in a hundred; without, in
    /// some 86.
    private static let allowance = 1.04

    init(_ solution: AffineModel.Solution, degreesOfFreedom: Int) {
        sheets = solution.sheets
        state = solution.state
        let posterior = solution.step.lines(solution.state)
        lines = posterior.judges
        covariance = LineCovariance(
            solution.sheets, solution.state, lines: posterior.judges, entries: posterior.entries)
        reach = Self.allowance * studentT95(degreesOfFreedom: degreesOfFreedom)
        var sums: [(intercept: Double, slope: Double, count: Double)] = Array(
            repeating: (0, 0, 0), count: solution.sheets.parts.count)
        for (judge, part) in solution.sheets.component.enumerated() {
            guard let part else { continue }
            sums[part].intercept += solution.state.intercept[judge]
            sums[part].slope += solution.state.slope[judge]
            sums[part].count += 1
        }
        mean = sums.map { ($0.intercept / $0.count, $0.slope / $0.count) }
    }

    func fit(after additive: ScoreFit) -> ScoreFit {
        var fit = additive
        fit.model = ScoreModel.affine.rawValue
        fit.centres = mean.map { points($0.intercept) }
        var qualities: [(mean: Double, precision: Double)] = []
        qualities.reserveCapacity(fit.entries.count)
        for entry in fit.entries.indices {
            let quality = quality(of: entry)
            qualities.append(quality)
            guard let part = sheets.parts.label(ofEntry: entry) else { continue }
            let measure = points(mean[part].intercept + mean[part].slope * quality.mean)
            let error = error(of: entry, quality, part: part)
            fit.entries[entry].measure = measure
            fit.entries[entry].standardError = error
            fit.entries[entry].low = measure - reach * error
            fit.entries[entry].high = measure + reach * error
        }
        let places = Ranks.places(of: fit.entries.map(\.measure), within: fit.entries.map(\.component))
        for entry in fit.entries.indices { fit.entries[entry].rank = places[entry] }
        let residuals = residuals(qualities)
        let common = residuals.reduce(0) { $0 + $1.squares } / max(1e-9, residuals.reduce(0) { $0 + $1.free })
        fit.residualVariance = common * sheets.unit * sheets.unit
        let infit = residuals.map { $0.free > 1e-3 && common > 0 ? $0.squares / ($0.free * common) : nil }
        for judge in fit.judges.indices { describe(&fit.judges[judge], judge, infit: infit[judge]) }
        return fit
    }

    private func points(_ standard: Double) -> Double { sheets.centre + sheets.unit * standard }

    private func quality(of entry: Int) -> (mean: Double, precision: Double) {
        var (sum, precision) = (0.0, 1.0)
        for sheet in sheets.ranges[entry] {
            let judge = Int(sheets.judge[sheet])
            let weight = state.slope[judge] / state.noise[judge]
            sum += weight * (sheets.score[sheet] - state.intercept[judge])
            precision += weight * state.slope[judge]
        }
        return (sum / precision, precision)
    }

    private func error(of entry: Int, _ quality: (mean: Double, precision: Double), part: Int) -> Double {
        let slope = mean[part].slope
        let weights = sheets.ranges[entry].map { sheet in
            let judge = Int(sheets.judge[sheet])
            return (judge: judge, weight: slope * state.slope[judge] / state.noise[judge] / quality.precision)
        }
        let judges = covariance.variance(ofMeanLess: weights, quality: quality.mean)
        return sheets.unit * (slope * slope / quality.precision + judges).squareRoot()
    }

    /// Of each judge `Σ r²` and `Σ (1 − h)`. Infit is the one over the other, against the same of the whole panel. `h` is
    /// the share of its own score that goes into an entry's quality and into the judge's line.
    private func residuals(_ qualities: [(mean: Double, precision: Double)]) -> [(squares: Double, free: Double)] {
        var found: [(squares: Double, free: Double)] = Array(repeating: (0, 0), count: lines.count)
        for (entry, range) in sheets.ranges.enumerated() {
            let (quality, precision) = qualities[entry]
            for sheet in range {
                let judge = Int(sheets.judge[sheet])
                guard let line = lines[judge] else { continue }
                let (slope, noise) = (state.slope[judge], state.noise[judge])
                let residual = sheets.score[sheet] - state.intercept[judge] - slope * quality
                let own = slope * slope / (noise * precision)
                let ownLine =
                    (line.interceptVariance + 2 * quality * line.covariance + quality * quality * line.slopeVariance)
                    / noise
                found[judge].squares += residual * residual
                found[judge].free += max(0, 1 - own - ownLine)
            }
        }
        return found
    }

    private func describe(_ estimate: inout JudgeEstimate, _ judge: Int, infit: Double?) {
        estimate.infit = nil
        guard let part = sheets.component[judge], estimate.severity != nil, let line = lines[judge] else { return }
        let slope = mean[part].slope
        estimate.severity = sheets.unit * (mean[part].intercept - state.intercept[judge])
        estimate.noise = sheets.unit * state.noise[judge].squareRoot()
        estimate.infit = infit
        guard slope > 1e-6 else { return }
        estimate.slope = state.slope[judge] / slope
        estimate.slopeError = line.slopeVariance.squareRoot() / slope
    }
}
