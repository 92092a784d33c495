import Foundation
import Showcase

/// What an entrant wrote into the form, before any of it was checked. Empty texts are fields left empty.
public struct EntryForm: Sendable, Equatable {
    public var category: Category.ID
    public var title = ""
    public var statement = ""
    public var language = "en"
    public var altText = ""
    public var name = ""
    /// `YYYY-MM-DD`.
    public var birthDate = ""
    /// ISO 3166-1 alpha-2, of where the entrant lives; empty: that of the city.
    public var country = ""
    /// Identifier of the program that the entrant enters through.
    public var program = ""
    /// `City/CC`: the program's own city or one of its partner cities.
    public var city = ""
    public var school = ""
    public var email = ""
    public var guardianEmail = ""

    public init(category: Category.ID) { self.category = category }

    /// What an entry holds already.
    public init(_ entry: Entry) {
        self.init(category: entry.category)
        title = entry.title
        statement = entry.statement
        language = entry.language
        altText = entry.altText
        name = entry.entrant?.name ?? ""
        birthDate = entry.entrant?.birthDate.description ?? ""
        country = entry.entrant?.country ?? ""
        program = entry.program?.text ?? ""
        city = entry.city.map { "\($0.name)/\($0.country)" } ?? ""
        school = entry.entrant?.school ?? ""
        email = entry.entrant?.email ?? ""
        guardianEmail = entry.guardianEmail ?? ""
    }
}

/// A file that arrived: streamed to disk under a name of ours, hashed on the way.
public struct Upload: Sendable, Equatable {
    public var file: URL
    public var sha256: String
    public var bytes: Int
    /// The name that the sender gave it. Only its extension is ever looked at; it never becomes part of a path.
    public var name: String
    public var claimedType: String?

    public init(file: URL, sha256: String, bytes: Int, name: String, claimedType: String? = nil) {
        self.file = file
        self.sha256 = sha256
        self.bytes = bytes
        self.name = name
        self.claimedType = claimedType
    }
}

/// What came of a form that was sent.
public struct Receipt: Sendable {
    /// The entry as it now stands: `submitted` when nothing stood against it, else still `draft` with all that could
    /// be kept, so that nobody has to send the same file twice.
    public var entry: Entry
    /// The secret of its link, shown once, when the entry was begun by this form.
    public var secret: String?
    /// What inspection said of the upload; `nil` when none came with the form.
    public var inspection: Inspection?
    /// Everything that stands in the way, each beside its field.
    public var objections: [Objection]
    /// What the student had sent before, where that was as much as the theme allows. For the mailbox and the coordinator,
    /// never for the answer: who asks may not be who they say.
    public var others: [Entry.ID] = []
}
