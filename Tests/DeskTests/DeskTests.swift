import Desk
import Foundation
import Showcase
import Testing

@Suite("Scores as a judge types them")
struct ScoreArgumentTests {
    @Test("are read by their criteria")
    func reading() throws {
        #expect(try ScoreArguments.read(["theme=8", "originality=10"]) == ["theme": 8, "originality": 10])
    }

    @Test(
        "are refused when they are not CRITERION=NUMBER",
        arguments: ["theme", "theme=", "=8", "theme=8.5", "theme=acht"])
    func refusing(argument: String) {
        #expect(throws: DeskError.scoreUnread(argument)) { try ScoreArguments.read([argument]) }
    }

    @Test("are refused when one is given twice")
    func twice() {
        #expect(throws: DeskError.scoreUnread("theme=7")) { try ScoreArguments.read(["theme=8", "theme=7"]) }
    }
}

@Suite("A judge's login")
struct LoginTests {
    @Test("is kept where only the judge can read it")
    func kept() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yaas-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = Login.file(environment: ["XDG_CONFIG_HOME": folder.path])
        let login = Login(server: try Login.address("https://yaas.example.org"), token: "t", judge: "j")
        try login.write(file)
        #expect(try Login.read(file) == login)
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("is asked for where there is none")
    func missing() {
        #expect(throws: DeskError.notLoggedIn) { try Login.read(URL(filePath: "/nonexistent/judge.json")) }
    }

    @Test("takes only an address of the web", arguments: ["ftp://x", "yaas.example.org", "file:///etc/passwd", ""])
    func addresses(text: String) {
        #expect(throws: DeskError.addressUnread(text)) { try Login.address(text) }
    }

    @Test("tells that no server answered")
    func unreachable() async throws {
        let client = JudgesClient(server: try Login.address("http://127.0.0.1:1"))
        do {
            _ = try await client.login("x")
            Issue.record("something answered on port 1")
        } catch { #expect(error.kind == .unreachable) }
    }
}

@Suite("An entry in the terminal")
struct EntrySheetTests {
    @Test("keeps a poem's lines and indents, wraps prose, and lets no entry steer the terminal")
    func sheet() {
        let rubric = JudgesAPI.RubricView(
            min: 1, max: 10,
            criteria: [.init(id: "theme", title: "Theme", weight: 0.4, anchors: [1: "Not there", 10: "Beyond it"])])
        let entry = JudgesAPI.EntryView(
            entry: "e1", category: "poetry", categoryTitle: "Poetry", title: "Rain\u{1B}[2J", statement: "It rained.",
            language: "en", kind: .text, mediaType: Manuscript.mediaType, bytes: 1, rubric: rubric, scores: ["theme": 7]
        )
        let stanza = Manuscript.Block(
            kind: .stanza, lines: [.init(runs: [.init("one")]), .init(indent: 2, runs: [.init("two\u{07}")])])
        let text = EntrySheet(
            entry, manuscript: Manuscript(language: "en", direction: .ltr, blocks: [stanza])
        ).text
        #expect(text.hasPrefix("Rain[2J\nPoetry, entry e1\n"))
        #expect(text.contains("\n    one\n        two\n"))
        #expect(text.contains("theme  Theme (40%, you gave 7)"))
        #expect(text.contains("yaas judge score e1 theme=10"))
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }
}
