import Foundation
import Post
import Showcase
import Testing

@Suite("An outbox folder")
struct OutboxFolderTests {
    /// 2 April 2026, 03:59 UTC, a Thursday.
    private let date = Date(timeIntervalSince1970: 1_775_102_340)
    private let sender = Sender(name: "Young Artists \"YAAS\"", address: "showcase@example.org")

    private func withOutbox<Result>(_ body: (OutboxFolder, URL) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "outbox-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(OutboxFolder(folder: folder, sender: sender), folder)
    }

    private func delivered(_ letter: Letter) async throws -> ReadMessage {
        try await withOutbox { outbox, folder in
            try await outbox.deliver(letter, dated: date)
            let data = try Data(contentsOf: folder.appending(path: "\(letter.id).eml"))
            #expect(!String(decoding: data, as: UTF8.self).replacing("\r\n", with: "").contains { $0.isNewline })
            return ReadMessage(data)
        }
    }

    private func letter(subject: String = "Consent", text: String = "Hello\n", html: String? = nil) -> Letter {
        Letter(
            id: "letter-1", kind: .receipt, about: .entry("1"), to: "guardian@example.org", subject: subject,
            text: text,
            html: html, language: "pt-BR")
    }

    @Test("states who, to whom, when and in which language")
    func headers() async throws {
        let message = try await delivered(letter())
        #expect(
            message.names == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Language",
                "Content-Type", "Content-Transfer-Encoding",
            ])
        #expect(message.headers["date"] == "Thu, 02 Apr 2026 03:59:00 +0000")
        #expect(message.headers["from"] == #""Young Artists \"YAAS\"" <showcase@example.org>"#)
        #expect(message.headers["to"] == "<guardian@example.org>")
        #expect(message.headers["subject"] == "Consent")
        #expect(message.headers["message-id"] == "<letter-1@example.org>")
        #expect(message.headers["content-language"] == "pt-BR")
        #expect(message.headers["content-type"] == "text/plain; charset=utf-8")
        #expect(message.headers["content-transfer-encoding"] == "7bit")
        #expect(message.body == "Hello\r\n")
    }

    @Test(
        "carries a subject in any script, folded",
        arguments: [
            "Ваша работа принята: «Голоса сегодняшнего дня, видения завтрашнего»", "今日の声、明日のビジョン",
            "صوت اليوم ورؤية الغد", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "=?UTF-8?B?SGk=?=", "é", "",
            String(repeating: "long ", count: 40) + "end",
        ])
    func subjects(_ subject: String) async throws {
        let message = try await delivered(letter(subject: subject))
        // A subject that only looks encoded must come out as it was written.
        #expect(message.headers["subject"] == subject)
        #expect(message.longestLine <= 78)
    }

    @Test(
        "carries a text whole in ASCII lines, whatever its script and line ends",
        arguments: [
            ("Tere\r\n\r\n– öö\rhttps://example.org/c?k=a=b\n.\nFrom me\n", "quoted-printable"),
            ("C’est à toi, Zoë. \n.dot\n..\nFrom here\n \n", "quoted-printable"),
            (String(repeating: "a long line of words ", count: 60) + "\n", "quoted-printable"),
            (String(repeating: "=", count: 200) + "\n", "base64"),
            ("صوت اليوم ورؤية الغد\nسطر ثانٍ\n", "base64"), (String(repeating: "語", count: 400) + "\n", "base64"),
        ])
    func texts(_ text: String, encoding: String) async throws {
        let message = try await delivered(letter(text: text))
        #expect(message.headers["content-transfer-encoding"] == encoding)
        #expect(message.longestLine <= 77)
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        #expect(message.body == lines.replacing("\n", with: "\r\n"))
    }

    @Test("offers text and HTML, text first, though they hold the boundary's look")
    func alternative() async throws {
        let text = "--=_0_letter-1\n--=_1_letter-1--\n"
        let html = "<!doctype html><title>x</title><p>नमस्ते"
        let message = try await delivered(letter(text: text, html: html))
        #expect(message.headers["content-type"]?.hasPrefix("multipart/alternative; ") == true)
        #expect(message.headers["content-transfer-encoding"] == nil)
        #expect(
            message.parts.map { $0.headers["content-type"] } == [
                "text/plain; charset=utf-8", "text/html; charset=utf-8",
            ])
        #expect(message.parts.map(\.body) == ["--=_0_letter-1\r\n--=_1_letter-1--\r\n", html])
    }

    @Test(
        "a control character begins no header", arguments: ["\r\nBcc: a@b.c", "\n", "\r", "\0", "\u{85}", "\u{2028}"])
    func injection(_ text: String) async throws {
        try await withOutbox { outbox, folder in
            await #expect(throws: PostError.controlCharacter(field: "subject")) {
                try await outbox.deliver(letter(subject: "Hi" + text), dated: date)
            }
            var toMany = letter()
            toMany.to = "guardian@example.org" + text
            await #expect(throws: PostError.badAddress) { try await outbox.deliver(toMany, dated: date) }
            let named = OutboxFolder(folder: folder, sender: Sender(name: "Y" + text, address: sender.address))
            await #expect(throws: PostError.controlCharacter(field: "sender")) {
                try await named.deliver(letter(), dated: date)
            }
            var spoken = letter()
            spoken.language = "en" + text
            try await outbox.deliver(spoken, dated: date)
            let data = try Data(contentsOf: folder.appending(path: "letter-1.eml"))
            #expect(ReadMessage(data).names.contains("Bcc") == false)
        }
    }

    @Test(
        "a letter's id is never a path",
        arguments: ["", "../x", "a/b", ".", "a.b", "é", String(repeating: "a", count: 129)])
    func identifiers(_ id: String) async throws {
        try await withOutbox { outbox, folder in
            let letter = Letter(
                id: .init(id), kind: .receipt, about: .entry("1"), to: "a@example.org", subject: "", text: "",
                html: nil,
                language: "en")
            await #expect(throws: PostError.badIdentifier) { try await outbox.deliver(letter, dated: date) }
            #expect(!FileManager.default.fileExists(atPath: folder.path))
        }
    }

    @Test("a letter sent twice is one, and nothing half-written lies beside it")
    func twice() async throws {
        try await withOutbox { outbox, folder in
            try await outbox.deliver(letter(text: "first"), dated: date)
            try await outbox.deliver(letter(text: "second"), dated: date)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["letter-1.eml"])
            let path = folder.appending(path: "letter-1.eml").path
            #expect(ReadMessage(try Data(contentsOf: URL(filePath: path))).body == "second")
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test("forgets the letters that it is told to, and only those")
    func forgets() async throws {
        try await withOutbox { outbox, folder in
            try await outbox.deliver(letter(), dated: date)
            try await outbox.deliver(
                Letter(.receipt, about: .entry("2"), to: "a@example.org", subject: "", text: "", language: "en"),
                dated: date)
            try outbox.forget(["letter-1", "never-there", "../letter-1"])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["receipt_2.eml"])
        }
    }

    @Test("an outbox that is a file is an error, not a loss")
    func notAFolder() async throws {
        try await withOutbox { outbox, folder in
            try Data().write(to: folder)
            let error = await #expect(throws: PostError.self) { try await outbox.deliver(letter(), dated: date) }
            #expect(error?.code == "outbox-not-written")
            #expect(error?.kind == .cannotWrite)
        }
    }
}

@Suite("An email address")
struct EmailAddressTests {
    @Test("is taken in its plain form", arguments: ["a@b", "first.last+tag@sub.example-1.org", "o'neil_@example.com"])
    func good(_ text: String) { #expect(EmailAddress(text)?.text == text) }

    @Test(
        "is refused in any other",
        arguments: [
            "", "a", "@b", "a@", "a b@c.d", "a@b c", "a@b,c@d", "Name <a@b.c>", "a..b@c.d", ".a@b.c", "a.@b.c",
            "a@b..c",
            "a@-b.c", "a@b-.c", "a@[127.0.0.1]", "\"a b\"@c.d", "a@b@c", "é@b.c", "a@é.c", "a@b.c\n", "a@b.c;d@e.f",
            String(repeating: "a", count: 65) + "@b.c", "a@" + String(repeating: "b", count: 64) + ".c",
        ])
    func bad(_ text: String) { #expect(EmailAddress(text) == nil) }
}
