import Foundation
import Testing

@testable import Scoring

@Suite struct StandingsReportTests {
    private func json(_ table: ScoreTable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let report = StandingsReport(table: table, fit: ScoreModel.additive.fit(table))
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }

    @Test("the report has the keys of the contract, and null where there is no estimate")
    func followsTheContract() throws {
        let text = try json(ScoreTable(rows: [("e1", "A", 7), ("e2", "A", 5)], entries: ["e3"]))
        let nulls = #"{"interval":null,"nominal":null,"ordinal":null,"ratio":null}"#
        let place = #""probability_top":{"1":null,"10":null,"3":null},"rank""#
        let noRanks = #""rank_high":null,"rank_low":null,"raw_mean""#
        #expect(
            text == #"{"judges":[{"flags":["few_scoresheets"],"infit":null,"judge":"A","noise":null,"scoresheets":2,"#
                + #""severity":null,"slope":null}],"model":"additive","reliability":{"components":{"entry_sd":null,"#
                + #""judge_sd":null,"mean":null,"reml":null,"residual_sd":null},"icc":{"1,1":null,"1,k":null,"#
                + #""2,1":null,"2,k":null,"3,1":null,"3,k":null},"kendall_w":null,"krippendorff":\#(nulls),"#
                + #""separation":null},"standings":["#
                + #"{"component":0,"entry":"e1","high":null,"low":null,"measure":7,\#(place):1,\#(noRanks):7,"#
                + #""scoresheets":1,"standard_error":null},"#
                + #"{"component":0,"entry":"e2","high":null,"low":null,"measure":5,\#(place):2,\#(noRanks):5,"#
                + #""scoresheets":1,"standard_error":null},"#
                + #"{"component":null,"entry":"e3","high":null,"low":null,"measure":null,\#(place):null,\#(noRanks):null,"#
                + #""scoresheets":0,"standard_error":null}]}"#)
    }

    @Test("a report read back is the report written")
    func comesBack() throws {
        let panel = SimulatedPanel(entries: 20, judges: 5, perEntry: 3, severitySD: 1, noiseSD: 0.6, seed: 1)
        let report = StandingsReport(table: panel.table, fit: ScoreModel.affine.fit(panel.table))
        let decoder = JSONDecoder()
        #expect(try decoder.decode(StandingsReport.self, from: try JSONEncoder().encode(report)) == report)
    }
}
