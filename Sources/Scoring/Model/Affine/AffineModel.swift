/// The hierarchical affine model: judges differ in severity, in how far they spread good from weak, and in care.
///
/// `y_ij = a_j + b_j q_i + ε_ij`, `ε_ij ~ N(0, σ_j²)`; `q_i ~ N(γ1 z_i, τ²)`; `a_j ~ N(μ, ω²)`; `b_j ~ N(b̄, κ²)`;
/// `σ_j² ~ scaled-inverse-χ²(ν0, s0²)`. Estimated by expectation–maximisation from the least-squares fit, with squared
/// extrapolation. `μ` and the mean of `q` are those of a connected component, since only within one can severity be
/// told from quality; the other hyperparameters are shared by all.
enum AffineModel {
    /// What expectation–maximisation came to.
    struct Solution {
        let sheets: Sheets
        let step: AffineStep
        let state: AffineState
    }

    /// - Returns: `nil` for a table that cannot carry the model.
    static func fit(_ equations: JudgeEquations, after additive: ScoreFit) -> ScoreFit? {
        guard equations.counts.count(where: { $0 > 0 }) > 2, let variance = additive.residualVariance, variance > 0,
            let sheets = Sheets(equations)
        else { return nil }
        let solution = solve(sheets, AffineStart(sheets, additive, variance: variance))
        return AffineEstimates(solution, degreesOfFreedom: additive.degreesOfFreedom).fit(after: additive)
    }

    private static func solve(_ sheets: Sheets, _ start: AffineStart) -> Solution {
        let step = AffineStep(sheets, expectations: Kinship.expectations(sheets, quality: start.quality))
        let (judges, components) = (sheets.count.count, sheets.parts.count)
        let found = FixedPoint.find(from: start.state.vector, watched: 2 * judges, tolerance: 1e-8, limit: 500) {
            step(AffineState(vector: $0, judges: judges, components: components)).vector
        }
        return Solution(
            sheets: sheets, step: step, state: AffineState(vector: found, judges: judges, components: components))
    }
}
