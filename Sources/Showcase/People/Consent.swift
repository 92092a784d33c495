import Foundation

/// What a guardian may say yes to.
public enum Purpose: String, Sendable, Codable, CaseIterable, Comparable {
    /// The entry takes part and is shown to judges.
    case enter
    /// The work is published in the exhibit.
    case publish
    /// The entrant's likeness or voice, where the work holds one, is shown to judges and published.
    case likeness

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// A guardian's versioned, revocable yes.
public struct Consent: Sendable, Equatable, Codable {
    public var purposes: Set<Purpose>
    public var nameForm: NameForm
    /// The version of the text that was agreed to.
    public var version: String
    public var givenAt: Date
    public var revokedAt: Date?
    /// Made up for a demo or a rehearsal: no guardian said it.
    public var isSimulated: Bool

    public init(
        purposes: Set<Purpose>, nameForm: NameForm, version: String, givenAt: Date, revokedAt: Date? = nil,
        isSimulated: Bool = false
    ) {
        self.purposes = purposes
        self.nameForm = nameForm
        self.version = version
        self.givenAt = givenAt
        self.revokedAt = revokedAt
        self.isSimulated = isSimulated
    }

    public func allows(_ purpose: Purpose) -> Bool { revokedAt == nil && purposes.contains(purpose) }
}

/// How the entrant is named in public, as the guardian chose. The default is the least that still names someone.
public enum NameForm: Hashable, Sendable {
    case full
    case firstAndCity
    case firstAndCountry
    case pseudonym(String)

    public static let protective = NameForm.firstAndCountry

    /// The name to print on a label. City and country stand on the label's own line, in no form but the allowed one.
    public func name(of entrant: Entrant) -> String {
        switch self {
        case .full: entrant.name
        case .firstAndCity, .firstAndCountry:
            entrant.name.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
        case .pseudonym(let name): name
        }
    }

    /// Whether the label may name the entrant's city; the country may always be named.
    public var showsCity: Bool {
        switch self {
        case .full, .firstAndCity: true
        case .firstAndCountry, .pseudonym: false
        }
    }
}

extension NameForm: RawRepresentable, Codable {
    /// `full`, `first_city`, `first_country` or `pseudonym:NAME`.
    public init?(rawValue: String) {
        switch rawValue {
        case "full": self = .full
        case "first_city": self = .firstAndCity
        case "first_country": self = .firstAndCountry
        default:
            let name = rawValue.dropFirst("pseudonym:".count)
            guard rawValue.hasPrefix("pseudonym:"), !name.allSatisfy(\.isWhitespace) else { return nil }
            self = .pseudonym(String(name))
        }
    }

    public var rawValue: String {
        switch self {
        case .full: "full"
        case .firstAndCity: "first_city"
        case .firstAndCountry: "first_country"
        case .pseudonym(let name): "pseudonym:\(name)"
        }
    }
}
