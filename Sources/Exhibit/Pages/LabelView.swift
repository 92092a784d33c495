import Showcase

/// A work's wall label.
struct LabelView: Sendable {
    let title: String
    let lang: String
    let dir: String
    let artist: String
    let age: String?
    let place: String?
    let program: String?
    let category: String
    let year: String
    /// In words; `nil` for a work without one.
    let award: String?
    /// Awarded, or in the final: printed on the work's own page.
    let standing: String?

    init(_ work: HungWork, season: Season, say: Wording) {
        title = (work.title.trimmed.isEmpty ? say("work.untitled") : work.title.trimmed).printable
        let tag = work.title.trimmed.isEmpty ? say.language : Script.tag(work.language)
        (lang, dir) = (tag, Script.direction(of: tag))
        artist = work.artist.trimmed.printable
        age = work.age.map(String.init)
        place = work.place.map(\.printable)
        program = work.program.map(\.printable)
        category = season.category(work.category)?.title.text(in: say.language).printable ?? ""
        year = season.id.text.printable
        let titles = work.awards.compactMap { season.award($0)?.title.text(in: say.language) }
        award = titles.isEmpty ? nil : say.list(titles).printable
        standing = award ?? (work.state == .finalist ? say("work.finalist") : nil)
    }
}
