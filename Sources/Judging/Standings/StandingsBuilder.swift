import Scoring
import Showcase

/// Scoresheets of one category → its standings. Pure: the same sheets give the same standings, in whatever order.
struct StandingsBuilder {
    let category: Category.ID
    let rubric: Rubric

    /// - Parameters:
    ///   - entries: those that stand; sheets of others are left out.
    ///   - assignments: of the season; a judge who has given nothing yet is listed too.
    func standings(of entries: [Entry], assignments: [Assignment], sheets: [Scoresheet]) -> CategoryStandings {
        let byID = Dictionary(entries.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
        let assigned = assignments.filter { byID[$0.entry.text] != nil }
        let counted = sheets.filter { byID[$0.entry.text] != nil }
        let rows = counted.compactMap { sheet in
            rubric.composite(sheet.scores).map { (entry: sheet.entry.text, judge: sheet.judge.text, value: $0) }
        }
        let table = ScoreTable(rows: rows, entries: entries.map(\.id.text), judges: assigned.map(\.judge.text))
        let fit = ScoreModel.affine.fit(table)
        let report = StandingsReport(table: table, fit: fit)
        return CategoryStandings(
            category: category.text, report: report,
            rows: report.standings.map { standing in
                CategoryStandings.Row(
                    standing: standing, title: byID[standing.entry]?.title ?? "", category: category.text,
                    explanation: Explanation.sentence(for: standing))
            },
            components: fit.components, outstanding: assigned.count - rows.count,
            simulated: counted.contains { $0.isSimulated })
    }
}
