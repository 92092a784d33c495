import Showcase

/// Why a letter did not go. Holds no address and nothing of the letter.
public enum PostError: Explained, Equatable {
    /// Not one plain address that mail servers everywhere take.
    case badAddress
    /// A line break or another control character where a header's text should be.
    case controlCharacter(field: String)
    /// An id that could not name a file.
    case badIdentifier
    /// The outbox could not be written: `errno` of the attempt.
    case outboxNotWritten(errno: Int32)
    /// The server turned this letter away for good; `reply` is its code alone.
    case rejected(reply: String?)
    /// The server turned this letter away for now.
    case deferred(reply: String?)
    /// The line broke after the letter's end had left: whether the server took it cannot be known.
    case unsure
    /// The server was not reached, or not by the encryption that is set.
    case serverUnreachable(reason: String)
    /// The server does not take our login.
    case loginRefused(reply: String?)
    /// The server takes no letters from us now, whoever they are for.
    case senderRefused(reply: String?)
    /// A setting that is missing or cannot be meant, and what it should be.
    case settingWrong(String, String)
    /// The texts or the look of letters could not be read.
    case lettersUnread(String)

    public var code: String {
        switch self {
        case .badAddress: "address-not-usable"
        case .controlCharacter: "letter-header-broken"
        case .badIdentifier: "letter-id-not-usable"
        case .outboxNotWritten: "outbox-not-written"
        case .rejected: "letter-rejected"
        case .deferred: "letter-deferred"
        case .unsure: "letter-unsure"
        case .serverUnreachable: "mail-server-unreachable"
        case .loginRefused: "mail-login-refused"
        case .senderRefused: "mail-sender-refused"
        case .settingWrong: "mail-setting-wrong"
        case .lettersUnread: "letters-unread"
        }
    }

    public var kind: FailureKind {
        switch self {
        case .badAddress, .controlCharacter, .rejected: .refused
        case .badIdentifier, .lettersUnread: .fault
        case .outboxNotWritten: .cannotWrite
        case .deferred, .unsure, .serverUnreachable, .senderRefused: .unreachable
        case .loginRefused: .notAllowed
        case .settingWrong: .usage
        }
    }

    public var message: String {
        switch self {
        case .badAddress: "This is not an email address that we can write to."
        case .controlCharacter(let field): "The letter's \(field) holds a line break or another control character."
        case .badIdentifier: "The letter has no usable identifier."
        case .outboxNotWritten: "The letter could not be put into the outbox."
        case .rejected(let reply): "The mail server turned the letter away\(Self.said(reply))."
        case .deferred(let reply): "The mail server does not take the letter now\(Self.said(reply))."
        case .unsure: "The line broke while the mail server took the letter; whether it did cannot be known."
        case .serverUnreachable(let reason): "The mail server could not be reached: \(reason)."
        case .loginRefused(let reply): "The mail server does not take our login\(Self.said(reply))."
        case .senderRefused(let reply): "The mail server takes no letters from us\(Self.said(reply))."
        case .settingWrong(let key, _): "The setting \(key) is missing or cannot be right."
        case .lettersUnread(let file): "The letters could not be read: \(file)."
        }
    }

    public var remedy: String? {
        switch self {
        case .badAddress: "Write one address, as in name@example.org, in letters without accents."
        case .controlCharacter: "Write it on one line."
        case .badIdentifier, .deferred: nil
        case .outboxNotWritten: "Look whether the disk is full and the home's Storage/Outbox may be written."
        case .rejected: "Look whether the address is right: yaas mail list --state bounced."
        case .unsure: "Ask whether it arrived; where it did not: yaas mail retry ID."
        case .serverUnreachable: "Check YAAS_SMTP_HOST, YAAS_SMTP_PORT and YAAS_SMTP_TLS. Letters wait until then."
        case .loginRefused: "Check YAAS_SMTP_USER and its password. Letters wait until then."
        case .senderRefused: "Check that the server lets YAAS_MAIL_FROM send. Letters wait until then."
        case .settingWrong(_, let expected): "Set it to \(expected)."
        case .lettersUnread: "Put back the folder Letters as it was delivered, and look at the home's own."
        }
    }

    private static func said(_ reply: String?) -> String { reply.map { " (\($0))" } ?? "" }
}
