import ArgumentParser
import Catalogue
import Foundation
import Language
import Showcase

struct EntriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entries", abstract: "List entries, and show one with its record.",
        subcommands: [List.self, Show.self, Evidence.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List a season's entries.")

        @Option(help: "Only entries in this state: draft, submitted, nominated…")
        var state: EntryState?

        @Option(help: "Only entries of this category.")
        var category: String?

        @Option(help: "Only entries of this program.")
        var program: String?

        @OptionGroup var place: HomeOptions
        @OptionGroup var which: SeasonOption
        @OptionGroup var output: FormatOption

        func run() async throws {
            let parts = try await Parts.open(place)
            let query = EntryQuery(
                season: try parts.season(named: which.season).id, category: category.map(Showcase.Category.ID.init(_:)),
                states: state.map { [$0] }, program: program.map(Program.ID.init(_:)))
            let lines = try await parts.catalogue.read { try $0.entries(query) }.map(EntryLine.init)
            if output.isJSON { return try Output.json(lines) }
            Output.table(
                ["entry", "state", "category", "program", "consents", "title"],
                lines.map { [$0.entry, $0.state.rawValue, $0.category, $0.program ?? "", $0.consents, $0.title] })
            print("\n\(lines.count) \(lines.count == 1 ? "entry" : "entries").")
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one entry, with its record: who did what, when, and why.")

        @Argument(help: "The entry.")
        var entry: String

        @OptionGroup var place: HomeOptions
        @OptionGroup var output: FormatOption

        private struct Report: Encodable, Sendable {
            let entry: EntryLine
            let findings: [FindingLine]
            let provenance: Provenance?
            let likenesses: [LikenessLine]
            let record: [AuditCommand.Line]
        }

        func run() async throws {
            let id = Entry.ID(entry)
            let english = try Parts.languages().interface(for: "en")
            let report = try await Parts.open(place).catalogue.read { store in
                let entry = try store.entry(id)
                return Report(
                    entry: EntryLine(entry),
                    findings: (entry.work?.findings ?? []).map { FindingLine($0, in: english) },
                    provenance: entry.work?.facts.provenance,
                    likenesses: try store.likenesses(of: id).map { try LikenessLine($0, in: store) },
                    record: try store.auditLog(of: id.text).map { try AuditCommand.Line($0, in: store) })
            }
            if output.isJSON { return try Output.json(report) }
            let line = report.entry
            print("\(line.title)\n\(line.category), \(line.state.rawValue), consents: \(line.consents)")
            if let sha256 = line.sha256 { print("original \(line.type ?? ""), SHA-256 \(sha256)") }
            for finding in report.findings {
                print("\(finding.severity.rawValue) \(finding.code): \(finding.message)")
            }
            report.provenance?.lines.forEach { print($0) }
            for pair in report.likenesses {
                let other = pair.entry.entry == id.text ? pair.other : pair.entry
                print("like \(other.entry) (\(other.season), \(other.category)): \(pair.rounded)  \(other.title)")
            }
            print("")
            AuditCommand.show(report.record)
        }
    }
}

extension EntryState: ExpressibleByArgument {}

/// An entry as staff see it in a list: no name, no address.
struct EntryLine: Encodable, Sendable {
    let entry: String
    let season: String
    let category: String
    let state: EntryState
    let program: String?
    let title: String
    let language: String
    let consents: String
    let type: String?
    let sha256: String?

    init(_ entry: Entry) {
        self.entry = entry.id.text
        season = entry.season.text
        category = entry.category.text
        state = entry.state
        program = entry.program?.text
        title = Output.printable(entry.title)
        language = entry.language
        type = entry.work?.original.mediaType
        sha256 = entry.work?.original.sha256
        consents =
            switch entry.consent {
            case nil: "none"
            case let consent? where consent.revokedAt != nil: "revoked"
            case let consent?: consent.purposes.sorted().map(\.rawValue).joined(separator: " ")
            }
    }
}
