/// The line `a + b q` of one judge, by ridge regression on expected qualities, with its uncertainty.
struct JudgeLine {
    /// The posterior precision of `(a, b)`: `[[n/σ² + 1/ω², Σm/σ²], [Σm/σ², ΣE[q²]/σ² + 1/κ²]]`.
    let precision: (intercept: Double, cross: Double, slope: Double)
    let intercept: Double
    let slope: Double
    /// Expected sum of squared residuals, over what is not known of qualities and of the line itself.
    let residue: Double

    /// - Parameter judge: an index of `sheets` and `state`.
    init(of judge: Int, part: Int, _ sheets: Sheets, _ moments: AffineStep.Moments, _ state: AffineState) {
        let (count, noise) = (sheets.count[judge], state.noise[judge])
        let (omega, kappa) = (state.interceptVariance, state.slopeVariance)
        precision = (count / noise + 1 / omega, moments.quality / noise, moments.squares / noise + 1 / kappa)
        let right = (
            sheets.sum[judge] / noise + state.meanIntercept[part] / omega,
            moments.product / noise + state.meanSlope / kappa
        )
        let determinant = precision.intercept * precision.slope - precision.cross * precision.cross
        let a = (precision.slope * right.0 - precision.cross * right.1) / determinant
        let b = (precision.intercept * right.1 - precision.cross * right.0) / determinant
        (intercept, slope) = (a, b)
        let fitted =
            sheets.squares[judge] - 2 * a * sheets.sum[judge] - 2 * b * moments.product + count * a * a
            + 2 * a * b * moments.quality + b * b * moments.squares
        let unsure =
            (precision.slope * count - 2 * precision.cross * moments.quality + precision.intercept * moments.squares)
            / determinant
        residue = max(0, fitted) + unsure
    }

    private var determinant: Double { precision.intercept * precision.slope - precision.cross * precision.cross }
    var interceptVariance: Double { precision.slope / determinant }
    var slopeVariance: Double { precision.intercept / determinant }
    var covariance: Double { -precision.cross / determinant }
}
