import Foundation
import Scoring

/// What `yaas scores fit` prints: the whole of CONTRACTS' object, or one part of it.
struct ScoresReport {
    let model: String
    /// Parts of the judge–entry graph; entries of different ones cannot be compared.
    let components: Int
    var standings: [StandingsReport.Standing]?
    var judges: [StandingsReport.JudgeRow]?
    var reliability: StandingsReport.ReliabilityRow?

    init(_ table: ScoreTable, _ fit: ScoreFit, only: FitScoresCommand.Section?) {
        model = fit.model
        components = fit.components
        if only == nil || only == .standings { standings = StandingsReport.standings(table, fit) }
        if only == nil || only == .judges { judges = StandingsReport.judges(table, fit) }
        if only == nil || only == .reliability { reliability = .init(Reliability(of: table, fit: fit)) }
    }

    /// Writes one JSON object.
    func write() {
        var json = JSONWriter()
        json.object { json in
            json.section("model")
            json.value(model)
            json.section("components")
            json.value(Double(components))
            if let standings {
                json.section("standings")
                json.list(standings) { json, each in json.object { each.write(to: &$0) } }
            }
            if let judges {
                json.section("judges")
                json.list(judges) { json, each in json.object { each.write(to: &$0) } }
            }
            if let reliability {
                json.section("reliability")
                json.object { reliability.write(to: &$0) }
            }
            json.endLine()
        }
        json.endLine()
        json.flush()
    }

    func show() {
        func number(_ value: Double?) -> String { value.map { String(format: "%.2f", $0) } ?? "–" }
        print("model: \(model)\(components > 1 ? "; \(components) components that cannot be compared" : "")")
        if let standings {
            print("")
            Output.table(
                ["rank", "entry", "measure", "90% interval", "raw mean", "sheets", "among the best 10"],
                standings.map { each in
                    [
                        each.rank.map(String.init) ?? "–", Output.printable(each.entry), number(each.measure),
                        "\(number(each.low)) to \(number(each.high))", number(each.rawMean), String(each.scoresheets),
                        each.probabilityTop["10"].flatMap { $0 }.map { String(format: "%.0f%%", 100 * $0) } ?? "–",
                    ]
                })
        }
        if let judges {
            print("")
            Output.table(
                ["judge", "severity", "slope", "noise", "infit", "sheets", "flags"],
                judges.map { each in
                    [
                        Output.printable(each.judge), number(each.severity), number(each.slope), number(each.noise),
                        number(each.infit), String(each.scoresheets),
                        Output.printable(each.flags.joined(separator: ", ")),
                    ]
                })
        }
        if let reliability { show(reliability, number) }
    }

    private func show(_ reliability: StandingsReport.ReliabilityRow, _ number: (Double?) -> String) {
        print("")
        let rows =
            reliability.icc.sorted { $0.key < $1.key }.map { ["ICC(\($0.key))", number($0.value)] }
            + reliability.krippendorff.sorted { $0.key < $1.key }.map { ["alpha, \($0.key)", number($0.value)] }
            + reliability.components.sorted { $0.key < $1.key }.map { [$0.key, number($0.value)] }
            + [["Kendall's W", number(reliability.kendallW)], ["separation", number(reliability.separation)]]
        Output.table(["reliability", ""], rows)
    }
}

extension StandingsReport.Standing {
    func write(to json: inout JSONWriter) {
        json.field("entry", entry)
        json.field("rank", rank)
        json.field("rank_low", rankLow)
        json.field("rank_high", rankHigh)
        json.field("measure", measure)
        json.field("standard_error", standardError)
        json.field("low", low)
        json.field("high", high)
        json.field("raw_mean", rawMean)
        json.field("scoresheets", scoresheets)
        json.field("component", component)
        json.field("probability_top", probabilityTop)
    }
}

extension StandingsReport.JudgeRow {
    func write(to json: inout JSONWriter) {
        json.field("judge", judge)
        json.field("severity", severity)
        json.field("slope", slope)
        json.field("noise", noise)
        json.field("infit", infit)
        json.field("scoresheets", scoresheets)
        json.field("flags", flags)
    }
}

extension StandingsReport.ReliabilityRow {
    func write(to json: inout JSONWriter) {
        json.field("icc", icc)
        json.field("krippendorff", krippendorff)
        json.field("kendall_w", kendallW)
        json.field("components", components)
        json.field("separation", separation)
    }
}
