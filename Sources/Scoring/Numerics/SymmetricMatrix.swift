/// A dense symmetric matrix, row by row.
struct SymmetricMatrix {
    let order: Int
    private(set) var values: [Double]

    init(order: Int) {
        self.order = order
        values = Array(repeating: 0, count: order * order)
    }

    /// - Parameter fill: writes the lower triangle, row by row, over zeros; the upper one is left alone, and nothing but a
    ///   Cholesky factor should be asked of the matrix.
    init(order: Int, lower fill: (UnsafeMutableBufferPointer<Double>) -> Void) {
        self.init(order: order)
        values.withUnsafeMutableBufferPointer { fill($0) }
    }

    subscript(row: Int, column: Int) -> Double {
        get { values[row * order + column] }
        set { values[row * order + column] = newValue }
    }

    /// The inverse, through the Cholesky factor.
    ///
    /// - Returns: `nil` unless the matrix is positive definite.
    func inverse() -> SymmetricMatrix? {
        guard let inverted = CholeskyFactor(of: self)?.invertedTransposed() else { return nil }
        // A⁻¹ = L⁻ᵀ L⁻¹; row i of L⁻ᵀ is 0 before i.
        var result = SymmetricMatrix(order: order)
        inverted.withUnsafeBufferPointer { rows in
            for i in 0..<order {
                for j in 0...i {
                    var sum = 0.0
                    for k in i..<order { sum += rows[i * order + k] * rows[j * order + k] }
                    result[i, j] = sum
                    result[j, i] = sum
                }
            }
        }
        return result
    }
}
