import Foundation
import Showcase

/// A season's exhibit as one pure value: all that may be shown, and nothing else.
///
/// What is not in here cannot reach a page, so consent is settled before an edition is made.
public struct Edition: Sendable, Equatable {
    public var season: Season
    public var works: [HungWork]
    /// The language of the interface, BCP 47. Each work keeps its own.
    public var language: String

    public init(season: Season, works: [HungWork], language: String = "en") {
        self.season = season
        self.works = works
        self.language = language
    }
}

/// A work as it hangs, with its label as the consent allows it.
public struct HungWork: Sendable, Equatable {
    public enum Source: Sendable, Equatable {
        /// The clean exhibit copy, a JPEG file.
        case picture(URL)
        case manuscript(Manuscript)
        /// The clean exhibit copy; `seconds` where it was measured.
        case sound(URL, mediaType: String, seconds: Double?)
    }

    public var entry: Entry.ID
    public var category: Showcase.Category.ID
    public var state: EntryState
    public var awards: [AwardRule.ID]
    public var title: String
    public var statement: String
    /// The language of title and statement, BCP 47.
    public var language: String
    /// What a picture shows, for those who cannot see it; may be empty for the other kinds.
    public var altText: String
    /// The name in the consented form.
    public var artist: String
    /// Whole years on the day of eligibility; `nil`: not shown.
    public var age: Int?
    /// "City, Country" or "Country", as consented; `nil`: not shown.
    public var place: String?
    /// ISO 3166-1 alpha-2. Only counted, never printed.
    public var country: String
    /// The name of the program that nominated.
    public var program: String?
    public var source: Source
    /// The work or the person was made up for a demonstration.
    public var isSimulated: Bool

    public init(
        entry: Entry.ID, category: Showcase.Category.ID, state: EntryState, awards: [AwardRule.ID] = [], title: String,
        statement: String, language: String, altText: String, artist: String, age: Int? = nil, place: String? = nil,
        country: String, program: String? = nil, source: Source, isSimulated: Bool = false
    ) {
        self.entry = entry
        self.category = category
        self.state = state
        self.awards = awards
        self.title = title
        self.statement = statement
        self.language = language
        self.altText = altText
        self.artist = artist
        self.age = age
        self.place = place
        self.country = country
        self.program = program
        self.source = source
        self.isSimulated = isSimulated
    }
}
