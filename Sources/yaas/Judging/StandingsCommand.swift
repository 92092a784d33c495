import ArgumentParser
import Foundation
import Judging
import Scoring
import Showcase

struct StandingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standings",
        abstract: "Show where entries stand: measures freed of judges' severity, with their uncertainty.",
        discussion: "The raw mean stands beside the measure. JSON is a list with an object for each category.")

    @Option(help: "Only this category.")
    var category: String?

    @OptionGroup var place: HomeOptions
    @OptionGroup var which: SeasonOption
    @OptionGroup var output: FormatOption

    func run() async throws {
        let parts = try await Parts.open(place)
        let standings = try await parts.judging.standings(
            in: try parts.season(named: which.season), category: category.map(Showcase.Category.ID.init(_:)))
        if output.isJSON {
            if category != nil, let only = standings.first { return try Output.json(only) }
            return try Output.json(standings)
        }
        standings.forEach(Self.show)
    }

    private static func show(_ category: CategoryStandings) {
        let notes = [
            category.simulated ? "simulated scoresheets" : nil,
            category.outstanding > 0 ? "\(category.outstanding) scoresheets outstanding" : nil,
            category.components > 1 ? "\(category.components) groups that cannot be compared" : nil,
        ].compactMap { $0 }
        print("\(category.category)\(notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")")
        func number(_ value: Double?) -> String { value.map { String(format: "%.2f", $0) } ?? "–" }
        Output.table(
            ["rank", "entry", "measure", "90% interval", "raw mean", "sheets", "title"],
            category.standings.map { row in
                let standing = row.standing
                return [
                    standing.rank.map(String.init) ?? "–", standing.entry, number(standing.measure),
                    "\(number(standing.low)) to \(number(standing.high))", number(standing.rawMean),
                    String(standing.scoresheets), Output.printable(row.title),
                ]
            })
        for tie in category.ties {
            let settle = tie.settledBy.isEmpty ? "" : "; settle it by \(tie.settledBy.joined(separator: ", then "))"
            print(
                "tie for \(tie.award) (\(tie.scope)): \((tie.above + tie.below).joined(separator: ", "))\(settle)")
        }
        for judge in category.judges where !judge.flags.isEmpty {
            print("look at judge \(judge.judge): \(judge.flags.joined(separator: ", "))")
        }
        print("")
    }
}
