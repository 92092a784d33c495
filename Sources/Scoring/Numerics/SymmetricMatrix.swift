/// A small dense symmetric matrix, row by row.
struct SymmetricMatrix {
    let order: Int
    private(set) var values: [Double]

    init(order: Int) {
        self.order = order
        values = Array(repeating: 0, count: order * order)
    }

    subscript(row: Int, column: Int) -> Double {
        get { values[row * order + column] }
        set { values[row * order + column] = newValue }
    }

    /// The inverse, through the Cholesky factor.
    ///
    /// - Returns: `nil` unless the matrix is positive definite.
    func inverse() -> SymmetricMatrix? {
        guard let inverted = choleskyFactor().map({ invertedTriangle($0) }) else { return nil }
        // A⁻¹ = L⁻ᵀ L⁻¹
        var result = SymmetricMatrix(order: order)
        for i in 0..<order {
            for j in 0...i {
                var sum = 0.0
                for k in i..<order { sum += inverted[k * order + i] * inverted[k * order + j] }
                result[i, j] = sum
                result[j, i] = sum
            }
        }
        return result
    }

    /// The lower triangular `L` with `L Lᵀ = A`.
    private func choleskyFactor() -> [Double]? {
        var l = values
        for i in 0..<order {
            for j in 0...i {
                var sum = values[i * order + j]
                for k in 0..<j { sum -= l[i * order + k] * l[j * order + k] }
                if i == j {
                    guard sum > 1e-12 else { return nil }
                    l[i * order + i] = sum.squareRoot()
                } else {
                    l[i * order + j] = sum / l[j * order + j]
                }
            }
        }
        return l
    }

    private func invertedTriangle(_ l: [Double]) -> [Double] {
        var inverse = Array(repeating: 0.0, count: order * order)
        for column in 0..<order {
            inverse[column * order + column] = 1 / l[column * order + column]
            for row in (column + 1)..<max(order, column + 1) {
                var sum = 0.0
                for k in column..<row { sum -= l[row * order + k] * inverse[k * order + column] }
                inverse[row * order + column] = sum / l[row * order + row]
            }
        }
        return inverse
    }
}
