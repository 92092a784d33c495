import Catalogue
import Foundation
import Intake
import Media
import Post
import Sandbox
import Showcase
import Testing
import Themes

/// A home in a folder of its own, with the real 2026 season, real workers, and a program.
final class TemporaryHome: Sendable {
    let folder: URL
    let catalogue: Catalogue
    let vault: Vault
    let workers: WorkerPool
    let intake: Intake
    let season: Season

    static let now = Timestamp.date("2026-03-01T12:00:00Z") ?? .distantPast
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "yaas-\(UUID().uuidString)")
        catalogue = try await Catalogue(file: folder.appending(path: "catalogue.sqlite"))
        vault = try Vault(folder: folder.appending(path: "Vault"))
        workers = WorkerPool(command: [try Self.command().path, "inspect", "--worker"], size: 2)
        intake = try Intake(
            catalogue: catalogue, vault: vault, workers: workers,
            letters: try Letters(folder: Self.root.appending(path: "Letters")),
            arrivals: folder.appending(path: "Arrivals"), random: .seeded(1))
        season = try ThemeReader.read(at: Self.root.appending(path: "Themes/2026/theme.yaml"))
        let program = Program(
            id: "boston", name: "Sister Cities of Boston", city: City(name: "Boston", country: "US"),
            partnerCities: [City(name: "Kyoto", country: "JP")])
        try await catalogue.write { try $0.save(program) }
    }

    func close() async {
        await workers.shutDown()
        try? FileManager.default.removeItem(at: folder)
    }

    /// The built command, beside the tests.
    private static func command() throws -> URL {
        let built = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let arguments = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        let candidates = [
            built, arguments, root.appending(path: ".build/release"), root.appending(path: ".build/debug"),
        ]
        return try #require(
            candidates.map { $0.appending(path: "yaas") }.first {
                FileManager.default.isExecutableFile(atPath: $0.path)
            },
            "the command must be built before its tests run")
    }

    var letters: Letters {
        get throws { try Letters(folder: Self.root.appending(path: "Letters")) }
    }

    var writing: Writing { Writing(origin: URL(filePath: "/"), language: "en") }

    /// The secrets in the letters queued since this was last asked: the last part of the link in each.
    func links() async throws -> [String] {
        try await catalogue.write { store in
            var links: [String] = []
            while let taken = try store.takeLetter(at: .distantFuture) {
                let line = taken.letter.text.split(separator: "\n").first { $0.hasPrefix("file:") } ?? ""
                links.append(String(line.split(separator: "/").last ?? ""))
            }
            return links
        }
    }

    func upload(_ data: Data, as name: String) throws -> Upload {
        let file = folder.appending(path: "upload-\(UUID().uuidString)")
        try data.write(to: file)
        let (sha256, bytes) = try Vault.digest(of: file)
        return Upload(file: file, sha256: sha256, bytes: bytes, name: name)
    }

    static func form(_ category: Showcase.Category.ID = "poetry", name: String = "Haruka Sato") -> EntryForm {
        var form = EntryForm(category: category)
        form.title = "Rain"
        form.statement = "It rained on the day that I moved."
        form.name = name
        form.birthDate = "2010-05-05"
        form.program = "boston"
        form.city = "Kyoto/JP"
        form.guardianEmail = "parent@example.org"
        return form
    }

    static let poem = Data("The rain begins\nwhere the road ends.\n\nNobody holds\nan umbrella here.\n".utf8)
}
