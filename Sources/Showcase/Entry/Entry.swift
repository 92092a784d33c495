import Foundation

/// One entrant's participation in one category of one season.
public struct Entry: Sendable, Equatable {
    public typealias ID = Identifier<Entry>

    public var id: ID
    public var season: Season.ID
    public var category: Category.ID
    public var state: EntryState
    public var begunAt: Date
    public var submittedAt: Date?
    /// Unknown while the draft has not reached "about you".
    public var entrant: Entrant?
    public var program: Program.ID?
    /// The city that the entrant comes from, among the program's own and its partners.
    public var city: City?
    public var title: String
    /// The entrant's words on the theme.
    public var statement: String
    /// The language of title and statement, BCP 47.
    public var language: String
    /// What a picture shows, for those who cannot see it.
    public var altText: String
    public var guardianEmail: String?
    public var consent: Consent?
    public var work: Work?

    public init(
        id: ID, season: Season.ID, category: Category.ID, state: EntryState = .draft, begunAt: Date,
        submittedAt: Date? = nil, entrant: Entrant? = nil, program: Program.ID? = nil, city: City? = nil,
        title: String = "", statement: String = "", language: String = "en", altText: String = "",
        guardianEmail: String? = nil, consent: Consent? = nil, work: Work? = nil
    ) {
        self.id = id
        self.season = season
        self.category = category
        self.state = state
        self.begunAt = begunAt
        self.submittedAt = submittedAt
        self.entrant = entrant
        self.program = program
        self.city = city
        self.title = title
        self.statement = statement
        self.language = language
        self.altText = altText
        self.guardianEmail = guardianEmail
        self.consent = consent
        self.work = work
    }
}

extension Entry {
    /// Whether the consents that `season` requires before a judge may see the entry are there.
    public func mayBeJudged(in season: Season) -> Bool { has(.enter, in: season) }

    /// Whether the entry may hang: judged, and its publication agreed to.
    public func mayBePublished(in season: Season) -> Bool { has(.enter, in: season) && has(.publish, in: season) }

    /// An entrant of age consents alone, by entering; for the others a guardian's yes is needed, and a stated
    /// consent always binds.
    private func has(_ purpose: Purpose, in season: Season) -> Bool {
        if let consent { return consent.allows(purpose) }
        guard let entrant, purpose == .enter else { return false }
        return entrant.birthDate.age(on: season.eligibility.on) >= season.consent.guardianUnder
    }
}
