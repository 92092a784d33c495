/// A message to one person, in their language, made and not yet sent.
public struct Letter: Sendable, Equatable {
    public typealias ID = Identifier<Letter>

    /// Names the letter for good, made of its kind, whom it is about and its occasion: writing it twice is one letter.
    public let id: ID
    public let kind: Kind
    public let about: About
    /// One address without a name: `guardian@example.org`.
    public var to: String
    /// Never a child's name: it shows on locked screens and in the logs of mail servers.
    public var subject: String
    /// What everyone can read; lines end in line feeds.
    public var text: String
    /// The same for those whose reader shows HTML: a whole document.
    public var html: String?
    /// BCP 47.
    public var language: String

    /// - Parameter occasion: tells letters of one kind about one subject apart, where a second is meant: a reminder's
    ///   number, an invitation's time. ASCII letters and digits.
    public init(
        _ kind: Kind, about: About, occasion: String? = nil, to: String, subject: String, text: String,
        html: String? = nil, language: String
    ) {
        let id = ID(([kind.rawValue, about.id] + (occasion.map { [$0] } ?? [])).joined(separator: "_"))
        self.init(
            id: id, kind: kind, about: about, to: to, subject: subject, text: text, html: html, language: language)
    }

    /// A letter of an earlier day, as it was kept.
    public init(
        id: ID, kind: Kind, about: About, to: String, subject: String, text: String, html: String?, language: String
    ) {
        self.id = id
        self.kind = kind
        self.about = about
        self.to = to
        self.subject = subject
        self.text = text
        self.html = html
        self.language = language
    }
}

extension Letter {
    /// What the letter is for.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case receipt
        case draftLink = "draft-link"
        case consentRequest = "consent-request"
        case consentReminder = "consent-reminder"
        case returned
        /// To the mailbox that a second piece of one student named, where only one is taken.
        case secondPiece = "second-piece"
        /// The same, to the program's coordinator.
        case secondPieceNotice = "second-piece-notice"
        case judgeInvitation = "judge-invitation"
        case judgeReminder = "judge-reminder"
        case result
        case programDigest = "program-digest"
        /// A short-lived link for a coordinator or staff.
        case signIn = "sign-in"
    }

    /// Whom the letter is about, so that it is found again when they are to be forgotten.
    public enum About: Hashable, Sendable {
        case entry(Entry.ID)
        case judge(Judge.ID)
        case program(Program.ID)
        case staff(String)

        /// The identifier alone.
        public var id: String {
            switch self {
            case .entry(let id): id.text
            case .judge(let id): id.text
            case .program(let id): id.text
            case .staff(let id): id
            }
        }
    }
}

extension Letter.About: RawRepresentable {
    /// `entry:7k3m9q2xw1`, `judge:ada-okafor`…
    public var rawValue: String {
        switch self {
        case .entry: "entry:\(id)"
        case .judge: "judge:\(id)"
        case .program: "program:\(id)"
        case .staff: "staff:\(id)"
        }
    }

    public init?(rawValue: String) {
        let parts = rawValue.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let id = String(parts[1])
        switch parts[0] {
        case "entry": self = .entry(Entry.ID(id))
        case "judge": self = .judge(Judge.ID(id))
        case "program": self = .program(Program.ID(id))
        case "staff": self = .staff(id)
        default: return nil
        }
    }
}
