/// Solves `A x = b` for a symmetric positive (semi)definite `A` by conjugate gradients, preconditioned by the diagonal.
///
/// - Parameters:
///   - inverseDiagonal: of `A`; 0 where the diagonal is.
///   - tolerance: of the residual, over the right side.
///   - times: `A v`.
func conjugateGradients(
    rightSide: [Double], inverseDiagonal: [Double], tolerance: Double, limit: Int, times: ([Double]) -> [Double]
) -> [Double] {
    var solution = Array(repeating: 0.0, count: rightSide.count)
    var residual = rightSide
    let goal = tolerance * dot(residual, residual).squareRoot()
    var direction = zip(residual, inverseDiagonal).map { $0 * $1 }
    var energy = dot(residual, direction)
    for _ in 0..<limit where dot(residual, residual).squareRoot() > goal && energy > 0 {
        let image = times(direction)
        let curvature = dot(direction, image)
        guard curvature > 0 else { break }
        let step = energy / curvature
        for index in solution.indices {
            solution[index] += step * direction[index]
            residual[index] -= step * image[index]
        }
        let scaled = zip(residual, inverseDiagonal).map { $0 * $1 }
        let next = dot(residual, scaled)
        for index in direction.indices { direction[index] = scaled[index] + next / energy * direction[index] }
        energy = next
    }
    return solution
}

func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
}
