import Foundation

/// The lower triangular `L` with `L Lᵀ = A`, row by row.
struct CholeskyFactor {
    let order: Int
    private let rows: [Double]

    /// Fails unless the matrix is positive definite.
    init?(of matrix: SymmetricMatrix) {
        order = matrix.order
        var rows = matrix.values
        let order = matrix.order
        let isPositive = rows.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { Self.factor($0, order) } ?? true
        }
        guard isPositive else { return nil }
        self.rows = rows
    }

    /// `ln |A|`.
    var logDeterminant: Double { 2 * (0..<order).reduce(0) { $0 + log(rows[$1 * order + $1]) } }

    /// `L⁻¹ b`.
    func forward(_ vector: [Double]) -> [Double] {
        var x = vector
        for i in 0..<order {
            var sum = x[i]
            for k in 0..<i { sum -= rows[i * order + k] * x[k] }
            x[i] = sum / rows[i * order + i]
        }
        return x
    }

    /// `A⁻¹ b`.
    func solve(_ vector: [Double]) -> [Double] {
        var x = forward(vector)
        for i in stride(from: order - 1, through: 0, by: -1) {
            x[i] /= rows[i * order + i]
            for k in 0..<i { x[k] -= rows[i * order + k] * x[i] }
        }
        return x
    }

    /// `L⁻ᵀ`, row by row, upper triangular.
    func invertedTransposed() -> [Double] {
        var inverse = Array(repeating: 0.0, count: order * order)
        rows.withUnsafeBufferPointer { source in
            inverse.withUnsafeMutableBufferPointer { target in
                guard let l = source.baseAddress, let x = target.baseAddress else { return }
                for column in 0..<order {
                    let row = x + column * order
                    row[column] = 1 / l[column * order + column]
                    for i in (column + 1)..<max(order, column + 1) {
                        row[i] = -Self.dot(l + i * order + column, row + column, i - column) / l[i * order + i]
                    }
                }
            }
        }
        return inverse
    }

    /// Factors in place, four rows at a time against two, so that a number read serves several products.
    private static func factor(_ a: UnsafeMutablePointer<Double>, _ n: Int) -> Bool {
        var top = 0
        while top < n {
            let height = min(4, n - top)
            if height == 4 {
                for j in stride(from: 0, to: top, by: 2) { eliminate(a, n, top, j) }
            }
            for i in top..<(top + height) {
                for j in (height == 4 ? top : 0)...i {
                    let sum = a[i * n + j] - dot(a + i * n, a + j * n, j)
                    if i == j {
                        guard sum > 1e-12 else { return false }
                        a[i * n + i] = sum.squareRoot()
                    } else {
                        a[i * n + j] = sum / a[j * n + j]
                    }
                }
            }
            top += height
        }
        return true
    }

    private typealias Pair = SIMD2<Double>

    @inline(__always)
    private static func pair(_ a: UnsafePointer<Double>, _ k: Int) -> Pair {
        UnsafeRawPointer(a + k).loadUnaligned(as: Pair.self)
    }

    private static func dot(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ n: Int) -> Double {
        var (sum, k) = (Pair.zero, 0)
        while k + 2 <= n {
            sum += pair(a, k) * pair(b, k)
            k += 2
        }
        return sum.sum() + (k < n ? a[k] * b[k] : 0)
    }

    /// Columns `j` and `j + 1`, `j` even, of the four rows from `top` on.
    private static func eliminate(_ a: UnsafeMutablePointer<Double>, _ n: Int, _ top: Int, _ j: Int) {
        let (r0, r1, r2, r3) = (a + top * n, a + (top + 1) * n, a + (top + 2) * n, a + (top + 3) * n)
        let (u, v) = (a + j * n, a + (j + 1) * n)
        var (u0, u1, u2, u3) = (Pair.zero, Pair.zero, Pair.zero, Pair.zero)
        var (v0, v1, v2, v3) = (Pair.zero, Pair.zero, Pair.zero, Pair.zero)
        for k in stride(from: 0, to: j, by: 2) {
            let (x, y) = (pair(u, k), pair(v, k))
            let (p0, p1, p2, p3) = (pair(r0, k), pair(r1, k), pair(r2, k), pair(r3, k))
            u0 += p0 * x
            u1 += p1 * x
            u2 += p2 * x
            u3 += p3 * x
            v0 += p0 * y
            v1 += p1 * y
            v2 += p2 * y
            v3 += p3 * y
        }
        for (row, first, second) in [(r0, u0, v0), (r1, u1, v1), (r2, u2, v2), (r3, u3, v3)] {
            row[j] = (row[j] - first.sum()) / u[j]
            row[j + 1] = (row[j + 1] - second.sum() - row[j] * v[j]) / v[j + 1]
        }
    }
}
