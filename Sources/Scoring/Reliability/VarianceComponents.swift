import Foundation

/// How much of the scores' spread is entries, how much judges, how much neither: `y_ij = μ + e_i + j_j + ε_ij`, crossed
/// random effects, by restricted maximum likelihood.
public struct VarianceComponents: Sendable, Equatable {
    /// Standard deviations, in points of the scale.
    public var entrySD: Double
    public var judgeSD: Double
    public var residualSD: Double
    /// The REML criterion, −2 × the restricted log-likelihood, as R's `lme4` gives it.
    public var criterion: Double
    /// `μ`, in points of the scale.
    public var mean: Double

    /// Tables whose smaller side is longer than this are not fitted: the work grows with its cube.
    static let longestSide = 1_500

    /// - Returns: `nil` with fewer than two entries or judges, without more sheets than either, without any variance, or
    ///   beyond `longestSide`.
    public init?(_ table: ScoreTable) {
        guard let criterion = RestrictedLikelihood(table) else { return nil }
        let found = criterion.minimised()
        let residual = found.value.residualVariance.squareRoot()
        (entrySD, judgeSD) = (found.ratios.entry * residual, found.ratios.judge * residual)
        residualSD = residual
        self.criterion = found.value.criterion
        mean = found.value.mean
    }
}
