import Scoring

/// What an explanation looks up: who scored an entry, and what is known of them.
struct PanelView {
    private let sheets: [String: [(judge: StandingsReport.JudgeRow, score: Double)]]

    init(_ table: ScoreTable, _ judges: [StandingsReport.JudgeRow]) {
        var sheets: [String: [(judge: StandingsReport.JudgeRow, score: Double)]] = [:]
        for cell in table.cells {
            sheets[table.entries[cell.entry], default: []].append((judges[cell.judge], cell.value))
        }
        self.sheets = sheets
    }

    /// In the judges' order.
    func sheets(of entry: String) -> [(judge: StandingsReport.JudgeRow, score: Double)] { sheets[entry] ?? [] }

    /// The mean severity of an entry's judges; `nil` where any is unknown.
    func severity(of entry: String) -> Double? {
        let known = sheets(of: entry).map(\.judge.severity)
        guard !known.isEmpty, !known.contains(nil) else { return nil }
        return known.compactMap { $0 }.reduce(0, +) / Double(known.count)
    }
}
