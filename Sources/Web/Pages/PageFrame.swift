import Foundation
import Hummingbird
import Language
import Showcase

/// What stands around every page.
struct PageFrame {
    var lang: String
    var dir: String
    /// Carries a chosen language on to the next page: `?lang=es`, or nothing.
    var query: String
    var season: String?
    var isSecret: Bool
    var languages: [Tongue]
    /// The words of the page in its language.
    var w: [String: String]

    struct Tongue {
        var tag: String
        var name: String
        var href: String
        var isCurrent: Bool
    }

    /// - Parameter path: of the page as it can be opened again, for the links to other languages.
    init(
        _ interface: Interface, chosen: Bool, season: Season?, path: String, isSecret: Bool, templates: PageTemplates
    ) {
        lang = interface.tag
        dir = interface.direction.rawValue
        query = chosen ? "?lang=\(interface.tag)" : ""
        self.season = season?.id.text
        self.isSecret = isSecret
        w = templates.words(in: interface.tag)
        languages = templates.languages.tags.map { tag in
            let name = templates.languages.interface(for: tag).language(tag) ?? tag
            return Tongue(tag: tag, name: name, href: "\(path)?lang=\(tag)", isCurrent: tag == interface.tag)
        }
    }
}

/// One instant as a page tells it: for machines, in the season's zone, and everywhere.
struct Moment {
    var machine: String
    var local: String
    var universal: String

    init(_ instant: Date, _ key: String, of season: Season, in interface: Interface) {
        machine = Timestamp.text(instant)
        local = interface.text(key, ["date": interface.date(instant, in: season.timeZone)])
        universal = interface.text("page.universal", ["date": interface.date(instant, in: .gmt)])
    }
}
