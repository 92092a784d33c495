import Scoring
import Testing

@testable import Judging

@Suite struct ExplanationTests {
    /// An entry with three sheets of 7.0 on average, from judges of that severity.
    private func panel(
        severities: [Double?] = [0.6, 0.4, 0.5], slope: Double = 1, flags: [String] = []
    ) -> PanelView {
        let table = ScoreTable(rows: [("e", "j1", 6), ("e", "j2", 7), ("e", "j3", 8)])
        let judges = zip(table.judges, severities).map { name, severity in
            StandingsReport.JudgeRow(
                name, JudgeEstimate(severity: severity, slope: slope, noise: 1, scoresheets: 20),
                flags: name == "j2" ? flags : [])
        }
        return PanelView(table, judges)
    }

    private func standing(
        _ measure: Double?, _ range: ClosedRange<Double>? = nil, sheets: Int = 3
    ) -> StandingsReport.Standing {
        var estimate = EntryEstimate(
            measure: measure, standardError: range.map { ($0.upperBound - $0.lowerBound) / 3.29 },
            low: range?.lowerBound,
            high: range?.upperBound, rawMean: measure == nil ? nil : 7, scoresheets: sheets, component: 0, rank: 2)
        if range != nil {
            estimate.ranks = 1...4
            estimate.probabilityTop = [1: 0.31, 3: 0.88, 10: 1]
        }
        return .init("e", estimate)
    }

    @Test("a student's sentence varies with scores, the judges' severity, and how sure it is")
    func sentences() {
        #expect(
            Explanation.sentence(for: standing(7.5, 6.9...8.12), of: panel())
                == "3 judges gave on average 7.0; they are harsher than the panel, so an average judge would give 7.5 "
                + "(90% sure: between 6.9 and 8.1).")
        #expect(
            Explanation.sentence(for: standing(6, 5.5...6.5), of: panel(severities: [-1, -1, -0.8]))
                == "3 judges gave on average 7.0; they are milder than the panel, so an average judge would give 6.0 "
                + "(90% sure: between 5.5 and 6.5).")
        #expect(
            Explanation.sentence(for: standing(6.6, 6...7.2), of: panel())
                == "3 judges gave on average 7.0; weighed by how steadily each judges, an average judge would give 6.6 "
                + "(90% sure: between 6.0 and 7.2).")
        #expect(
            Explanation.sentence(for: standing(7), of: panel(severities: [nil, nil, nil]))
                == "3 judges gave on average 7.0; an average judge would give the same.")
        #expect(Explanation.sentence(for: standing(nil), of: panel()) == "No judge has scored it yet.")
    }

    @Test("a paragraph for staff names the place, every sheet, the chances, and what to heed")
    func paragraphs() {
        #expect(
            Explanation.paragraph(
                for: standing(7.5, 6.9...8.12), of: panel(slope: 0.5, flags: ["erratic"]))
                == "e stands at 2 (likely 1 to 4) with 7.50 ± 0.37. Its raw mean is 7.00: "
                + "j1 6.0 (harsh by 0.6, spreads little), j2 7.0 (harsh by 0.4, spreads little), "
                + "j3 8.0 (harsh by 0.5, spreads little). "
                + "It has 31% to be among the best 1, 88% to be among the best 3, 100% to be among the best 10. "
                + "Look at j2 (erratic) before you rely on it.")
        #expect(
            Explanation.paragraph(for: standing(7, 5...9, sheets: 2), of: panel(severities: [0, 0, 0]))
                == "e stands at 2 (likely 1 to 4) with 7.00 ± 1.22. Its raw mean is 7.00: j1 6.0, j2 7.0, j3 8.0. "
                + "It has 31% to be among the best 1, 88% to be among the best 3, 100% to be among the best 10. "
                + "With so few sheets anything from 5.0 to 9.0 is likely; another judge would help most.")
    }
}
