/// How sure the judges' lines are, all entries' qualities being unknown as well.
///
/// In components of at most 128 judges this is the inverse of the joint precision of all lines, the entries eliminated:
/// `H = blocks of JudgeLine.precision − Σ_i (u_i ⊗ x_i)(u_i ⊗ x_i)ᵀ / p_i` with `u_ij = b_j/σ_j²`, `x_i = (1, m_i)`. Above
/// that, each judge's own block stands for it, which leaves out what judges' errors share.
struct LineCovariance {
    private static let exactUpTo = 128

    /// Variances and covariance of an intercept and a slope: `[aa, ab, ba, bb]`.
    typealias Block = (aa: Double, ab: Double, ba: Double, bb: Double)

    private let own: [Block]
    private let joint: [SymmetricMatrix?]
    private let position: [Int]
    private let part: [Int?]
    /// Of each judge, the sum of its blocks with all judges of its component.
    private let withAll: [Block]
    /// Of each component, the sum of all blocks.
    private let total: [Block]
    /// Judges of each component.
    private let size: [Double]

    /// - Parameters:
    ///   - lines: of the judges, and
    ///   - entries: what is known of qualities, both from `AffineStep.lines`.
    init(
        _ sheets: Sheets, _ state: AffineState, lines: [JudgeLine?], entries: [(mean: Double, precision: Double)]
    ) {
        part = sheets.component
        var members: [[Int]] = Array(repeating: [], count: sheets.parts.count)
        var position = Array(repeating: 0, count: lines.count)
        for (judge, label) in sheets.component.enumerated() {
            guard let label else { continue }
            position[judge] = members[label].count
            members[label].append(judge)
        }
        self.position = position
        size = members.map { Double($0.count) }
        own = lines.map { line in
            line.map { ($0.interceptVariance, $0.covariance, $0.covariance, $0.slopeVariance) } ?? (0, 0, 0, 0)
        }
        var matrices = members.map { $0.count <= Self.exactUpTo ? SymmetricMatrix(order: 2 * $0.count) : nil }
        for (judge, line) in lines.enumerated() {
            guard let label = part[judge], let line, matrices[label] != nil else { continue }
            let at = 2 * position[judge]
            matrices[label]?[at, at] = line.precision.intercept
            matrices[label]?[at, at + 1] = line.precision.cross
            matrices[label]?[at + 1, at] = line.precision.cross
            matrices[label]?[at + 1, at + 1] = line.precision.slope
        }
        for (entry, range) in sheets.ranges.enumerated() {
            guard let label = sheets.parts.label(ofEntry: entry), matrices[label] != nil else { continue }
            let (mean, p) = entries[entry]
            for sheet in range {
                let judge = Int(sheets.judge[sheet])
                let u = state.slope[judge] / state.noise[judge] / p
                for other in range {
                    let partner = Int(sheets.judge[other])
                    let w = u * state.slope[partner] / state.noise[partner]
                    let (row, column) = (2 * position[judge], 2 * position[partner])
                    matrices[label]?[row, column] -= w
                    matrices[label]?[row, column + 1] -= w * mean
                    matrices[label]?[row + 1, column] -= w * mean
                    matrices[label]?[row + 1, column + 1] -= w * mean * mean
                }
            }
        }
        joint = matrices.map { $0?.inverse() }
        var withAll = own
        var total: [Block] = Array(repeating: (0, 0, 0, 0), count: members.count)
        for (label, judges) in members.enumerated() {
            for judge in judges {
                if joint[label] != nil {
                    withAll[judge] = (0, 0, 0, 0)
                    for other in judges {
                        Self.add(&withAll[judge], Self.block(joint[label], position[judge], position[other]))
                    }
                }
                Self.add(&total[label], withAll[judge])
            }
        }
        (self.withAll, self.total) = (withAll, total)
    }

    /// The variance that judges' lines give to `Σ_j (1/J − w_j)(a_j + q b_j)`, the mean of a component's `J` judges set
    /// against some of them.
    func variance(ofMeanLess weights: [(judge: Int, weight: Double)], quality: Double) -> Double {
        guard let first = weights.first, let label = part[first.judge] else { return 0 }
        func along(_ block: Block) -> Double {
            block.aa + quality * (block.ab + block.ba) + quality * quality * block.bb
        }
        var sum = along(total[label]) / (size[label] * size[label])
        for (judge, weight) in weights {
            sum -= 2 * weight * along(withAll[judge]) / size[label]
            for (other, otherWeight) in weights {
                let block: Block =
                    if joint[label] != nil {
                        Self.block(joint[label], position[judge], position[other])
                    } else {
                        judge == other ? own[judge] : (0, 0, 0, 0)
                    }
                sum += weight * otherWeight * along(block)
            }
        }
        return max(0, sum)
    }

    private static func block(_ matrix: SymmetricMatrix?, _ row: Int, _ column: Int) -> Block {
        guard let matrix else { return (0, 0, 0, 0) }
        return (
            matrix[2 * row, 2 * column], matrix[2 * row, 2 * column + 1], matrix[2 * row + 1, 2 * column],
            matrix[2 * row + 1, 2 * column + 1]
        )
    }

    private static func add(_ block: inout Block, _ other: Block) {
        block = (block.aa + other.aa, block.ab + other.ab, block.ba + other.ba, block.bb + other.bb)
    }
}
