import ArgumentParser
import Foundation
import Intake
import Language
import Sandbox
import Showcase

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in entries that a program brings as files with a table.",
        discussion: """
            Each row is taken whole, or reported with every reason. Importing twice doubles nothing. Exit code 65 when a \
            row was not taken. The columns: file, category, title, name, birth_date, program, partner_city; and country, \
            language, statement, alt_text, email, guardian_email, school, consent_version, consent_purposes, name_display.
            """)

    @Argument(help: "The folder that holds the files.")
    var folder: String

    @Option(help: "The table, CSV in UTF-8 with a header row; looked for in the folder too.")
    var manifest = "entries.csv"

    @Flag(help: "Judge every row and take none.")
    var dryRun = false

    @Flag(help: "Take no row when one is refused.")
    var allOrNothing = false

    @OptionGroup var place: HomeOptions
    @OptionGroup var which: SeasonOption
    @OptionGroup var output: FormatOption

    func run() async throws {
        let parts = try await Parts.open(place)
        let (season, now) = (try parts.season(named: which.season), parts.clock.now)
        let source = URL(filePath: folder)
        let table = try Table(
            file: Self.find(manifest, in: source), required: EntryRow.columns.required,
            optional: EntryRow.columns.optional)
        let workers = InspectionWorker.pool()
        let outcomes = try await EntryImport(parts: parts, workers: workers, season: season).run(
            table, from: source, dryRun: dryRun, allOrNothing: allOrNothing, simulated: false, at: now)
        await workers.shutDown()
        try RowReport(outcomes, dryRun: dryRun, in: try Parts.languages().interface(for: "en")).show(
            as: output, of: "entries")
    }

    private static func find(_ manifest: String, in folder: URL) -> URL {
        let inFolder = folder.appending(path: manifest)
        return FileManager.default.fileExists(atPath: inFolder.path) ? inFolder : URL(filePath: manifest)
    }
}

/// A table of entries on its way in, shared by `yaas import` and `yaas demo`.
struct EntryImport {
    let parts: Parts
    let workers: WorkerPool
    let season: Season

    func run(
        _ table: Table, from folder: URL, dryRun: Bool = false, allOrNothing: Bool = false, simulated: Bool,
        at now: Date
    ) async throws -> [RowOutcome] {
        let read = table.rows.map { EntryRow.read($0.fields, number: $0.number, at: now, simulated: simulated) }
        let unreadable = read.filter { !$0.objections.isEmpty }
        let readable = allOrNothing && !unreadable.isEmpty ? [] : read.filter { $0.objections.isEmpty }.map(\.row)
        let outcomes = try await run(readable, from: folder, dryRun: dryRun, allOrNothing: allOrNothing, at: now)
        let refused = unreadable.map { RowOutcome(row: $0.row.number, result: .refused($0.objections)) }
        return (outcomes + refused).sorted { $0.row < $1.row }
    }

    func run(
        _ rows: [EntryRow], from folder: URL, dryRun: Bool = false, allOrNothing: Bool = false, at now: Date
    ) async throws -> [RowOutcome] {
        var options = ImportOptions()
        options.dryRun = dryRun
        options.allOrNothing = allOrNothing
        options.parallel = ProcessInfo.processInfo.activeProcessorCount
        let progress = Progress("Reading works", of: rows.count)
        return try await parts.intake(workers: workers).importEntries(
            rows, from: folder, season: season, options: options, by: Actor(.staff, "import"), at: now
        ) { progress.show($0) }
    }
}
