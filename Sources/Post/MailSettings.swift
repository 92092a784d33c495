import Foundation
import Showcase

/// Where letters go and who writes them, read once from the environment.
///
/// | key | meaning | where it is not set |
/// |---|---|---|
/// | `YAAS_MAIL_FROM` | the address that letters come from | `showcase@localhost`, for an outbox; a server needs it |
/// | `YAAS_MAIL_NAME` | the name beside it | `Young Artists and Authors Showcase` |
/// | `YAAS_SMTP_HOST` | the mail server | letters become `.eml` files in `Storage/Outbox` |
/// | `YAAS_SMTP_TLS` | `starttls`, `tls` from the first byte, or `none` for a server on this machine | `starttls` |
/// | `YAAS_SMTP_PORT` | its port | 587, 465 or 25, by the line above |
/// | `YAAS_SMTP_USER` | the login | no login |
/// | `YAAS_SMTP_PASSWORD_FILE` | a file that holds the password and nothing else | |
/// | `YAAS_SMTP_PASSWORD` | the password itself; a file keeps it better | |
/// | `YAAS_SMTP_CA` | a PEM file of authorities to trust instead of the system's | the system's |
public struct MailSettings: Sendable, Equatable {
    public var sender: Sender
    /// `nil`: the outbox folder.
    public var server: SMTPSettings?

    /// - Throws: `PostError.settingWrong`, which names the key and never its value.
    public init(environment: [String: String]) throws(PostError) {
        func value(_ key: String) -> String? { environment[key].flatMap { $0.isEmpty ? nil : $0 } }
        let host = value("YAAS_SMTP_HOST")
        guard let from = EmailAddress(value("YAAS_MAIL_FROM") ?? (host == nil ? "showcase@localhost" : "")) else {
            throw .settingWrong("YAAS_MAIL_FROM", "an address, as in showcase@example.org")
        }
        let name = value("YAAS_MAIL_NAME") ?? "Young Artists and Authors Showcase"
        sender = Sender(name: name, address: from.text)
        _ = try HeaderText(name: name, field: "YAAS_MAIL_NAME")
        guard let host else {
            server = nil
            return
        }
        guard host.utf8.allSatisfy(Self.isHostCharacter) else {
            throw .settingWrong("YAAS_SMTP_HOST", "a host's name or address")
        }
        guard let encryption = SMTPSettings.Encryption(rawValue: value("YAAS_SMTP_TLS") ?? "starttls") else {
            throw .settingWrong("YAAS_SMTP_TLS", "starttls, tls or none")
        }
        guard encryption != .none || Self.isThisMachine(host) else {
            throw .settingWrong("YAAS_SMTP_TLS", "starttls or tls, where the server is not on this machine")
        }
        let port = value("YAAS_SMTP_PORT").map { Int($0).flatMap { (1...65535).contains($0) ? $0 : nil } ?? 0 }
        guard port != 0 else { throw .settingWrong("YAAS_SMTP_PORT", "a number up to 65535") }
        server = SMTPSettings(
            host: host, port: port, encryption: encryption,
            login: try Self.login(value("YAAS_SMTP_USER"), value),
            authorities: value("YAAS_SMTP_CA").map { URL(filePath: $0) }, presentedAs: String(from.host))
    }

    /// The mailer that these settings mean.
    ///
    /// - Parameter outbox: the folder where there is no server: `Home.outbox`.
    public func mailer(outbox: URL) throws(PostError) -> any Mailer {
        guard let server else { return OutboxFolder(folder: outbox, sender: sender) }
        return try SMTPServer(server, sender: sender)
    }

    private static func login(_ user: String?, _ value: (String) -> String?) throws(PostError) -> SMTPSettings.Login? {
        guard let user else { return nil }
        if let file = value("YAAS_SMTP_PASSWORD_FILE") {
            guard let text = try? String(contentsOf: URL(filePath: file), encoding: .utf8) else {
                throw .settingWrong("YAAS_SMTP_PASSWORD_FILE", "a file that can be read")
            }
            return .init(user: user, password: text.trimmingCharacters(in: .newlines))
        }
        guard let password = value("YAAS_SMTP_PASSWORD") else {
            throw .settingWrong("YAAS_SMTP_PASSWORD_FILE", "the file with the password of YAAS_SMTP_USER")
        }
        return .init(user: user, password: password)
    }

    private static func isHostCharacter(_ byte: UInt8) -> Bool {
        EmailAddress.isAlphanumeric(byte) || "-.:".utf8.contains(byte)
    }

    private static func isThisMachine(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}
