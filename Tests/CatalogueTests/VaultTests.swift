import Catalogue
import Foundation
import Showcase
import Testing

@Suite("The vault")
struct VaultTests {
    @Test("keeps the same bytes once, under their SHA-256")
    func keeps() async throws {
        let home = try await TemporaryHome()
        let file = home.folder.appending(path: "in.txt")
        try Data("abc".utf8).write(to: file)
        let first = try home.vault.keep(file, mediaType: "text/plain")
        // FIPS 180-2, appendix B.1.
        #expect(first.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(first.bytes == 3)
        #expect(try home.vault.keep(file, mediaType: "text/plain") == first)
        #expect(try Data(contentsOf: home.vault.url(of: first.sha256)) == Data("abc".utf8))
        let shelf = try home.vault.url(of: first.sha256).deletingLastPathComponent()
        #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.path) == [first.sha256])
    }

    @Test("finds a changed byte")
    func verifies() async throws {
        let home = try await TemporaryHome()
        let file = home.folder.appending(path: "in.txt")
        try Data("abc".utf8).write(to: file)
        let blob = try home.vault.keep(file, mediaType: "text/plain")
        try home.vault.verify(blob.sha256)
        try Data("abd".utf8).write(to: home.vault.url(of: blob.sha256))
        #expect(throws: CatalogueError.corrupt(sha256: blob.sha256)) { try home.vault.verify(blob.sha256) }
        try home.vault.remove(blob.sha256)
        #expect(throws: CatalogueError.missing(what: "file", id: blob.sha256)) { try home.vault.verify(blob.sha256) }
    }

    @Test(
        "makes a path of nothing but a hash",
        arguments: ["../../etc/passwd", "", String(repeating: "g", count: 64), String(repeating: "A", count: 64)])
    func paths(name: String) async throws {
        let home = try await TemporaryHome()
        #expect(throws: CatalogueError.self) { try home.vault.url(of: name) }
        #expect(!home.vault.holds(name))
    }
}
