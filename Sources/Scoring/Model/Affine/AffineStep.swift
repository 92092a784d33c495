/// One step of expectation–maximisation for the hierarchical affine model; linear in the scoresheets.
struct AffineStep {
    let sheets: Sheets
    /// `z_i`.
    let expectations: [Double]
    /// `Σ z_i²` over entries that have sheets.
    private let expectationSquares: Double
    private let entries: Double

    init(_ sheets: Sheets, expectations: [Double]) {
        self.sheets = sheets
        self.expectations = expectations
        expectationSquares = expectations.reduce(0) { $0 + $1 * $1 }
        entries = Double(sheets.ranges.count { !$0.isEmpty })
    }

    /// What a judge's sheets say of the qualities behind them: `Σ m`, `Σ E[q²]`, `Σ y·m`.
    struct Moments {
        var quality = 0.0
        var squares = 0.0
        var product = 0.0
    }

    /// What all entries say of the population.
    private struct Population {
        /// Of each component: entries, and the sum of their qualities.
        var counts: [Double]
        var sums: [Double]
        /// `Σ E[q²]`.
        var squares = 0.0
        /// `Σ z·m`.
        var kinship = 0.0
    }

    func callAsFunction(_ state: AffineState) -> AffineState {
        var (moments, population) = expectation(state)
        var next = state
        settleScale(&next, &moments, &population)
        maximise(&next, moments)
        let explained = next.kinship * (2 * population.kinship - next.kinship * expectationSquares)
        next.qualityVariance = max(1e-4, (population.squares - explained) / entries)
        return next
    }

    /// E: `p_i = 1/τ² + Σ b²/σ²`, `m_i = [γ1 z_i/τ² + Σ b (y − a)/σ²] / p_i`, `E[q²] = m² + 1/p`.
    ///
    /// - Parameter visit: is given `m_i` and `p_i` of every entry in turn.
    private func expectation(
        _ state: AffineState, visit: ((Double, Double) -> Void)? = nil
    ) -> ([Moments], Population) {
        let weight = zip(state.slope, state.noise).map { $0 / $1 }
        let precision = zip(weight, state.slope).map { $0 * $1 }
        let offset = zip(weight, state.intercept).map { $0 * $1 }
        var moments = Array(repeating: Moments(), count: weight.count)
        var population = Population(
            counts: Array(repeating: 0, count: sheets.parts.count),
            sums: Array(repeating: 0, count: sheets.parts.count))
        let prior = 1 / state.qualityVariance
        for (entry, range) in sheets.ranges.enumerated() {
            var (p, s) = (prior, prior * state.kinship * expectations[entry])
            for sheet in range {
                let judge = Int(sheets.judge[sheet])
                p += precision[judge]
                s += weight[judge] * sheets.score[sheet] - offset[judge]
            }
            let mean = s / p
            visit?(mean, p)
            if range.isEmpty { continue }
            let square = mean * mean + 1 / p
            for sheet in range {
                let judge = Int(sheets.judge[sheet])
                moments[judge].quality += mean
                moments[judge].squares += square
                moments[judge].product += mean * sheets.score[sheet]
            }
            if let part = sheets.parts.label(ofEntry: entry) {
                population.counts[part] += 1
                population.sums[part] += mean
            }
            population.squares += square
            population.kinship += mean * expectations[entry]
        }
        return (moments, population)
    }

    /// Moves and stretches the scale so that quality has mean 0 in each component and variance 1 over all.
    private func settleScale(_ state: inout AffineState, _ moments: inout [Moments], _ population: inout Population) {
        let means = zip(population.sums, population.counts).map { $0 / max(1, $1) }
        var squares = population.squares
        for (mean, count) in zip(means, population.counts) { squares -= count * mean * mean }
        let scale = max(1e-6, (squares / entries).squareRoot())
        for judge in moments.indices {
            guard let part = sheets.component[judge] else { continue }
            let (mean, count) = (means[part], sheets.count[judge])
            let old = moments[judge]
            moments[judge].quality = (old.quality - count * mean) / scale
            moments[judge].squares = (old.squares - 2 * mean * old.quality + count * mean * mean) / (scale * scale)
            moments[judge].product = (old.product - mean * sheets.sum[judge]) / scale
        }
        for part in means.indices { state.meanIntercept[part] += state.meanSlope * means[part] }
        state.meanSlope *= scale
        state.slopeVariance *= scale * scale
        // z has mean 0 in each component, so moving the scale leaves Σ z·m as it is.
        population.kinship /= scale
        population.squares = squares / (scale * scale)
        state.kinship = expectationSquares > 1e-9 ? population.kinship / expectationSquares : 0
    }

    /// M: a ridge regression for each judge, then the panel's own spread.
    private func maximise(_ state: inout AffineState, _ moments: [Moments]) {
        var summary = PanelSummary(state)
        for judge in moments.indices {
            guard let part = sheets.component[judge] else { continue }
            let line = JudgeLine(of: judge, part: part, sheets, moments[judge], state)
            state.intercept[judge] = line.intercept
            state.slope[judge] = line.slope
            let degrees = sheets.count[judge] + state.noiseDegrees
            let residue = max(1e-6 * degrees, line.residue + state.noiseDegrees * state.noiseScale)
            state.noise[judge] = residue / degrees
            summary.add(line, part: part, degrees: degrees, residue: residue)
        }
        summary.settle(&state)
    }
}

extension AffineStep {
    /// The judges' lines, `nil` for a judge without sheets, and the posterior mean and precision of each entry's quality.
    func lines(_ state: AffineState) -> (judges: [JudgeLine?], entries: [(mean: Double, precision: Double)]) {
        var entries: [(mean: Double, precision: Double)] = []
        entries.reserveCapacity(sheets.ranges.count)
        let (moments, _) = expectation(state) { entries.append(($0, $1)) }
        let judges = moments.indices.map { judge in
            sheets.component[judge].map { JudgeLine(of: judge, part: $0, sheets, moments[judge], state) }
        }
        return (judges, entries)
    }
}
