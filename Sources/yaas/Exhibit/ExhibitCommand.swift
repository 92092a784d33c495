import ArgumentParser
import Catalogue
import Exhibit
import Foundation
import Showcase
import Web

struct ExhibitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exhibit", abstract: "Build and serve the virtual exhibit.",
        subcommands: [Build.self, Serve.self])

    struct Build: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Build all years' exhibits and publish them, in one step that no visitor sees half done.")

        @Option(help: "Build into this folder instead, and publish nothing.")
        var out: String?

        @OptionGroup var place: HomeOptions
        @OptionGroup var output: FormatOption

        private struct Report: Encodable {
            let folder: String
            let seasons: Int
            let works: Int
            let pages: Int
            let files: Int
            let bytes: Int
        }

        func run() async throws {
            let parts = try await Parts.open(place)
            let (folder, summary) = try await ExhibitBuild(parts: parts).run(into: out.map { URL(filePath: $0) })
            if output.isJSON {
                return try Output.json(
                    Report(
                        folder: folder.path, seasons: summary.editions, works: summary.works, pages: summary.pages,
                        files: summary.files, bytes: summary.bytes))
            }
            let (works, pages) = (Output.counted(summary.works, "work"), Output.counted(summary.pages, "page"))
            print("\(works) on \(pages), \(Output.size(summary.bytes)), in \(folder.path)")
        }
    }

    struct Serve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Serve the published exhibit, to look at it.")

        @Option var port = 8081
        @Option(help: "The address to listen on.")
        var host = "127.0.0.1"
        @OptionGroup var place: HomeOptions

        func run() async throws {
            let home = place.folder
            guard FileManager.default.fileExists(atPath: home.site.path) else {
                throw CommandError.nothingToDo("No exhibit has been published here. Run: yaas exhibit build")
            }
            let (host, settings) = (host, WebSettings(host: host, port: port))
            let logger = Service.logger
            try await ExhibitServer(settings: settings, home: home, logger: logger).run { port in
                print("The exhibit is at http://\(host):\(port)/")
                Output.flush()
            }
        }
    }
}

/// The exhibit of every season of a home that has something to hang.
struct ExhibitBuild {
    let parts: Parts

    /// Builds into `folder`, or where none is named publishes.
    func run(into folder: URL?) async throws -> (folder: URL, summary: BuildSummary) {
        var editions: [Edition] = []
        for season in parts.seasons {
            let edition = try await Edition(of: season, from: parts.catalogue, vault: parts.vault)
            if !edition.works.isEmpty { editions.append(edition) }
        }
        let total = editions.reduce(0) { $0 + $1.works.count }
        let progress = Progress("Hanging works", of: total)
        let builder = ExhibitBuilder(exhibit: parts.home.exhibit)
        if let folder {
            return (folder, try await builder.build(editions, into: folder) { progress.show($0.done) })
        }
        let scratch = parts.home.exhibit.appending(path: ".build-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let summary = try await builder.build(editions, into: scratch) { progress.show($0.done) }
        _ = try Publisher.publish(build: scratch, in: parts.home.exhibit)
        return (parts.home.site, summary)
    }
}
