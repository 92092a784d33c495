import Foundation
import Testing

@testable import Scoring

@Suite struct StandingsReportTests {
    private func json(_ table: ScoreTable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let report = StandingsReport(table: table, fit: LeastSquares.fit(table))
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }

    @Test("the report has the keys of the contract, and null where there is no estimate")
    func followsTheContract() throws {
        let text = try json(ScoreTable(rows: [("e1", "A", 7), ("e2", "A", 5)], entries: ["e3"]))
        let nulls = #"{"interval":null,"nominal":null,"ordinal":null,"ratio":null}"#
        #expect(
            text == #"{"judges":[{"flags":[],"infit":null,"judge":"A","noise":null,"scoresheets":2,"severity":null,"#
                + #""slope":null}],"model":"least_squares","reliability":{"components":{"entry_sd":null,"#
                + #""judge_sd":null,"mean":null,"reml":null,"residual_sd":null},"icc":{"1,1":null,"1,k":null,"#
                + #""2,1":null,"2,k":null,"3,1":null,"3,k":null},"krippendorff":\#(nulls),"separation":null},"#
                + #""standings":[{"component":0,"entry":"e1","high":null,"low":null,"measure":7,"probability_top":{},"#
                + #""rank":1,"raw_mean":7,"scoresheets":1,"standard_error":null},"#
                + #"{"component":0,"entry":"e2","high":null,"low":null,"measure":5,"probability_top":{},"rank":2,"#
                + #""raw_mean":5,"scoresheets":1,"standard_error":null},{"component":null,"entry":"e3","high":null,"#
                + #""low":null,"measure":null,"probability_top":{},"rank":null,"raw_mean":null,"scoresheets":0,"#
                + #""standard_error":null}]}"#)
    }

    @Test("a report read back is the report written")
    func comesBack() throws {
        let panel = SimulatedPanel(entries: 20, judges: 5, perEntry: 3, severitySD: 1, noiseSD: 0.6, seed: 1)
        let report = StandingsReport(table: panel.table, fit: LeastSquares.fit(panel.table))
        let decoder = JSONDecoder()
        #expect(try decoder.decode(StandingsReport.self, from: try JSONEncoder().encode(report)) == report)
    }
}
