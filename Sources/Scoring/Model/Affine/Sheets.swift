import Foundation

/// Scoresheets laid out for passes over all of them: entry by entry, scores in standard units.
struct Sheets {
    /// The sheets of each entry.
    let ranges: [Range<Int>]
    let judge: [Int32]
    let score: [Double]
    /// One standard unit in points of the scale.
    let unit: Double
    /// The mean score, in points of the scale.
    let centre: Double
    let parts: Parts
    /// The component of each judge; `nil` for one who gave no score.
    let component: [Int?]
    /// Of each judge: sheets, sum of scores, sum of squared scores.
    let count: [Double]
    let sum: [Double]
    let squares: [Double]

    /// - Returns: `nil` for a table whose scores are all the same.
    init?(_ equations: JudgeEquations) {
        let cells = equations.table.cells
        let total = Double(cells.count)
        let mean = cells.reduce(0) { $0 + $1.value } / total
        let spread = (cells.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) } / total).squareRoot()
        guard spread > 1e-9 * max(1, abs(mean)) else { return nil }
        ranges = equations.ranges
        judge = cells.map { Int32($0.judge) }
        score = cells.map { ($0.value - mean) / spread }
        (unit, centre) = (spread, mean)
        parts = equations.parts
        let judges = equations.table.judges.count
        component = (0..<judges).map { equations.parts.label(ofJudge: $0) }
        var (count, sum, squares) = (
            Array(repeating: 0.0, count: judges), Array(repeating: 0.0, count: judges),
            Array(repeating: 0.0, count: judges)
        )
        for (judge, score) in zip(judge, score) {
            count[Int(judge)] += 1
            sum[Int(judge)] += score
            squares[Int(judge)] += score * score
        }
        (self.count, self.sum, self.squares) = (count, sum, squares)
    }
}
