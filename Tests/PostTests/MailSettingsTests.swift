import Foundation
import Post
import Testing

@Suite("The settings of mail")
struct MailSettingsTests {
    @Test("are an outbox where nothing is set")
    func outbox() throws {
        let settings = try MailSettings(environment: ["YAAS_SMTP_PASSWORD": "unused", "YAAS_SMTP_HOST": ""])
        #expect(settings.server == nil)
        #expect(settings.sender.address == "showcase@localhost")
        #expect(try settings.mailer(outbox: URL(filePath: "/nowhere")) is OutboxFolder)
    }

    @Test("hold a server, its usual port, and the password of a file without its last line break")
    func server() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "password-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("open sesame\n".utf8).write(to: file)
        let settings = try MailSettings(environment: [
            "YAAS_SMTP_HOST": "mail.example.org", "YAAS_MAIL_FROM": "office@example.org", "YAAS_SMTP_USER": "office",
            "YAAS_SMTP_PASSWORD_FILE": file.path, "YAAS_SMTP_TLS": "tls",
        ])
        #expect(
            settings.server
                == SMTPSettings(
                    host: "mail.example.org", port: 465, encryption: .tls,
                    login: .init(user: "office", password: "open sesame"), presentedAs: "example.org"))
        #expect(!"\(settings)".contains("sesame"))
        var dumped = ""
        dump(settings, to: &dumped)
        #expect(!dumped.contains("sesame"))
    }

    @Test(
        "that cannot be meant are refused by their key, never with a secret",
        arguments: [
            (["YAAS_MAIL_FROM": "not an address"], "YAAS_MAIL_FROM"),
            (["YAAS_SMTP_HOST": "m.example"], "YAAS_MAIL_FROM"),
            (["YAAS_SMTP_HOST": "m/../x", "YAAS_MAIL_FROM": "a@b"], "YAAS_SMTP_HOST"),
            (["YAAS_SMTP_HOST": "m.example", "YAAS_MAIL_FROM": "a@b", "YAAS_SMTP_TLS": "ssl"], "YAAS_SMTP_TLS"),
            (["YAAS_SMTP_HOST": "m.example", "YAAS_MAIL_FROM": "a@b", "YAAS_SMTP_TLS": "none"], "YAAS_SMTP_TLS"),
            (["YAAS_SMTP_HOST": "m.example", "YAAS_MAIL_FROM": "a@b", "YAAS_SMTP_PORT": "smtp"], "YAAS_SMTP_PORT"),
            (["YAAS_SMTP_HOST": "m.example", "YAAS_MAIL_FROM": "a@b", "YAAS_SMTP_PORT": "70000"], "YAAS_SMTP_PORT"),
            (
                ["YAAS_SMTP_HOST": "m.example", "YAAS_MAIL_FROM": "a@b", "YAAS_SMTP_USER": "u"],
                "YAAS_SMTP_PASSWORD_FILE"
            ),
            (
                [
                    "YAAS_SMTP_HOST": "m.example", "YAAS_MAIL_FROM": "a@b", "YAAS_SMTP_USER": "u",
                    "YAAS_SMTP_PASSWORD_FILE": "/nowhere", "YAAS_SMTP_PASSWORD": "sesame",
                ], "YAAS_SMTP_PASSWORD_FILE"
            ),
        ])
    func refused(environment: [String: String], key: String) {
        let error = #expect(throws: PostError.self) { try MailSettings(environment: environment) }
        #expect(error?.code == "mail-setting-wrong")
        #expect(error?.message.contains(key) == true)
        #expect(error?.remedy?.contains("sesame") == false)
    }
}
