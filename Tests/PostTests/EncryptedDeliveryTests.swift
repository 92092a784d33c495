import Foundation
import Post
import Showcase
import Testing

@Suite(
    "Over TLS, to a server of others' making", .serialized,
    .disabled(if: EncryptedServer.absence != nil, Comment(rawValue: EncryptedServer.absence ?? "")))
struct EncryptedDeliveryTests {
    private let sender = Sender(name: "Exposition « Été »", address: "showcase@example.org")
    private let date = Date(timeIntervalSince1970: 1_775_102_340)
    private static let right = SMTPSettings.Login(user: "office", password: "sesame")

    private func withServer(_ mode: String, _ body: (EncryptedServer) async throws -> Void) async throws {
        let server = try EncryptedServer(mode: mode)
        defer { server.stop() }
        try await body(server)
    }

    private func mailer(
        to server: EncryptedServer, _ mode: String, trusts: Bool = true, login: SMTPSettings.Login? = right
    ) throws -> SMTPServer {
        let encryption = try #require(SMTPSettings.Encryption(rawValue: mode))
        return try SMTPServer(
            SMTPSettings(
                host: "localhost", port: server.port, encryption: encryption, login: login,
                authorities: trusts ? server.certificate : nil, presentedAs: "example.org"), sender: sender)
    }

    private func letter(_ language: String) throws -> Letter {
        try LetterTexts.letters().sample(.result, of: LetterTexts.season(), in: language)
    }

    @Test(
        "a letter arrives whole in every language, and is read without a complaint",
        arguments: ["starttls", "tls"])
    func arrives(mode: String) async throws {
        try await withServer(mode) { server in
            let mailer = try mailer(to: server, mode)
            for language in ["en", "es", "fr", "ar", "zh", "ja"] {
                let letter = try letter(language)
                try await mailer.deliver(letter, dated: date)
                let received = try server.next()
                #expect(received.subject == letter.subject)
                #expect(received.from == sender.name)
                #expect(received.to == [letter.to])
                #expect(received.text.replacing("\r\n", with: "\n") == letter.text)
                #expect(received.html.replacing("\r\n", with: "\n") == letter.html)
                #expect(received.language == language)
                #expect(received.automatic == "auto-generated")
                #expect(received.defects == [])
                #expect(received.isASCII && received.longest <= 78)
                #expect(received.encrypted)
                #expect(received.user == "office")
                #expect(received.helo == "example.org")
            }
        }
    }

    @Test("a wrong password is told, and no letter goes", arguments: ["starttls", "tls"])
    func wrongPassword(mode: String) async throws {
        try await withServer(mode) { server in
            let mailer = try mailer(to: server, mode, login: .init(user: "office", password: "guessed"))
            let error = await #expect(throws: PostError.self) {
                try await mailer.deliver(letter("en"), dated: date)
            }
            #expect(error?.code == "mail-login-refused")
        }
    }

    @Test("a server that cannot show who it is gets neither password nor letter", arguments: ["starttls", "tls"])
    func untrusted(mode: String) async throws {
        try await withServer(mode) { server in
            let error = await #expect(throws: PostError.self) {
                try await mailer(to: server, mode, trusts: false).deliver(letter("en"), dated: date)
            }
            #expect(error?.code == "mail-server-unreachable")
        }
    }
}
