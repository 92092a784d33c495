/// The additive model: a score is what its entry deserves of an average judge, plus the judge's leniency, plus noise.
///
/// `y_ij = m_i + a_j + ε`, with `Σ a_j = 0` over the judges of each connected component. Ordinary least squares,
/// without shrinkage. The entries are eliminated and the judges' normal equations `S a = r` solved by conjugate
/// gradients, so that the work is linear in the scoresheets at each step.
enum LeastSquares {
    /// - Returns: estimates in the table's order. A judge alone in a component has no severity, since there is nobody
    ///   to compare with; with no degrees of freedom left there are no standard errors.
    static func fit(_ equations: JudgeEquations) -> ScoreFit {
        let table = equations.table
        let leniency = equations.solved()
        let ranges = equations.ranges

        var measures: [Double?] = Array(repeating: nil, count: table.entries.count)
        for (entry, range) in ranges.enumerated() where !range.isEmpty {
            measures[entry] =
                range.reduce(0) { $0 + table.cells[$1].value - leniency[table.cells[$1].judge] }
                / Double(range.count)
        }

        let residuals = table.cells.map { $0.value - (measures[$0.entry] ?? 0) - leniency[$0.judge] }
        let freedom =
            table.cells.count - measures.count { $0 != nil } - equations.counts.count { $0 > 0 } + equations.parts.count
        let squares = residuals.reduce(0) { $0 + $1 * $1 }
        let size = table.cells.reduce(0) { $0 + $1.value * $1.value }
        // A fit that is perfect but for rounding tells nothing of its own error.
        let variance = freedom > 0 && squares > 1e-20 * size ? squares / Double(freedom) : nil

        let uncertainty = JudgeCovariance(of: equations)
        return ScoreFit(
            model: ScoreModel.additive.rawValue,
            entries: entryEstimates(
                table, measures: measures, variance: variance, freedom: freedom, equations: equations,
                uncertainty: uncertainty),
            judges: judgeEstimates(
                table, leniency: leniency, residuals: residuals, variance: variance, equations: equations,
                uncertainty: uncertainty),
            components: equations.parts.count, residualVariance: variance, degreesOfFreedom: max(0, freedom),
            centres: centres(measures, equations.parts))
    }

    private static func centres(_ measures: [Double?], _ parts: Parts) -> [Double] {
        var (sums, counts) = (Array(repeating: 0.0, count: parts.count), Array(repeating: 0.0, count: parts.count))
        for (entry, measure) in measures.enumerated() {
            guard let measure, let part = parts.label(ofEntry: entry) else { continue }
            sums[part] += measure
            counts[part] += 1
        }
        return zip(sums, counts).map { $0 / $1 }
    }

    private static func entryEstimates(
        _ table: ScoreTable, measures: [Double?], variance: Double?, freedom: Int, equations: JudgeEquations,
        uncertainty: JudgeCovariance
    ) -> [EntryEstimate] {
        let groups = table.entries.indices.map { equations.parts.label(ofEntry: $0) }
        let places = Ranks.places(of: measures, within: groups)
        let width = studentT95(degreesOfFreedom: freedom)
        return table.entries.indices.map { entry in
            let cells = table.cells[equations.ranges[entry]]
            guard let measure = measures[entry] else { return EntryEstimate() }
            // Within-entry contrasts are independent of the entry's mean, so the two variances add.
            let share = 1 / Double(cells.count)
            let error = variance.map {
                ($0 * (share + uncertainty.variance(of: cells.map { (judge: $0.judge, weight: share) }))).squareRoot()
            }
            return EntryEstimate(
                measure: measure, standardError: error, low: error.map { measure - width * $0 },
                high: error.map { measure + width * $0 }, rawMean: cells.reduce(0) { $0 + $1.value } * share,
                scoresheets: cells.count, component: groups[entry], rank: places[entry])
        }
    }

    private static func judgeEstimates(
        _ table: ScoreTable, leniency: [Double], residuals: [Double], variance: Double?, equations: JudgeEquations,
        uncertainty: JudgeCovariance
    ) -> [JudgeEstimate] {
        var observed = Array(repeating: 0.0, count: table.judges.count)
        var expected = observed
        for range in equations.ranges where !range.isEmpty {
            let share = 1 / Double(range.count)
            for index in range {
                let cell = table.cells[index]
                var contrast = table.cells[range].map { (judge: $0.judge, weight: -share) }
                contrast[index - range.lowerBound].weight += 1
                observed[cell.judge] += residuals[index] * residuals[index]
                expected[cell.judge] += max(0, 1 - share - uncertainty.variance(of: contrast))
            }
        }
        return table.judges.indices.map { judge in
            let label = equations.parts.label(ofJudge: judge)
            let isAlone = label.map { equations.judges(inPart: $0).count < 2 } ?? true
            let scale = (variance ?? 0) * expected[judge]
            return JudgeEstimate(
                severity: isAlone ? nil : -leniency[judge], infit: scale > 1e-9 ? observed[judge] / scale : nil,
                scoresheets: equations.counts[judge], component: label)
        }
    }
}
