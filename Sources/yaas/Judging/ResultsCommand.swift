import ArgumentParser
import Judging
import Showcase

struct ResultsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "results", abstract: "Look whether results hold.", subcommands: [Audit.self],
        defaultSubcommand: Audit.self)

    struct Audit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List every award that would change under the additive model, or without any one judge.",
            discussion: "Nothing is changed. An award that hangs on one judge or on the model is worth another look.")

        @Option(help: "Only this category.")
        var category: String?

        @OptionGroup var place: HomeOptions
        @OptionGroup var which: SeasonOption
        @OptionGroup var output: FormatOption

        func run() async throws {
            let parts = try await Parts.open(place)
            let audit = try await parts.judging.audit(
                of: try parts.season(named: which.season), category: category.map(Showcase.Category.ID.init(_:)))
            if output.isJSON { return try Output.json(audit) }
            print("\(Output.counted(audit.refits, "refit")), \(Output.counted(audit.changes.count, "change")).")
            if audit.changes.isEmpty { return }
            Output.table(
                ["award", "in", "under", "now", "then"],
                audit.changes.map { change in
                    [
                        change.award, change.scope, change.under, change.before.joined(separator: " "),
                        change.after.joined(separator: " "),
                    ]
                })
        }
    }
}
