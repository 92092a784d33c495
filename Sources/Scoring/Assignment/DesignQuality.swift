import Foundation

/// How well panels knit judges together: what their severities can be told from.
///
/// With `r_j` entries of judge `j` and `n_i` judges of entry `i`, judges' severities have the information matrix
/// `S = diag(r) − Σ_i 1_i 1_iᵀ / n_i`, a Laplacian of the judges' graph. Judges without entries are left out.
public struct DesignQuality: Sendable, Equatable {
    /// `λ_2(S)` over the mean load: 0 when judges fall into parts, at most `(k − 1)/k · J/(J − 1)` for panels of `k`.
    public var algebraicConnectivityPerLoad: Double?
    /// The harmonic mean of the eigenvalues of `r^{−½} S r^{−½}`, but for the one that is 0, over the most that panels of
    /// these sizes could have: 1 for a balanced design, 0 when judges fall into parts.
    ///
    /// Source: J. A. John & E. R. Williams, "Cyclic and Computer Generated Designs" (1995), chapter 2.
    public var aEfficiency: Double?

    /// Designs with more judges than this are not measured: the work grows with their cube.
    static let mostJudges = 1_500

    /// - Returns: nothing with fewer than two judges at work, or beyond `mostJudges`.
    public init(panels: [[Int]], judges: Int) {
        var loads = Array(repeating: 0.0, count: judges)
        for panel in panels { for judge in panel { loads[judge] += 1 } }
        let working = loads.indices.filter { loads[$0] > 0 }
        guard working.count > 1, working.count <= Self.mostJudges else { return }
        guard Parts(panels: panels, judges: judges).count == 1 else {
            (algebraicConnectivityPerLoad, aEfficiency) = (0, 0)
            return
        }
        let information = Information(panels: panels, loads: loads, working: working)
        let mean = working.reduce(0) { $0 + loads[$1] } / Double(working.count)
        algebraicConnectivityPerLoad = information.secondEigenvalue.map { $0 / mean }
        aEfficiency = information.efficiency
    }
}

private struct Information {
    let size: Int
    let loads: [Double]
    /// `S`, the lower triangle.
    private let values: [Double]
    /// The trace of `r^{−½} S r^{−½}`.
    private let trace: Double

    init(panels: [[Int]], loads: [Double], working: [Int]) {
        let count = working.count
        var place = Array(repeating: 0, count: loads.count)
        for (position, judge) in working.enumerated() { place[judge] = position }
        var values = Array(repeating: 0.0, count: count * count)
        for position in 0..<count { values[position * count + position] = loads[working[position]] }
        for panel in panels where !panel.isEmpty {
            let share = 1 / Double(panel.count)
            let places = panel.map { place[$0] }
            for one in places { for other in places where other <= one { values[one * count + other] -= share } }
        }
        size = count
        self.loads = working.map { loads[$0] }
        self.values = values
        trace = (0..<count).reduce(0) { $0 + values[$1 * count + $1] / loads[working[$1]] }
    }

    /// `(J − 1) / Σ 1/e` over the eigenvalues' mean, which is what equal ones would have.
    var efficiency: Double? {
        // The null vector of r^{−½} S r^{−½} is √r; with it filled in, the inverse has trace Σ 1/e + 1.
        let whole = loads.reduce(0, +)
        let roots = loads.map { $0.squareRoot() }
        let filled = SymmetricMatrix(order: size) { lower in
            for row in 0..<size {
                for column in 0...row {
                    let product = roots[row] * roots[column]
                    lower[row * size + column] = values[row * size + column] / product + product / whole
                }
            }
        }
        guard let inverse = CholeskyFactor(of: filled)?.invertedTransposed() else { return nil }
        let sum = inverse.reduce(0) { $0 + $1 * $1 } - 1
        let mean = trace / Double(size - 1)
        return min(1, Double(size - 1) / sum / mean)
    }

    /// The least eigenvalue of `S` but for that of the constant vector: by Lanczos's method on the inverse.
    var secondEigenvalue: Double? {
        let shift = loads.reduce(0, +) / Double(size * size)
        let filled = SymmetricMatrix(order: size) { lower in
            for row in 0..<size {
                for column in 0...row { lower[row * size + column] = values[row * size + column] + shift }
            }
        }
        guard let factor = CholeskyFactor(of: filled) else { return nil }
        let largest = Lanczos.largestEigenvalue(order: size) { vector in
            let mean = vector.reduce(0, +) / Double(vector.count)
            return factor.solve(vector.map { $0 - mean })
        }
        return largest.map { 1 / $0 }
    }
}
