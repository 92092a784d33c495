import Language
import Showcase

/// A work as it will hang, with its label.
struct Hung {
    var picture: Picture?
    var sound: Sound?
    var sheet: Sheet?
    var workTitle: String
    var workLang: String
    var by: String
    var place: String
    var category: String
    var words: String
    var hasStatement: Bool
    /// What its maker is told about it.
    var hint: String?

    struct Picture {
        var src: String
        var width: Int
        var height: Int
        var alt: String
    }

    struct Sound {
        var src: String
    }

    /// - Parameters:
    ///   - manuscript: the words of a text work.
    ///   - work: the path of the clean copy.
    ///   - isOwn: whether its maker looks at it.
    init?(
        _ entry: Entry, season: Season, manuscript: Manuscript?, work path: String, isOwn: Bool = true,
        in interface: Interface
    ) {
        guard let work = entry.work else { return nil }
        switch work.kind {
        case .picture:
            guard let width = work.facts.width, let height = work.facts.height else { return nil }
            picture = Picture(src: path, width: width, height: height, alt: entry.altText)
        case .sound: sound = Sound(src: path)
        case .text: sheet = manuscript.map { Sheet($0, fallback: entry.language) }
        }
        workTitle = entry.title
        workLang = entry.language
        // The label says no more than the consent allows; before one is given, the least that names someone.
        let form = entry.consent?.nameForm ?? .protective
        by = entry.entrant.map(form.name) ?? ""
        let country = entry.entrant.flatMap { interface.country($0.country) } ?? ""
        place = [form.showsCity ? entry.entrant?.city : nil, country].compactMap { $0 }.joined(separator: ", ")
        category = season.category(entry.category)?.title.text(in: interface.tag) ?? ""
        words = entry.statement
        hasStatement = !words.isEmpty
        hint = isOwn ? interface.text("entry.hung-hint") : nil
    }
}
