/// How sure the judges' effects are: the generalised inverse `S⁺` of their normal equations, in units of the residual
/// variance.
///
/// Exact in components of at most 256 judges. Above, the inverse of the diagonal stands in for `S⁺`: it leaves out
/// what judges' errors share, so that standard errors come out a little small; the share of judges' effects in an
/// entry's variance falls with the number of entries a judge scores.
struct JudgeCovariance {
    private static let exactUpTo = 256

    private struct Block {
        var inverse: SymmetricMatrix
        /// What centring takes off every element.
        var shift: Double
    }

    private let blocks: [Block?]
    private let position: [Int]
    private let part: [Int]
    private let inverseDiagonal: [Double]

    init(of equations: JudgeEquations) {
        let count = equations.counts.count
        var position = Array(repeating: 0, count: count)
        var part = Array(repeating: 0, count: count)
        for label in 0..<equations.parts.count {
            for (index, judge) in equations.judges(inPart: label).enumerated() {
                position[judge] = index
                part[judge] = label
            }
        }
        var matrices: [SymmetricMatrix?] = (0..<equations.parts.count).map {
            let order = equations.judges(inPart: $0).count
            return order <= Self.exactUpTo ? SymmetricMatrix(order: order) : nil
        }
        for range in equations.ranges {
            guard let first = range.first else { continue }
            let label = part[equations.table.cells[first].judge]
            guard matrices[label] != nil else { continue }
            let judges = equations.table.cells[range].map { position[$0.judge] }
            for judge in judges {
                matrices[label]?[judge, judge] += 1
                for other in judges { matrices[label]?[judge, other] -= 1 / Double(judges.count) }
            }
        }
        blocks = matrices.map { matrix in
            guard var matrix else { return nil }
            let shift = 1 / Double(matrix.order)
            for row in 0..<matrix.order { for column in 0..<matrix.order { matrix[row, column] += shift } }
            return matrix.inverse().map { Block(inverse: $0, shift: shift) }
        }
        self.position = position
        self.part = part
        inverseDiagonal = equations.diagonal.map { $0 > 1e-12 ? 1 / $0 : 0 }
    }

    /// The variance of `Σ w_j a_j` over judges of one component.
    func variance(of combination: [(judge: Int, weight: Double)]) -> Double {
        guard let first = combination.first else { return 0 }
        guard let block = blocks[part[first.judge]] else {
            return combination.reduce(0) { $0 + $1.weight * $1.weight * inverseDiagonal[$1.judge] }
        }
        var sum = 0.0
        for (judge, weight) in combination {
            for (other, otherWeight) in combination {
                let element = block.inverse[position[judge], position[other]] - block.shift
                sum += weight * otherWeight * element
            }
        }
        return max(0, sum)
    }
}
