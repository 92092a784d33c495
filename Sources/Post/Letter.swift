import Showcase

/// A message to one person, in their language.
public struct Letter: Sendable, Equatable {
    public typealias ID = Identifier<Letter>

    /// Names the letter for good: sending it twice delivers one. ASCII letters, digits, hyphens and underscores.
    public var id: ID
    /// One address without a name: `guardian@example.org`.
    public var to: String
    public var subject: String
    /// What everyone can read; lines end in line feeds.
    public var text: String
    /// The same for those whose reader shows HTML: a whole document.
    public var html: String?
    /// BCP 47.
    public var language: String

    public init(id: ID, to: String, subject: String, text: String, html: String? = nil, language: String) {
        self.id = id
        self.to = to
        self.subject = subject
        self.text = text
        self.html = html
        self.language = language
    }
}

/// Who writes: a name that people know, and an address.
public struct Sender: Sendable, Equatable {
    public var name: String
    public var address: String

    public init(name: String, address: String) {
        self.name = name
        self.address = address
    }
}
