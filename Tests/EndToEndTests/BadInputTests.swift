import Foundation
import Glibc
import Showcase
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@Suite("Bad input", .serialized)
struct BadInputTests {
    private struct Line: Decodable { let state: String }

    /// A file that is refused: what it is called, its bytes, and words of the answer.
    private static func refusals() throws -> [(name: String, file: Data, code: String)] {
        [
            ("painting.jpg", Specimen.pdf, "name-and-content-disagree"),
            ("drawing.png", try Specimen.cutPNG(), "picture-cut-off"),
            ("vast.jpg", try Specimen.vastJPEG(), "picture-too-many-pixels"),
            ("empty.jpg", Data(), "file-empty"),
        ]
    }

    private struct Inspected: Decodable {
        struct Finding: Decodable {
            let code: String
            let message: String
        }
        let verdict: String
        let findings: [Finding]
    }

    @Test("is refused in clear words, keeps nothing, and leaves the server well")
    func refused() async throws {
        let command = try Command.make()
        defer { command.remove() }
        try Self.prepare(command)
        let server = try Server(command)
        let visitor = Visitor(server.intake)

        for (name, file, code) in try Self.refusals() {
            let path = command.desk.appending(path: name)
            try file.write(to: path)
            let inspected = try command.run("inspect", path.path, "--format", "json")
            #expect(inspected.status == 65)
            let report = try inspected.json(Inspected.self)
            #expect(report.verdict == "refuse")
            let finding = try #require(report.findings.first { $0.code == code }, "\(name) is refused as \(code)")
            let answer = try await visitor.enter("photography", file: file, named: name)
            #expect(answer.status == 422)
            #expect(Self.words(answer.text).contains(finding.message))
            try await Self.expectNothingSent(command, server)
        }

        // A name that would lead out of the folder is only ever a name.
        let escape = try await visitor.enter(
            "photography", file: try Specimen.photograph(), named: "../../../x.jpg")
        #expect(escape.status == 303)
        let files = FileManager.default.enumerator(atPath: command.desk.path)?.allObjects as? [String] ?? []
        #expect(!files.contains { $0.hasSuffix("x.jpg") })
        _ = try server.stop()
    }

    @Test("of the wrong age is told beside its field", arguments: [("2016-01-01", 10), ("1999-01-01", 27)])
    func age(born: String, years: Int) async throws {
        let command = try Command.make()
        defer { command.remove() }
        try Self.prepare(command)
        let server = try Server(command)
        var fields = Visitor.goodFields
        fields["birth_date"] = born
        // A quote that carries an accent is one character, which an escaping by characters would let through.
        fields["title"] = "x\"\u{301} onfocus=\"alert(1)"
        let answer = try await Visitor(server.intake).enter(
            "photography", fields, file: try Specimen.photograph(), named: "a.jpg")
        #expect(answer.status == 422)
        #expect(Self.words(answer.text).contains("12 to 18"))
        #expect(Data(answer.text.utf8).range(of: Data("\"\u{301} onfocus".utf8)) == nil)
        try await Self.expectNothingSent(command, server)
        #expect(try command.run("entries", "list", "--format", "json").json([Line].self).isEmpty)
        _ = try server.stop()
    }

    @Test("that is too large is refused before it is sent: a text of 100 MB")
    func tooLarge() async throws {
        let command = try Command.make()
        defer { command.remove() }
        try Self.prepare(command)
        let server = try Server(command)
        let form = try await Visitor(server.intake).form("poetry")
        let connection = try RawConnection(to: server.intake)
        try connection.send(Self.head(of: form.request, length: 100 << 20))
        #expect(try connection.receive().hasPrefix("HTTP/1.1 413"))
        let text = command.desk.appending(path: "long.txt")
        try Data(repeating: 0x61, count: 100 << 20).write(to: text)
        #expect(try command.run("inspect", text.path).status == 65)
        try await Self.expectNothingSent(command, server)
        _ = try server.stop()
    }

