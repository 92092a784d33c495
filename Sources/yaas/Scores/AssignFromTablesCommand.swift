import ArgumentParser
import Foundation
import Judging
import Scoring
import Showcase

struct AssignFromTablesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Panels for entries, even and without conflicts, and how well they are knit.",
        discussion: """
            Entries: entry; and category, program, partner_city, school, language. A language is one that a judge must \
            read; leave it empty for pictures and music.
            Judges: id; and name, languages, categories (separated by spaces), program, city (City/CC), school, \
            conflicts (separated by semicolons). A judge without languages or categories takes any.
            """)

    @Option(help: "CSV of the entries.")
    var entries: String

    @Option(help: "CSV of the judges.")
    var judges: String

    @Option(help: "How many judges each entry needs.")
    var perEntry: Int

    @Option(help: "The same seed gives the same panels.")
    var seed: UInt64 = 1

    @Option(help: "CSV of pairs that stand already: entry,judge. They are kept, and only what is missing is added.")
    var keep: String?

    @Option(help: "json, or text to read.")
    var format = Format.json

    func validate() throws {
        if perEntry < 1 { throw ValidationError("--per-entry is a number above 0.") }
    }

    func run() throws {
        let entries = try ScoresInput.reading { try EntryRows(ScoresInput.table(self.entries)) }
        let judges = try ScoresInput.reading { try JudgeRows(ScoresInput.table(self.judges)) }
        let kept = try keep.map { path in
            try ScoresInput.reading { try PairRows.kept(ScoresInput.table(path), entries.names, judges.judges) }
        }
        let eligibility = Eligibility(
            judges: judges.judges, origins: entries.origins, rule: Self.rule(perEntry))
        let plan = AssignmentProblem(
            audiences: eligibility.audiences, audience: eligibility.audience, excluded: eligibility.excluded,
            judges: judges.judges.count,
            perEntry: perEntry, kept: kept ?? [], seed: seed
        ).solved()
        let quality = eligibility.quality(
            of: plan, judges: eligibility.panel.union(plan.panels.joined()), perEntry: perEntry, entries: entries.names)
        let pairs: [(entry: String, judge: String)] = zip(entries.names, plan.panels).flatMap { entry, panel in
            panel.map { (entry, judges.judges[$0].id.text) }
        }
        format == .json ? Self.write(pairs, quality) : Self.show(pairs, quality)
    }

    private static func rule(_ perEntry: Int) -> JudgingRule {
        JudgingRule(judgesPerEntry: perEntry, conflicts: JudgingRule.Conflict.allCases, finalists: 0, ties: [])
    }

    private static func write(_ pairs: [(entry: String, judge: String)], _ quality: AssignmentQuality) {
        var json = JSONWriter()
        json.object { json in
            json.section("pairs")
            json.list(pairs) { json, pair in
                json.object { json in
                    json.field("entry", pair.entry)
                    json.field("judge", pair.judge)
                }
            }
            json.section("quality")
            json.object { json in
                json.field("components", quality.components)
                json.field("algebraic_connectivity_per_load", quality.algebraicConnectivityPerLoad)
                json.field("a_efficiency", quality.aEfficiency)
                json.field("loads", ["min": Double(quality.loads.min), "max": Double(quality.loads.max)])
                json.name("unassigned")
                json.list(quality.unassigned) { json, each in
                    json.object { json in
                        json.field("entry", each.entry)
                        json.field("reason", each.reason)
                    }
                }
            }
            json.endLine()
        }
        json.endLine()
        json.flush()
    }

    private static func show(_ pairs: [(entry: String, judge: String)], _ quality: AssignmentQuality) {
        Output.table(["entry", "judge"], pairs.map { [Output.printable($0.entry), Output.printable($0.judge)] })
        func number(_ value: Double?) -> String { value.map { String(format: "%.3f", $0) } ?? "–" }
        print("")
        Output.table(
            ["loads", "components", "connectivity per load", "A-efficiency", "short of judges"],
            [
                [
                    "\(quality.loads.min)–\(quality.loads.max)", String(quality.components),
                    number(quality.algebraicConnectivityPerLoad), number(quality.aEfficiency),
                    String(quality.unassigned.count),
                ]
            ])
        for each in quality.unassigned { print("  \(Output.printable(each.entry)): \(each.reason)") }
    }
}
