import Scoring
import Showcase

/// Scoresheets of one category → its standings. Pure: the same sheets give the same standings, in whatever order.
struct StandingsBuilder {
    let category: Category.ID
    let rubric: Rubric
    let season: Season
    /// For who is at home where.
    let judges: [Judge.ID: Judge]

    /// What the models are fitted to.
    struct Evidence {
        var table: ScoreTable
        var entries: [String: Entry]
        var outstanding: Int
        var simulated: Bool
    }

    /// - Parameters:
    ///   - entries: those that stand; sheets of others are left out.
    ///   - assignments: of the season; a judge who has given nothing yet is listed too.
    func evidence(of entries: [Entry], assignments: [Assignment], sheets: [Scoresheet]) -> Evidence {
        let byID = Dictionary(entries.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
        let assigned = assignments.filter { byID[$0.entry.text] != nil }
        let counted = sheets.filter { byID[$0.entry.text] != nil }
        let rows = counted.compactMap { sheet in
            rubric.composite(sheet.scores).map { (entry: sheet.entry.text, judge: sheet.judge.text, value: $0) }
        }
        return Evidence(
            table: ScoreTable(rows: rows, entries: entries.map(\.id.text), judges: assigned.map(\.judge.text)),
            entries: byID, outstanding: assigned.count - rows.count, simulated: counted.contains { $0.isSimulated })
    }

    func standings(of evidence: Evidence) -> CategoryStandings {
        let table = evidence.table
        let fit = ScoreModel.affine.fit(table)
        let rows = StandingsReport.standings(table, fit)
        let homely = Set(HomeBias.findings(in: table, fit: fit) { isHome($0, $1, evidence) }.map(\.judge))
        var judges = StandingsReport.judges(table, fit)
        for judge in homely { judges[judge].flags.append(JudgeFlag.homeBias.text(judges: table.judges)) }
        let panel = PanelView(table, judges)
        let contests = AwardContest.contests(rows, evidence.entries, in: season, category: category)
        return CategoryStandings(
            category: category.text, model: fit.model, judges: judges,
            reliability: StandingsReport.ReliabilityRow(Reliability(of: table, fit: fit)),
            rows: rows.map { standing in
                CategoryStandings.Row(
                    standing: standing, title: evidence.entries[standing.entry]?.title ?? "", category: category.text,
                    explanation: Explanation.sentence(for: standing, of: panel),
                    staffNote: Explanation.paragraph(for: standing, of: panel))
            },
            ties: fit.components == 1 ? contests.compactMap { $0.tie(settledBy: season.judging.ties) } : [],
            components: fit.components, outstanding: evidence.outstanding, simulated: evidence.simulated)
    }

    /// Whether the entry comes from the judge's country.
    private func isHome(_ entry: Int, _ judge: Int, _ evidence: Evidence) -> Bool {
        guard let home = judges[Judge.ID(evidence.table.judges[judge])]?.city?.country,
            let entry = evidence.entries[evidence.table.entries[entry]]
        else { return false }
        return [entry.city?.country, entry.entrant?.country].contains { $0?.uppercased() == home.uppercased() }
    }
}
