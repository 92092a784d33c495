import ArgumentParser
import Catalogue
import Foundation
import Intake
import Showcase

struct ProgramsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programs", abstract: "Import and list the programs that students enter through.",
        subcommands: [Import.self, List.self], defaultSubcommand: List.self)

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add programs from a table, or bring them up to date.",
            discussion: "Columns: id, name, city, country; and contact_email, partner_cities (City/CC; City/CC).")

        @OptionGroup var table: PeopleTable

        func run() async throws {
            try await table.take(of: "programs", PeopleImport.programColumns) { people, table, dryRun, actor, now in
                try await people.importPrograms(table, dryRun: dryRun, by: actor, at: now)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the programs with their cities.")

        @OptionGroup var place: HomeOptions
        @OptionGroup var output: FormatOption

        func run() async throws {
            let programs = try await Parts.open(place).catalogue.read { try $0.programs() }
            if output.isJSON { return try Output.json(programs) }
            Output.table(
                ["id", "name", "city", "partner cities"],
                programs.map { program in
                    [
                        program.id.text, program.name, "\(program.city.name)/\(program.city.country)",
                        program.partnerCities.map { "\($0.name)/\($0.country)" }.joined(separator: "; "),
                    ]
                })
        }
    }
}
