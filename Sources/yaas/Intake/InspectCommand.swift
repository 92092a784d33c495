import ArgumentParser
import Catalogue
import Foundation
import Intake
import Language
import Sandbox
import Showcase

struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Say whether files would be taken, and if not, what to do about it.",
        discussion: """
            Each file is read by a worker process behind walls, as an upload would be. Exit code 65 when any is refused.
            """)

    @Argument(help: "Files to inspect.")
    var files: [String] = []

    @Option(help: "Judge by the limits of this category of the season.")
    var category: String?

    @Option(help: "The name under which the one file counts as uploaded.")
    var name: String?

    @Option(help: "A TSV with columns path and upload_name, paths relative to it: inspect all of them.")
    var manifest: String?

    @OptionGroup var place: HomeOptions
    @OptionGroup var which: SeasonOption
    @OptionGroup var output: FormatOption

    func validate() throws {
        if files.isEmpty && manifest == nil { throw ValidationError("Name a file, or a --manifest.") }
        if name != nil && (files.count != 1 || manifest != nil) { throw ValidationError("--name goes with one file.") }
    }

    private struct Line: Encodable {
        let file: String
        let verdict: Inspection.Verdict
        let type: String?
        let facts: Facts
        let findings: [FindingLine]

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(file, forKey: .file)
            try container.encode(verdict, forKey: .verdict)
            try container.encode(type, forKey: .type)
            try container.encode(facts, forKey: .facts)
            try container.encode(findings, forKey: .findings)
        }

        enum CodingKeys: String, CodingKey { case file, verdict, type, facts, findings }
    }

    func run() async throws {
        var jobs = files.map { InspectionJob(path: $0, file: URL(filePath: $0), uploadName: name) }
        if let manifest { jobs += try InspectionJob.read(manifest: URL(filePath: manifest)) }
        let category = try self.category.map(chosenCategory)
        let workers = InspectionWorker.pool()
        let inspector = Inspector(workers: workers)
        let outcomes = jobs.inOrder(limit: 4) { job in try await job.inspect(by: inspector, for: category) }
        let english = try Parts.languages().interface(for: "en")
        var refused = false
        for try await (job, inspection) in outcomes {
            refused = refused || inspection.verdict == .refuse
            let line = Line(
                file: job.path, verdict: inspection.verdict, type: inspection.type, facts: inspection.facts,
                findings: inspection.findings.map { FindingLine($0, in: english) })
            if output.isJSON { try Output.jsonLine(line) } else { show(line) }
        }
        await workers.shutDown()
        if refused { throw Refused.exit }
    }

    private func show(_ line: Line) {
        let verdict = line.verdict == .accept ? "taken" : "not taken"
        print(
            "\(Output.printable(line.file)): \(verdict), \(line.type ?? "of no kind that we know")\(measures(line.facts))"
        )
        for finding in line.findings {
            print("  \(finding.severity.rawValue) \(finding.code): \(finding.message) \(finding.remedy)")
        }
        line.facts.provenance?.lines.forEach { print("  \($0)") }
    }

    private func measures(_ facts: Facts) -> String {
        if let width = facts.width, let height = facts.height { return ", \(width) × \(height) pixels" }
        if let words = facts.words, let lines = facts.lines { return ", \(words) words in \(lines) lines" }
        if let seconds = facts.seconds { return ", \(Int(seconds.rounded())) seconds" }
        return ""
    }

    private func chosenCategory(_ id: String) throws -> Showcase.Category {
        let home = place.folder
        let season = try Parts.season(
            named: which.season, among: try Parts.seasons(of: home), of: home, at: try place.clock())
        guard let category = season.category(Category.ID(id)) else {
            throw CommandError.categoryUnknown(id, known: season.categories.map(\.id.text))
        }
        return category
    }
}

/// One file to inspect, and the name under which it counts as uploaded.
struct InspectionJob: Sendable {
    let path: String
    let file: URL
    let uploadName: String?

    func inspect(by inspector: Inspector, for category: Showcase.Category?) async throws -> (InspectionJob, Inspection)
    {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue,
            let (sha256, bytes) = try? Vault.digest(of: file)
        else { throw CommandError.fileMissing(path) }
        let upload = Upload(
            file: file.absoluteURL, sha256: sha256, bytes: bytes, name: uploadName ?? file.lastPathComponent)
        return (self, try await inspector.examine(upload, for: category).inspection)
    }

    /// Reads a TSV with a header row that names `path` and `upload_name`; other columns are passed over.
    static func read(manifest: URL) throws -> [InspectionJob] {
        try TSV.rows(of: manifest, requiring: ["path"]).map { row in
            let path = row["path", default: ""]
            return InspectionJob(
                path: path, file: URL(filePath: path, relativeTo: manifest.deletingLastPathComponent()),
                uploadName: row["upload_name"].flatMap { $0.isEmpty ? nil : $0 })
        }
    }
}

/// Plain tab-separated values: a header row, no quoting.
enum TSV {
    static func rows(of file: URL, requiring columns: [String]) throws -> [[String: String]] {
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw CommandError.fileMissing(file.relativePath)
        }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let header = lines.first ?? []
        if let lacking = columns.first(where: { !header.contains($0) }) {
            throw CommandError.columnMissing(lacking, file: file.lastPathComponent)
        }
        return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }
}

extension Array where Element: Sendable {
    /// Transforms the elements, at most `limit` at once, and gives each result as soon as those before it are there.
    func inOrder<Value: Sendable>(
        limit: Int, _ transform: @escaping @Sendable (Element) async throws -> Value
    ) -> AsyncThrowingStream<Value, any Error> {
        AsyncThrowingStream { stream in
            let work = Task {
                do {
                    var running: [Task<Value, any Error>] = []
                    for element in self {
                        running.append(Task { try await transform(element) })
                        if running.count >= limit { stream.yield(try await running.removeFirst().value) }
                    }
                    for task in running { stream.yield(try await task.value) }
                    stream.finish()
                } catch { stream.finish(throwing: error) }
            }
            stream.onTermination = { _ in work.cancel() }
        }
    }
}
