@testable import Scoring

/// A panel whose truth is known.
struct SimulatedPanel {
    var quality: [Double] = []
    var severity: [Double] = []
    var table: ScoreTable

    /// Scores on a scale from 1 to 10, rounded to tenths as a weighted composite is.
    init(entries: Int, judges: Int, perEntry: Int, severitySD: Double, noiseSD: Double, seed: UInt64) {
        var dice = SeededNumbers(seed: seed)
        for _ in 0..<entries { quality.append(5.5 + 1.2 * dice.normal()) }
        for _ in 0..<judges { severity.append(severitySD * dice.normal()) }
        let panels = AssignmentProblem(
            candidates: Array(repeating: Array(0..<judges), count: entries), judges: judges, perEntry: perEntry,
            seed: seed
        ).solved().panels
        var cells: [ScoreTable.Cell] = []
        for entry in panels.indices {
            for judge in panels[entry] {
                let exact = quality[entry] - severity[judge] + noiseSD * dice.normal()
                cells.append(.init(entry: entry, judge: judge, value: (min(10, max(1, exact)) * 10).rounded() / 10))
            }
        }
        table = ScoreTable(
            entries: (0..<entries).map { "E\($0)" }, judges: (0..<judges).map { "J\($0)" }, cells: cells)
    }
}
