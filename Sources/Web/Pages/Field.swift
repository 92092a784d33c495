import Language
import Showcase

/// A question of a form as a page asks it.
struct Field {
    var id: String
    var label: String
    var hint: String?
    var value: String
    var error: Problem?
    /// Ids of the elements that say more about it.
    var describedBy: String?
    var isOptional = false
    /// The one of these that is there says how it is answered.
    var line: Line?
    var area: Area?
    var choice: Choice?

    struct Line {
        var type: String
        var autocomplete: String
        var dir: String
        var maxLength: Int
    }

    struct Area {
        var rows: Int
        var maxLength: Int
    }

    struct Choice {
        /// What stands where nothing is chosen yet.
        var prompt: String?
        var groups: [Group]
        var options: [Option]
    }

    struct Group {
        var name: String
        var options: [Option]
    }

    struct Option {
        var value: String
        var name: String
        /// The language of the name, where it is not the page's.
        var tongue: String?
        var isChosen: Bool
    }
}

/// What stands in the way, beside its field.
struct Problem {
    var id: String
    var message: String
    var remedy: String?
    /// Where the words are not in the page's language.
    var lang: String?

    init(_ objection: Objection, in interface: Interface) {
        let words = objection.words(in: interface)
        id = Self.id(of: objection.field)
        (message, remedy, lang) = (words.message, words.remedy, words.lang)
    }

    /// The page asks for program and city in one question.
    static func id(of field: String) -> String { field == "program" || field == "city" ? "place" : field }
}
