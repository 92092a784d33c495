import Foundation

/// Lays one picture's thumbnail on another's: finds the slight affine way between them that leaves the least
/// difference (Lucas & Kanade, 1981; with gain and offset of light solved for as well), and says how well they agree.
struct Registration {
    /// The correlation of the two, laid on each other: 1 for the same picture, near 0 for unlike ones.
    private(set) var agreement: Float = 0

    /// - Parameter start: a first guess of the way.
    init(_ one: Thumbnail, on other: Thumbnail, from start: Affine) {
        var way = start
        var best: Float = 0
        for _ in 0..<12 {
            guard way.isSlight, let step = Self.step(one, other, way) else { break }
            best = max(best, step.agreement)
            for term in 0..<6 { way.terms[term] += step.change[term] }
            if step.change.allSatisfy({ abs($0) < 0.002 }) { break }
        }
        agreement = best
    }

    /// One step of Gauss and Newton over the cells where both have something.
    private static func step(
        _ one: Thumbnail, _ other: Thumbnail, _ way: Affine
    ) -> (agreement: Float, change: [Float])? {
        let side = Thumbnail.side
        let middle = Float(side - 1) / 2
        let t = way.terms
        var products = [SIMD8<Float>](repeating: .zero, count: 8)
        var target = SIMD8<Float>.zero
        var sums = (count: Float(0), a: Float(0), b: Float(0), aa: Float(0), bb: Float(0), ab: Float(0))
        let limit = Float(side - 1)
        for row in 0..<side {
            for column in 0..<side {
                let (x, y) = (Float(column) - middle, Float(row) - middle)
                let u = x + t[0] + t[1] * x + t[2] * y + middle
                let v = y + t[3] + t[4] * x + t[5] * y + middle
                guard u >= 0, v >= 0, u <= limit, v <= limit else { continue }
                let (left, top) = (min(Int(u), side - 2), min(Int(v), side - 2))
                let (fu, fv) = (u - Float(left), v - Float(top))
                let cell = top * side + left
                let (p, q) = (other.values[cell], other.values[cell + 1])
                let (r, s) = (other.values[cell + side], other.values[cell + side + 1])
                let upper = p + (q - p) * fu
                let lower = r + (s - r) * fu
                let b = upper + (lower - upper) * fv
                let across = (q - p) * (1 - fv) + (s - r) * fv
                let down = lower - upper
                let a = one.values[row * side + column]
                let line = SIMD8(across, across * x, across * y, down, down * x, down * y, b, 1)
                for index in 0..<8 { products[index] += line * line[index] }
                target += line * a
                sums.count += 1
                sums.a += a
                sums.b += b
                sums.aa += a * a
                sums.bb += b * b
                sums.ab += a * b
            }
        }
        guard sums.count > Float(side * side) * 0.7 else { return nil }
        let varianceA = sums.aa - sums.a * sums.a / sums.count
        let varianceB = sums.bb - sums.b * sums.b / sums.count
        guard varianceA > 0, varianceB > 0 else { return nil }
        let agreement = (sums.ab - sums.a * sums.b / sums.count) / (varianceA * varianceB).squareRoot()
        guard let solution = solved(products, target), solution[6] > 0.05 else {
            return (agreement, [0, 0, 0, 0, 0, 0])
        }
        return (agreement, (0..<6).map { solution[$0] / solution[6] })
    }

    /// The solution of eight equations by Cholesky's way; `nil` where they do not settle it.
    private static func solved(_ matrix: [SIMD8<Float>], _ right: SIMD8<Float>) -> [Float]? {
        var factor = [[Double]](repeating: [Double](repeating: 0, count: 8), count: 8)
        for row in 0..<8 {
            for column in 0...row {
                var sum = Double(matrix[row][column]) * (row == column ? 1.0001 : 1)
                for index in 0..<column { sum -= factor[row][index] * factor[column][index] }
                if row == column {
                    guard sum > 1e-9 else { return nil }
                    factor[row][row] = sum.squareRoot()
                } else {
                    factor[row][column] = sum / factor[column][column]
                }
            }
        }
        var solution = (0..<8).map { Double(right[$0]) }
        for row in 0..<8 {
            for index in 0..<row { solution[row] -= factor[row][index] * solution[index] }
            solution[row] /= factor[row][row]
        }
        for row in (0..<8).reversed() {
            for index in (row + 1)..<8 { solution[row] -= factor[index][row] * solution[index] }
            solution[row] /= factor[row][row]
        }
        return solution.map { Float($0) }
    }
}
