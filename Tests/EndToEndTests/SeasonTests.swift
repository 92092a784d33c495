import Desk
import Foundation
import Showcase
import Testing

@Suite("A season, end to end", .serialized)
struct SeasonTests {
    private struct Line: Decodable {
        let entry: String
        let title: String
        let state: String
    }

    private struct Standings: Decodable {
        struct Row: Decodable {
            let entry: String
            let rank: Int?
            let title: String
        }
        let standings: [Row]
    }

    @Test("A work goes from a browser to the exhibit, and one judge's sheets change what is published")
    func fromBrowserToExhibit() async throws {
        let command = try Command.make()
        defer { command.remove() }
        let planted = "PLANTED-SERIAL-4711"
        try Self.prepare(command)
        let server = try Server(command)

        // A student sends a photograph from a phone, with scripts switched off.
        let phone = try Browser(width: 390, height: 844, scripts: false)
        let photograph = command.desk.appending(path: "IMG_0042_Haruka.jpg")
        try Specimen.photograph(planting: planted).write(to: photograph)
        try Self.enter(photograph, by: phone, at: server.intake)
        let receipt = try phone.text()
        #expect(receipt.contains("Your work is with us"))
        #expect(receipt.contains("We could read your work"))
        #expect(try phone.evaluate("document.querySelector('main img').naturalWidth > 0") == "true")
        let secret = try #require(URL(string: try phone.address())).lastPathComponent

        // A program brings another one in; both are nominated, accepted and assigned.
        try Self.importAnother(command)
        let lines = try command.run("entries", "list", "--format", "json").json([Line].self)
        let first = try #require(lines.first { $0.title == "Morning" }?.entry)
        let second = try #require(lines.first { $0.title == "Evening" }?.entry)
        let waiting = try command.run("accept", first, "--reason", "Too early")
        #expect(waiting.status == 65)
        #expect(try command.run("nominate", "--all", "--reason", "Both are ours").status == 0)
        #expect(try command.run("accept", first, "--reason", "No consent yet").status == 65)
        let consent = try command.run(
            "consents", first, "enter", "publish", "--version", "2026.1", "--name-display", "first_city")
        #expect(consent.status == 0)
        #expect(try command.run("accept", "--all", "--reason", "Complete").status == 0)
        #expect(try command.run("assign").status == 0)

        // Four judges score at their desks.
        let judges = ["ada", "ben", "cleo", "dan"]
        for judge in judges {
            let invited = try command.run("judges", "invite", judge).output
            let words = invited.split(whereSeparator: \.isWhitespace).map(String.init)
            let place = try #require(words.firstIndex(of: "login"))
            let login = try command.run(
                "judge", "login", words[place + 1], "--server", server.intake.absoluteString, login: judge)
            #expect(login.status == 0)
            // The others see no difference, so that it is Ada's order that counts.
            try Self.score(first, judge == "ada" ? 8 : 7, second, judge == "ada" ? 6 : 7, by: judge, command)
        }
        let shown = try command.run("judge", "show", first, "--format", "json", login: "ada").output
        let queue = try command.run("judge", "list", "--format", "json", login: "ada").output
        let seen = command.desk.appending(path: "seen")
        #expect(try command.run("judge", "show", first, "--folder", seen.path, login: "ada").status == 0)
        let copy = try Data(contentsOf: seen.appending(path: "\(first).jpg"))
        #expect(copy.count > 1000 && copy.range(of: Data(planted.utf8)) == nil)
        for identity in ["Haruka", "Satomura", "Nagaoka", "fort-worth", "parent@example.org", "IMG_0042", planted] {
            #expect(!(shown + queue).contains(identity), "a judge's machine is told \(identity)")
        }

        // Staff decide, and publish.
        #expect(try Self.order(command) == [first, second])
        #expect(try command.run("shortlist", "--reason", "The first ten").status == 0)
        #expect(try command.run("award", first, "grand", "--reason", "The light").status == 0)
        #expect(try command.run("award", first, "grand", "--reason", "Twice").status == 65)
        #expect(try command.run("exhibit", "build").status == 0)

        let desktop = try Browser(width: 1280, height: 900, scripts: true)
        let page = server.exhibit.appending(path: "2026/photography/\(first)/")
        try desktop.open(page)
        let label = try desktop.text()
        #expect(label.contains("Morning") && label.contains("Haruka") && label.contains("Nagaoka"))
        #expect(label.contains("Grand Prize"))
        #expect(try desktop.evaluate("document.querySelector('main img').naturalWidth > 0") == "true")
        try Self.expectNoLeak(of: ["Satomura", "parent@example.org", "IMG_0042", planted, secret], in: command)

        // One judge thinks again: the order turns, and with it the published page.
        #expect(try command.run("award", first, "grand", "--take-back", "--reason", "Scores changed").status == 0)
        try Self.score(first, 6, second, 8, by: "ada", command)
        #expect(try Self.order(command) == [second, first])
        #expect(try command.run("award", second, "grand", "--reason", "The order of the standings").status == 0)
        #expect(try command.run("exhibit", "build").status == 0)
        try desktop.open(page)
        #expect(try !desktop.text().contains("Grand Prize"))
        try desktop.open(server.exhibit.appending(path: "2026/photography/\(second)/"))
        #expect(try desktop.text().contains("Grand Prize"))

        let said = try server.stop()
        for word in ["Haruka", "Satomura", "Nagaoka", "Morning", "parent@example.org", "IMG_0042", secret] {
            #expect(!said.contains(word), "the server's log holds \(word)")
        }
        #expect(try command.run("audit", "verify").status == 0)
    }

