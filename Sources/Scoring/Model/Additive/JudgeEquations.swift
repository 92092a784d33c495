/// The normal equations of the judges, with the entries eliminated: `S a = r`.
///
/// `S = D − Nᵀ E⁻¹ N` is a weighted Laplacian of the judges' graph, singular by one for each component;
/// `r_j = Σ (y_ij − ȳ_i)` over the judge's sheets.
struct JudgeEquations {
    let table: ScoreTable
    /// The cells of each entry.
    let ranges: [Range<Int>]
    /// Scoresheets of each judge.
    let counts: [Int]
    let parts: Parts
    private let judgesByPart: [[Int]]

    init(of table: ScoreTable) {
        self.table = table
        ranges = table.rangesByEntry
        var counts = Array(repeating: 0, count: table.judges.count)
        for cell in table.cells { counts[cell.judge] += 1 }
        self.counts = counts
        let parts = Parts(panels: ranges.map { table.cells[$0].map(\.judge) }, judges: table.judges.count)
        self.parts = parts
        var judgesByPart: [[Int]] = Array(repeating: [], count: parts.count)
        for judge in table.judges.indices {
            if let label = parts.label(ofJudge: judge) { judgesByPart[label].append(judge) }
        }
        self.judgesByPart = judgesByPart
    }

    func judges(inPart label: Int) -> [Int] { judgesByPart[label] }

    /// Diagonal of `S`.
    var diagonal: [Double] {
        var diagonal = counts.map(Double.init)
        for range in ranges { for cell in table.cells[range] { diagonal[cell.judge] -= 1 / Double(range.count) } }
        return diagonal
    }

    /// `S v`.
    func times(_ vector: [Double]) -> [Double] {
        var result = Array(repeating: 0.0, count: vector.count)
        for range in ranges where range.count > 1 {
            var mean = 0.0
            for index in range { mean += vector[table.cells[index].judge] }
            mean /= Double(range.count)
            for index in range { result[table.cells[index].judge] += vector[table.cells[index].judge] - mean }
        }
        return result
    }

    private var rightSide: [Double] {
        var result = Array(repeating: 0.0, count: table.judges.count)
        for range in ranges where range.count > 1 {
            let mean = table.cells[range].reduce(0) { $0 + $1.value } / Double(range.count)
            for cell in table.cells[range] { result[cell.judge] += cell.value - mean }
        }
        return result
    }

    /// Leniency of each judge, summing to 0 in each component: Jacobi-preconditioned conjugate gradients, to a
    /// residual of 10⁻¹³ of the right side.
    func solved() -> [Double] {
        let solution = conjugateGradients(
            rightSide: rightSide, inverseDiagonal: diagonal.map { $0 > 1e-12 ? 1 / $0 : 0 }, tolerance: 1e-13,
            limit: 20 * table.judges.count + 50, times: times)
        return centred(solution)
    }

    private func centred(_ vector: [Double]) -> [Double] {
        var vector = vector
        for judges in judgesByPart {
            let mean = judges.reduce(0) { $0 + vector[$1] } / Double(judges.count)
            for judge in judges { vector[judge] -= mean }
        }
        return vector
    }
}