    @Test("that is cut off half way leaves nothing behind")
    func cutOff() async throws {
        let command = try Command.make()
        defer { command.remove() }
        try Self.prepare(command)
        let server = try Server(command)
        let form = try await Visitor(server.intake).form("photography")
        let body = Visitor.body(
            Visitor.goodFields.merging(["form_token": form.token]) { $1 }, file: try Specimen.photograph(),
            named: "a.jpg")
        do {
            let connection = try RawConnection(to: server.intake)
            try connection.send(Self.head(of: form.request, length: body.count) + body.prefix(body.count / 2))
            // Long enough for the file to have been begun.
            try await Task.sleep(for: .milliseconds(300))
        }
        try await Self.expectNothingSent(command, server)
        #expect(try command.run("entries", "list", "--format", "json").json([Line].self).isEmpty)
        _ = try server.stop()
    }

    @Test("that is late is told so kindly")
    func late() async throws {
        var command = try Command.make()
        defer { command.remove() }
        try Self.prepare(command)
        let before = try Server(command)
        let form = try await Visitor(before.intake).form("photography")
        _ = try before.stop()
        command.now = "2026-05-01T12:00:00Z"
        let server = try Server(command)
        let page = try await Visitor(server.intake).get("enter/photography")
        #expect(!page.text.contains("<form"))
        let body = Visitor.body(
            Visitor.goodFields.merging(["form_token": form.token]) { $1 }, file: try Specimen.photograph(),
            named: "a.jpg")
        let connection = try RawConnection(to: server.intake)
        try connection.send(Self.head(of: form.request, length: body.count) + body)
        #expect(try connection.receive().hasPrefix("HTTP/1.1 4"))
        try await Self.expectNothingSent(command, server)
        #expect(try command.run("entries", "list", "--season", "2026", "--format", "json").json([Line].self).isEmpty)
        _ = try server.stop()
    }

    private static func prepare(_ command: Command) throws {
        let programs = Command.repository.appending(path: "Demo/programs.csv").path
        #expect(try command.run("programs", "import", programs).status == 0)
    }

    private static func head(of request: URLRequest, length: Int) -> Data {
        let fields = (request.allHTTPHeaderFields ?? [:]).map { "\($0): \($1)\r\n" }.joined()
        return Data(
            "POST \(request.url?.path ?? "/") HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: \(length)\r\n\(fields)\r\n"
                .utf8)
    }

    /// Nothing was sent, nothing lies in the vault or on its way there, and the server answers.
    private static func expectNothingSent(_ command: Command, _ server: Server) async throws {
        let lines = try command.run("entries", "list", "--format", "json").json([Line].self)
        #expect(lines.allSatisfy { $0.state == "draft" })
        let vault = command.home.appending(path: "Storage/Vault").path
        let kept = FileManager.default.enumerator(atPath: vault)?.allObjects as? [String] ?? []
        #expect(kept.filter { $0.count > 60 } == [])
        let arrivals = command.home.appending(path: "Storage/Arrivals").path
        for _ in 0..<30 where try !FileManager.default.contentsOfDirectory(atPath: arrivals).isEmpty {
            try await Task.sleep(for: .milliseconds(100))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: arrivals) == [])
        #expect(try await Visitor(server.intake).get("health").text == "ok\n")
    }

    /// The words of a page, with its few character references read.
    private static func words(_ html: String) -> String {
        [("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
            .reduce(html) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }
}

/// A connection on which half a request can be sent.
final class RawConnection {
    private let descriptor: Int32

    init(to server: URL) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(server.port ?? 0)).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let joined = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard joined == 0 else { throw CocoaError(.fileReadUnknown) }
    }

    deinit { close(descriptor) }

    func send(_ data: Data) throws {
        let sent = data.withUnsafeBytes {
            Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard sent == data.count else { throw CocoaError(.fileWriteUnknown) }
    }

    func receive() throws -> String {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 20_000) == 1 else { throw CocoaError(.fileReadUnknown) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
}