    private static func prepare(_ command: Command) throws {
        let programs = Command.repository.appending(path: "Demo/programs.csv").path
        #expect(try command.run("season", "open", "--season", "2026").status == 0)
        #expect(try command.run("programs", "import", programs).status == 0)
        for judge in ["ada", "ben", "cleo", "dan"] {
            #expect(try command.run("judges", "add", judge, "--name", "Judge \(judge)").status == 0)
        }
    }

    /// Goes through the pages of the way in, one question after the other.
    private static func enter(_ photograph: URL, by phone: Browser, at intake: URL) throws {
        func answer(_ fields: [String: String]) throws {
            for (field, value) in fields { try phone.fill(field, value) }
            try phone.press("form button[type=submit]")
        }
        let fields = Visitor.goodFields
        func those(_ names: String...) -> [String: String] { fields.filter { names.contains($0.key) } }
        try phone.open(intake.appending(path: "enter/photography"))
        try answer(["birth_date": fields["birth_date"] ?? "", "country": "JP"])
        try phone.choose(photograph, for: "file")
        try phone.press("form button[type=submit]")
        #expect(try phone.text().contains("We could read your work"))
        #expect(try phone.evaluate("document.querySelector('main img').naturalWidth > 0") == "true")
        try phone.press("a.button")
        try answer(those("title", "statement", "alt_text", "language"))
        try answer(those("name", "place"))
        try answer(those("guardian_email"))
        #expect(try phone.text().contains("Read it once more"))
        try phone.press(".send button")
    }

    private static func importAnother(_ command: Command) throws {
        let box = command.desk.appending(path: "box")
        try FileManager.default.createDirectory(at: box, withIntermediateDirectories: true)
        try Specimen.photograph().write(to: box.appending(path: "evening.jpg"))
        let table = """
            file,category,title,name,birth_date,program,partner_city,country,statement,alt_text,guardian_email,\
            consent_version,consent_purposes,name_display
            evening.jpg,photography,Evening,Lena Vogel,2009-09-09,fort-worth,Trier,DE,The day went.,A street,\
            eltern@example.org,2026.1,enter publish,full

            """
        try Data(table.utf8).write(to: box.appending(path: "entries.csv"))
        #expect(try command.run("import", box.path).status == 0)
        let again = try command.run("import", box.path)
        #expect(again.output.contains("1 known already"))
    }

    private static func score(
        _ first: String, _ a: Int, _ second: String, _ b: Int, by judge: String, _ command: Command
    ) throws {
        for (entry, score) in [(first, a), (second, b)] {
            let scored = try command.run(
                "judge", "score", entry, "theme=\(score)", "originality=\(score)", "composition=\(score)", login: judge)
            #expect(scored.status == 0)
        }
    }

    private static func order(_ command: Command) throws -> [String] {
        try command.run("standings", "--category", "photography", "--format", "json").json(Standings.self)
            .standings.map(\.entry)
    }

    /// Searches the bytes of everything that is published.
    private static func expectNoLeak(of words: [String], in command: Command) throws {
        let site = command.home.appending(path: "Exhibit/Site").resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: site, includingPropertiesForKeys: [.isRegularFileKey])
        var count = 0
        while let file = files?.nextObject() as? URL {
            guard (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true else { continue }
            count += 1
            let data = try Data(contentsOf: file)
            for word in words {
                #expect(data.range(of: Data(word.utf8)) == nil, "\(file.lastPathComponent) holds \(word)")
                #expect(!file.path.contains(word))
            }
        }
        #expect(count > 10)
    }
}
