import ArgumentParser
import Foundation
import Intake
import Language
import Showcase

/// A table of programs or judges that a command takes in.
struct PeopleTable: ParsableArguments {
    @Argument(help: "CSV in UTF-8 with a header row.")
    var file: String

    @Flag(help: "Judge every row and take none.")
    var dryRun = false

    @OptionGroup var place: HomeOptions
    @OptionGroup var output: FormatOption

    /// - Throws: exit code 65 when a row was refused.
    func take(
        of what: String, _ columns: (required: [String], optional: [String]),
        _ importing: (PeopleImport, Table, Bool, Actor, Date) async throws -> [RowOutcome]
    ) async throws {
        let parts = try await Parts.open(place)
        let table = try Table(file: URL(filePath: file), required: columns.required, optional: columns.optional)
        let people = PeopleImport(catalogue: parts.catalogue)
        let outcomes = try await importing(people, table, dryRun, Actor(.staff, "import"), parts.clock.now)
        try RowReport(outcomes, dryRun: dryRun, in: try Parts.languages().interface(for: "en")).show(
            as: output, of: what)
    }
}
