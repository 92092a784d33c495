import ArgumentParser
import Catalogue
import Foundation
import Showcase

extension EntriesCommand {
    struct Evidence: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the sketches and drafts attached to an entry, or put them into a folder.",
            discussion: """
                The files are as they were sent: open them with care. Taking them out leaves a line in the record.
                """)

        @Argument(help: "The entry.")
        var entry: String

        @Option(help: "A folder to put the files into; made where there is none.")
        var folder: String?

        @OptionGroup var place: HomeOptions
        @OptionGroup var output: FormatOption

        private struct Line: Encodable, Sendable {
            let sha256: String
            let bytes: Int
            let type: String
            let file: String?
        }

        func run() async throws {
            let parts = try await Parts.open(place)
            let id = Entry.ID(entry)
            let evidence = try await parts.catalogue.read { store in
                try store.evidence(of: store.entry(id).id)
            }
            let lines = try evidence.enumerated().map { number, blob in
                Line(
                    sha256: blob.sha256, bytes: blob.bytes, type: blob.mediaType,
                    file: try folder.map { try Self.copy(blob, number + 1, from: parts.vault, into: $0) })
            }
            if folder != nil && !lines.isEmpty {
                let now = parts.clock.now
                try await parts.catalogue.write { store in
                    try store.append(
                        AuditLine(at: now, actor: Actor(.staff, "entries"), action: "evidence.viewed", subject: id.text)
                    )
                }
            }
            if output.isJSON { return try Output.json(lines) }
            for line in lines { print("\(line.type), \(line.bytes) bytes, SHA-256 \(line.sha256)") }
            print("\(lines.count) \(lines.count == 1 ? "file" : "files").")
        }

        /// Under a number, for what its maker called it is not kept.
        private static func copy(
            _ blob: Blob, _ number: Int, from vault: Vault, into folder: String
        ) throws -> String {
            let target = URL(filePath: folder).appending(path: "evidence-\(number)")
            do {
                try FileManager.default.createDirectory(
                    at: URL(filePath: folder), withIntermediateDirectories: true)
                try? FileManager.default.removeItem(at: target)
                try FileManager.default.copyItem(at: vault.url(of: blob.sha256), to: target)
            } catch { throw CommandError.cannotWrite(target.path) }
            return target.path
        }
    }
}
