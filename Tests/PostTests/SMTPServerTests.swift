import Foundation
import Post
import Showcase
import Testing

@Suite("A mail server")
struct SMTPServerTests {
    private let sender = Sender(name: "Muestra de jóvenes", address: "showcase@example.org")
    /// 2 April 2026, 03:59 UTC.
    private let date = Date(timeIntervalSince1970: 1_775_102_340)

    private func mailer(to server: LoopbackServer, login: SMTPSettings.Login? = nil) throws -> SMTPServer {
        try SMTPServer(
            SMTPSettings(host: "127.0.0.1", port: server.port, encryption: .none, login: login), sender: sender)
    }

    private func letter(_ number: Int = 1, text: String = "Hello\n") -> Letter {
        Letter(
            .receipt, about: .entry(Entry.ID("\(number)")), to: "noor@example.org", subject: "صوت اليوم", text: text,
            language: "ar")
    }

    @Test("is handed the same bytes that an outbox would hold, dots and all")
    func sameBytes() async throws {
        let server = try await LoopbackServer()
        let folder = FileManager.default.temporaryDirectory.appending(path: "outbox-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let letter = letter(text: ".\n..\n.a line\nend\n.\n")
        try await mailer(to: server).deliver(letter, dated: date)
        try await OutboxFolder(folder: folder, sender: sender).deliver(letter, dated: date)
        let received = try #require(server.letters.first)
        #expect(received.from == "MAIL FROM:<showcase@example.org>")
        #expect(received.to == ["RCPT TO:<noor@example.org>"])
        #expect(received.data == (try Data(contentsOf: folder.appending(path: "receipt_1.eml"))))
        #expect(ReadMessage(received.data).headers["subject"] == "صوت اليوم")
    }

    @Test("keeps the line open from letter to letter")
    func oneConnection() async throws {
        let server = try await LoopbackServer()
        let mailer = try mailer(to: server)
        for number in 1...3 { try await mailer.deliver(letter(number), dated: date) }
        #expect(server.letters.count == 3)
        #expect(server.connections == 1)
    }

    @Test("that turns a letter away says whether for good, and only by its codes")
    func turnsAway() async throws {
        let server = try await LoopbackServer()
        let cases: [(@Sendable (inout LoopbackServer.Manners) -> Void, PostError)] = [
            ({ $0.recipient = "550 5.1.1 <noor@example.org>: unknown" }, .rejected(reply: "550 5.1.1")),
            ({ $0.recipient = "450 4.2.0 Greylisted" }, .deferred(reply: "450 4.2.0")),
            ({ $0.data = "554 No" }, .rejected(reply: "554")),
            ({ $0.end = "552 5.2.2 Full" }, .rejected(reply: "552 5.2.2")),
            ({ $0.end = "451 4.3.0 Later" }, .deferred(reply: "451 4.3.0")),
            ({ $0.sender = "550 5.7.1 Not you" }, .senderRefused(reply: "550 5.7.1")),
            ({ $0.sender = "421 4.7.0 Too many" }, .senderRefused(reply: "421 4.7.0")),
            ({ $0.greeting = "554 5.3.2 Closed" }, .senderRefused(reply: "554 5.3.2")),
        ]
        for (change, expected) in cases {
            server.behave {
                $0 = LoopbackServer.Manners()
                change(&$0)
            }
            // A line of its own, so that each meets its greeting.
            let mailer = try mailer(to: server)
            await #expect(throws: expected) { try await mailer.deliver(letter(), dated: date) }
        }
        #expect(server.letters == [])
    }

    @Test("takes the login that is set, and refuses another")
    func login() async throws {
        let server = try await LoopbackServer()
        server.behave { $0.login = Data("\0office\0sesame".utf8).base64EncodedString() }
        let right = SMTPSettings.Login(user: "office", password: "sesame")
        try await mailer(to: server, login: right).deliver(letter(), dated: date)
        #expect(server.letters.count == 1)
        let wrong = SMTPSettings.Login(user: "office", password: "guessed")
        await #expect(throws: PostError.loginRefused(reply: "535 5.7.8")) {
            try await mailer(to: server, login: wrong).deliver(letter(), dated: date)
        }
        #expect(!"\(wrong) \(String(reflecting: wrong)) \(String(reflecting: [wrong]))".contains("guessed"))
    }

    @Test("that is not there, or offers no TLS where it is asked for, is told apart from a refusal")
    func notThere() async throws {
        let server = try await LoopbackServer()
        let strict = try SMTPServer(SMTPSettings(host: "127.0.0.1", port: server.port), sender: sender)
        let error = await #expect(throws: PostError.self) { try await strict.deliver(letter(), dated: date) }
        #expect(error?.code == "mail-server-unreachable")
        #expect(server.letters == [])

        let gone = try mailer(to: server)
        try await server.stop()
        let other = await #expect(throws: PostError.self) { try await gone.deliver(letter(), dated: date) }
        #expect(other?.code == "mail-server-unreachable")
    }

    @Test("that hangs up in the middle of a long letter has no letter")
    func cutInTheMiddle() async throws {
        let server = try await LoopbackServer()
        server.behave { $0.cutsAfter = 1000 }
        // Longer than what the two ends of a loopback line hold unread.
        let long = letter(text: String(repeating: "a line of a letter that goes on and on\n", count: 250_000))
        await #expect(throws: PostError.deferred(reply: nil)) {
            try await mailer(to: server).deliver(long, dated: date)
        }
        #expect(server.letters == [])
    }

    @Test("that hangs up at the letter's end leaves it unsure")
    func cutAtTheEnd() async throws {
        let server = try await LoopbackServer()
        server.behave { $0.cutsBeforeReply = true }
        await #expect(throws: PostError.unsure) { try await mailer(to: server).deliver(letter(), dated: date) }
        #expect(server.letters.count == 1)
    }

    @Test("that never answers is left when nobody waits any more")
    func cancelled() async throws {
        let server = try await LoopbackServer()
        server.behave { $0.greeting = "220-wait" }
        let mailer = try mailer(to: server)
        let task = Task { try await mailer.deliver(letter(), dated: date) }
        try await Task.sleep(for: .milliseconds(100))
        task.cancel()
        let error = await #expect(throws: PostError.self) { try await task.value }
        #expect(error?.code == "mail-server-unreachable")
    }
}
