import ArgumentParser
import Foundation
import Judging
import Scoring
import Showcase

struct AssignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Give every accepted entry its judges, evenly and without conflicts.",
        discussion: "What is assigned stays; only what is missing is added. Look at --dry-run before judging opens.")

    @Option(help: "The same seed gives the same panels.")
    var seed: UInt64 = 1

    @Flag(help: "Report and write nothing.")
    var dryRun = false

    @OptionGroup var place: HomeOptions
    @OptionGroup var which: SeasonOption
    @OptionGroup var output: FormatOption

    func run() async throws {
        let parts = try await Parts.open(place)
        let report = try await parts.judging.assign(
            season: try parts.season(named: which.season), seed: seed, by: Actor(.staff, "cli"), at: parts.clock.now,
            dryRun: dryRun)
        if output.isJSON { return try Output.json(report) }
        if report.categories.allSatisfy({ $0.entries == 0 }) {
            return print("There is no accepted entry to assign.")
        }
        Self.show(report)
    }

    static func show(_ report: AssignmentReport) {
        func number(_ value: Double?) -> String { value.map { String(format: "%.2f", $0) } ?? "–" }
        Output.table(
            ["category", "entries", "judges", "load", "groups", "connectivity", "A-efficiency", "short of judges"],
            report.categories.map { line in
                let quality = line.quality
                return [
                    line.category, String(line.entries), String(line.judges),
                    "\(quality.loads.min)–\(quality.loads.max)", String(quality.components),
                    number(quality.algebraicConnectivityPerLoad), number(quality.aEfficiency),
                    String(quality.unassigned.count),
                ]
            })
        for line in report.categories {
            for entry in line.quality.unassigned { print("  \(entry.entry): \(entry.reason)") }
        }
        let verb = report.dryRun ? "would be added" : "added"
        print("\n\(report.pairs.count) assignments \(verb), \(report.kept) stood before.")
    }
}
