import Foundation
import Testing

@Suite("The command", .serialized)
struct CommandTests {
    @Test("ends with the code of what went wrong, says it on standard error, and a failure never ends with 0")
    func exitCodes() throws {
        let command = try Command.make()
        defer { command.remove() }
        let poem = command.desk.appending(path: "poem.txt")
        try Data("One line\nand another.\n".utf8).write(to: poem)
        let broken = command.desk.appending(path: "broken.png")
        try Specimen.cutPNG().write(to: broken)
        let cases: [([String], Int32)] = [
            (["inspect", poem.path], 0), (["--version"], 0), (["inspect"], 64), (["nonsense"], 64),
            (["award", "x"], 64), (["season", "status", "--season", "1999"], 64), (["inspect", broken.path], 65),
            (["inspect", poem.path, broken.path], 65), (["inspect", "no-such-file"], 66),
            (["entries", "show", "no-such-entry"], 66), (["season", "check", "no-such-file"], 66),
            (["judge", "login", "x", "--server", "http://127.0.0.1:1"], 69), (["judge", "list"], 77),
            (["init", command.home.path], 73),
            (["season", "status", "--home", "/nonexistent"], 66),
        ]
        for (arguments, status) in cases {
            let process = command.process(arguments)
            let (output, errors) = (Pipe(), Pipe())
            (process.standardOutput, process.standardError) = (output, errors)
            let (said, complained) = (Reading(output.fileHandleForReading), Reading(errors.fileHandleForReading))
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == status, "yaas \(arguments.joined(separator: " "))")
            if status != 0 && status != 65 { #expect(!complained.text.isEmpty && said.text.isEmpty) }
        }
    }

    @Test("tells a port that is taken, a bad invitation and a folder that cannot be written by their codes")
    func liveCodes() throws {
        let command = try Command.make()
        defer { command.remove() }
        let server = try Server(command)
        let port = try #require(server.intake.port)
        let second = try command.run("serve", "--port", String(port), "--exhibit-port", "0")
        #expect(second.status == 69)
        #expect(second.errors.contains("\(port)") && second.errors.contains("--port"))
        let login = try command.run("judge", "login", "guessed", "--server", server.intake.absoluteString)
        #expect(login.status == 77)
        _ = try server.stop()
    }

    @Test("reports every mistake of a theme with its line")
    func seasonCheck() throws {
        let command = try Command.make()
        defer { command.remove() }
        let theme = command.home.appending(path: "Themes/2026/theme.yaml")
        #expect(try command.run("season", "check", theme.path).status == 0)
        let text = try String(contentsOf: theme, encoding: .utf8)
            .replacingOccurrences(of: "quota: 5", with: "quota: five")
            .replacingOccurrences(of: "time_zone:", with: "timezone:")
        try Data(text.utf8).write(to: theme)
        let checked = try command.run("season", "check", theme.path)
        #expect(checked.status == 65)
        #expect(checked.output.contains("2 mistakes."))
        #expect(checked.output.contains("quota") && checked.output.contains("time_zone"))
    }

    @Test("plays a whole season of its own works, and builds the same exhibit twice")
    func demo() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yaas-e2e-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let command = Command(home: folder.appending(path: "demo"))
        let played = try command.run("demo", "--no-serve", "--home", command.home.path)
        #expect(played.status == 0)
        #expect(played.output.contains("36 taken, 0 not taken"))
        #expect(try command.run("audit", "verify").status == 0)
        let (a, b) = (folder.appending(path: "a"), folder.appending(path: "b"))
        for build in [a, b] { #expect(try command.run("exhibit", "build", "--out", build.path).status == 0) }
        #expect(FileManager.default.contentsEqual(atPath: a.path, andPath: b.path))
        let names = FileManager.default.enumerator(atPath: a.path)?.allObjects.count ?? 0
        #expect(names > 100)
        // Nothing hangs without a guardian's yes: two agreed to enter only, one waits.
        #expect(played.output.contains("33 works"))
    }

    @Test("prints the page of findings as it stands in the documentation")
    func findings() throws {
        let command = try Command.make()
        defer { command.remove() }
        let page = Command.repository.appending(path: "Documentation/findings.md")
        // Renew it with `yaas findings > Documentation/findings.md`.
        #expect(try command.run("findings").output == String(contentsOf: page, encoding: .utf8))
        #expect(try command.run("findings", "--language", "ar").output.contains("## Every file"))
    }
}
