import Foundation
import Language
import Showcase

/// The exhibit's own words in one language, from `Locales/<language>.json` of the home, where staff edit them.
struct Wording: Sendable {
    private let interface: Interface
    /// Every sentence by a name that a template can say: `nav.rooms` is `nav_rooms` there.
    let forTemplates: [String: String]

    var language: String { interface.tag }
    var direction: String { interface.direction.rawValue }

    init(language: String, folder: URL) throws(ExhibitError) {
        let languages: Languages
        do { languages = try Languages(folder: folder) } catch {
            throw .partBroken("Locales", reason: error.message)
        }
        let interface = languages.interface(for: language)
        self.interface = interface
        // English has every key, so that a page of a language half translated is whole.
        let keys = (languages.messages(of: "en") ?? [:]).keys
        let sentences = keys.map { ($0.replacing(".", with: "_"), interface.text($0).printable) }
        forTemplates = Dictionary(sentences) { first, _ in first }
    }

    /// The sentence with its `{names}` filled in. A key that is missing shows as itself, so that it is seen and mended.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String { interface.text(key, values) }

    /// A sentence that depends on a number, which it says as `{number}`.
    func callAsFunction(_ key: String, count: Int, inWords: Bool = true) -> String {
        interface.text(key, ["count": count, "number": inWords ? number(count) : interface.number(count)])
    }

    /// "a, b and c".
    func list(_ items: [String]) -> String { interface.list(items) }

    /// A small number in words, a greater one in figures.
    private func number(_ number: Int) -> String {
        interface.has("number.\(number)") ? interface.text("number.\(number)") : interface.number(number)
    }
}
