import Catalogue
import Foundation
import Language
import Showcase

extension Edition {
    /// What of a season may hang: the entries that the theme shows and whose guardians agreed to be published, under the
    /// name that they chose. A label that may not name the entrant's city does not name their program either, since a
    /// program is named after its city.
    ///
    /// - Parameter language: the interface's, BCP 47; countries are named in it.
    /// - Throws: `ExhibitError.worksUnreadable` naming every entry whose manuscript cannot be read.
    public init(of season: Season, from catalogue: Catalogue, vault: Vault, language: String = "en") async throws {
        let (entries, awards, programs) = try await catalogue.read { store in
            let states = Set(EntryState.allCases.filter(season.shows.shows))
            return (
                try store.entries(EntryQuery(season: season.id, states: states)), try store.awards(in: season.id),
                try store.programs()
            )
        }
        let names = Dictionary(programs.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let given = Dictionary(grouping: awards, by: \.entry)
        var works: [HungWork] = []
        var unhung: [ExhibitError.Unhung] = []
        for entry in entries where entry.mayBePublished(in: season) {
            guard let entrant = entry.entrant, let work = entry.work, let consent = entry.consent else { continue }
            guard let source = HungWork.Source(work, in: vault) else {
                unhung.append(.init(entry: entry.id, reason: "its exhibit copy cannot be read"))
                continue
            }
            let label = WallLabel(entrant: entrant, form: consent.nameForm, season: season, language: language)
            works.append(
                HungWork(
                    entry: entry.id, category: entry.category, state: entry.state,
                    awards: given[entry.id, default: []].map(\.rule), title: entry.title, statement: entry.statement,
                    language: entry.language, altText: entry.altText, artist: label.artist, age: label.age,
                    place: label.place, country: entrant.country,
                    program: consent.nameForm.showsCity ? entry.program.flatMap { names[$0] } : nil,
                    source: source, isSimulated: consent.isSimulated))
        }
        guard unhung.isEmpty else { throw ExhibitError.worksUnreadable(unhung) }
        self.init(season: season, works: works, language: language)
    }
}

/// What a label may say of the entrant, by the form of name that the guardian chose.
private struct WallLabel {
    let artist: String
    let age: Int
    let place: String

    init(entrant: Entrant, form: NameForm, season: Season, language: String) {
        artist = form.name(of: entrant)
        age = entrant.birthDate.age(on: season.eligibility.on)
        let country = CountryName.of(entrant.country, in: language) ?? entrant.country
        place = form.showsCity && !entrant.city.isEmpty ? "\(entrant.city), \(country)" : country
    }
}

extension HungWork.Source {
    /// `nil` when the copy is not there or, for a text, cannot be read.
    fileprivate init?(_ work: Work, in vault: Vault) {
        let copy = work.exhibitCopy
        guard vault.holds(copy.sha256), let file = try? vault.url(of: copy.sha256) else { return nil }
        switch work.kind {
        case .picture: self = .picture(file)
        case .sound: self = .sound(file, mediaType: copy.mediaType, seconds: work.facts.seconds)
        case .text:
            guard let data = FileManager.default.contents(atPath: file.path),
                let manuscript = try? JSONDecoder().decode(Manuscript.self, from: data)
            else { return nil }
            self = .manuscript(manuscript)
        }
    }
}
