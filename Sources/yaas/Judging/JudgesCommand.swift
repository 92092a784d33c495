import ArgumentParser
import Catalogue
import Foundation
import Intake
import Judging
import Post
import Showcase

struct JudgesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judges", abstract: "Add, invite and list the judges (for staff).",
        subcommands: [Import.self, Add.self, Invite.self, List.self], defaultSubcommand: List.self)

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add judges from a table, or bring them up to date.",
            discussion: """
                Columns: id, name; and email, languages, categories (separated by spaces), program, city (City/CC), \
                school, conflicts (separated by semicolons).
                """)

        @OptionGroup var table: PeopleTable

        func run() async throws {
            try await table.take(of: "judges", PeopleImport.judgeColumns) { people, table, dryRun, actor, now in
                try await people.importJudges(table, dryRun: dryRun, by: actor, at: now)
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a judge and print the invitation.")

        @Argument(help: "An identifier of letters, digits, - and _.")
        var id: String

        @Option var name: String
        @Option var email: String?
        @Option(help: "A category the judge scores; repeat it. None: any.")
        var category: [String] = []
        @Option(help: "A language the judge reads; repeat it. None: any.")
        var language: [String] = []
        @Option(help: "The judge's own program, whose entries they never see.")
        var program: String?
        @Option(help: "The judge's own city, as Lyon/FR.")
        var city: String?
        @Option var school: String?

        @OptionGroup var place: HomeOptions

        func run() async throws {
            let parts = try await Parts.open(place)
            let fields = [
                "id": id, "name": name, "email": email ?? "", "languages": language.joined(separator: " "),
                "categories": category.joined(separator: " "), "program": program ?? "", "city": city ?? "",
                "school": school ?? "",
            ]
            let now = parts.clock.now
            let outcomes = try await PeopleImport(catalogue: parts.catalogue).importJudges(
                Table(rows: [(1, fields)]), dryRun: false, by: Actor(.staff, "cli"), at: now)
            if case .refused(let objections) = outcomes.first?.result, let first = objections.first { throw first }
            try await Invite.show(Judge.ID(id), parts)
        }
    }

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new invitation for a judge: print it, or send it by mail. It works once.")

        @Argument(help: "The judge.")
        var id: String

        @Flag(help: "Write to the judge's address instead of printing it.")
        var mail = false

        @Option(help: "Where the judges' API is reached, for the letter. Default: YAAS_PUBLIC_ORIGIN.")
        var server: String?

        @OptionGroup var place: HomeOptions
        @OptionGroup var which: SeasonOption

        func run() async throws {
            let parts = try await Parts.open(place)
            if mail { try await send(Judge.ID(id), parts) } else { try await Self.show(Judge.ID(id), parts) }
        }

        static func show(_ judge: Judge.ID, _ parts: Parts) async throws {
            let invitation = try await parts.judging.invite(judge, by: Actor(.staff, "cli"), at: parts.clock.now)
            print(
                """
                Send this to judge \(judge) alone; it is not kept here and cannot be shown again:
                  yaas judge login \(invitation) --server ADDRESS
                """)
        }

        private func send(_ id: Judge.ID, _ parts: Parts) async throws {
            let (letters, season, now) = (try parts.letters(), try parts.season(named: which.season), parts.clock.now)
            let server = try Parts.publicOrigin(server)
            _ = try await parts.judging.invite(id, by: Actor(.staff, "cli"), at: now) { judge, invitation, end in
                guard let address = judge.email else {
                    throw CommandError.nothingToDo("Judge \(judge.id) has no address to write to.")
                }
                return letters.judgeInvitation(
                    for: judge, invitation: invitation, server: server, at: now, until: end, in: season,
                    to: Addressee(address, language: judge.languages.joined(separator: ",")))
            }
            print("The invitation of judge \(id) is in the queue; `yaas serve` sends it, or `yaas mail send`.")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the judges with what they are assigned and have scored.")

        @OptionGroup var place: HomeOptions
        @OptionGroup var which: SeasonOption
        @OptionGroup var output: FormatOption

        private struct Line: Encodable, Sendable {
            let judge: String
            let name: String
            let categories: [String]
            let languages: [String]
            let assigned: Int
            let scored: Int
        }

        func run() async throws {
            let parts = try await Parts.open(place)
            let season = try parts.season(named: which.season)
            let lines = try await parts.catalogue.read { store in
                let assigned = Dictionary(grouping: try store.assignments(in: season.id), by: \.judge)
                let scored = Dictionary(grouping: try store.scoresheets(in: season.id), by: \.judge)
                return try store.judges().map { judge in
                    Line(
                        judge: judge.id.text, name: judge.name, categories: judge.categories.map(\.text),
                        languages: judge.languages, assigned: assigned[judge.id]?.count ?? 0,
                        scored: scored[judge.id]?.count ?? 0)
                }
            }
            if output.isJSON { return try Output.json(lines) }
            Output.table(
                ["judge", "name", "categories", "languages", "scored"],
                lines.map {
                    [
                        $0.judge, Output.printable($0.name),
                        $0.categories.isEmpty ? "any" : $0.categories.joined(separator: " "),
                        $0.languages.isEmpty ? "any" : $0.languages.joined(separator: " "),
                        "\($0.scored) of \($0.assigned)",
                    ]
                })
        }
    }
}
