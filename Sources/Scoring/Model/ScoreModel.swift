/// How composite scores become measures.
public enum ScoreModel: String, Sendable, CaseIterable, Codable {
    /// Severity, slope and noise of each judge: the default.
    case affine
    /// Severity alone, by least squares: the audit of the other.
    case additive

    /// What the table can tell under this model.
    ///
    /// A table that is too thin to tell judges' slopes and noise apart (fewer than three judges, or no more sheets than
    /// unknowns) or that has no variance is fitted by the additive model, and the result says so.
    ///
    /// - Parameter seed: of the draws behind the probabilities; the same seed gives the same bytes.
    public func fit(_ table: ScoreTable, seed: UInt64 = 1) -> ScoreFit {
        let equations = JudgeEquations(of: table)
        let additive = LeastSquares.fit(equations)
        let fit = self == .affine ? AffineModel.fit(equations, after: additive) ?? additive : additive
        return Places.filled(fit, seed: seed)
    }
}
