import Foundation
import Intake
import Language
import Showcase

/// The form of one category, empty or filled in, with what stands in the way beside its fields.
struct FormPage {
    var title: String
    var category: String
    var categoryLang: String
    var seasonTitle: String
    var deadline: Moment
    var isDraft: Bool
    var objections: [Problem]
    var hasObjections: Bool
    var verdict: VerdictView?
    /// The draft's secret link, where there is one.
    var link: String?
    var linkText: String?
    var action: String
    var token: String
    var steps: Steps
    var held: String?
    var ask: String
    var limits: String
    var accept: String
    var takesText: Bool
    var takesPicture: Bool
    var text: String
    var guardianHint: String
    var tongues: [Choice]
    var programs: [Group]

    var file: Field
    var workTitle: Field
    var statement: Field
    var altText: Field
    var name: Field
    var birthDate: Field
    var place: Field
    var school: Field
    var email: Field
    var guardianEmail: Field

    struct Steps {
        var one: String, two: String, three: String, four: String
    }

    struct Problem {
        var id: String
        var message: String
        var remedy: String?
        var lang: String?
    }

    struct Field {
        var id: String
        var value: String
        var error: Problem?
    }

    struct Choice {
        var tag: String
        var name: String
        var isChosen: Bool
    }

    struct Group {
        var name: String
        var places: [Place]
    }

    struct Place {
        var value: String
        var name: String
        var isChosen: Bool
    }

    /// What the page is made from.
    struct Source {
        var season: Season
        var category: Category
        var form: EntryForm
        var programs: [Program]
        /// Whether the draft has a work that was accepted.
        var hasWork = false
        var objections: [Objection] = []
        var verdict: VerdictView?
        var pastedText = ""
        /// The draft's path, and its address as a visitor keeps it.
        var link: (path: String, address: String)?
        var token: String
        var query: String
    }

    init(_ source: Source, in interface: Interface) {
        let (form, category) = (source.form, source.category)
        let problems = Dictionary(grouping: source.objections) { FormNames.id(of: $0.field) }.mapValues { all in
            Problem(all[0], in: interface)
        }
        func field(_ id: String, _ value: String) -> Field { Field(id: id, value: value, error: problems[id]) }
        func step(_ number: Int) -> String { interface.text("form.step", ["step": number, "count": 4]) }
        title = category.title.text(in: interface.tag)
        self.category = title
        categoryLang = category.title.tag(for: interface.tag)
        seasonTitle = source.season.title.text(in: interface.tag)
        deadline = Moment(source.season.deadline, "page.deadline", of: source.season, in: interface)
        isDraft = source.link != nil
        objections = source.objections.map { Problem($0, in: interface) }
        hasObjections = !objections.isEmpty
        verdict = source.verdict
        link = source.link?.path
        linkText = source.link?.address
        action = (source.link?.path ?? "/enter/\(category.id)") + source.query
        token = source.token
        steps = Steps(one: step(1), two: step(2), three: step(3), four: step(4))
        held = source.hasWork ? interface.text("form.held") : nil
        let kind = category.kinds.sorted { $0.rawValue < $1.rawValue }.first ?? .picture
        ask = interface.text(source.hasWork ? "form.ask-other" : "form.ask-\(kind.rawValue)")
        limits = category.limitWords(in: interface)
        accept = category.accepted
        takesText = category.kinds.contains(.text)
        takesPicture = category.kinds.contains(.picture)
        text = source.pastedText
        guardianHint = interface.text("form.guardian-hint", ["age": source.season.consent.guardianUnder])
        tongues = FormNames.tongues(form.language, in: interface)
        programs = source.programs.map { FormNames.group($0, chosen: form, in: interface) }
        file = field("file", "")
        workTitle = field("title", form.title)
        statement = field("statement", form.statement)
        altText = field("alt_text", form.altText)
        name = field("name", form.name)
        birthDate = field("birth_date", form.birthDate)
        place = field("place", "\(form.program)|\(form.city)")
        school = field("school", form.school)
        email = field("email", form.email)
        guardianEmail = field("guardian_email", form.guardianEmail)
    }
}

extension FormPage.Problem {
    init(_ objection: Objection, in interface: Interface) {
        let words = objection.words(in: interface)
        self.init(
            id: FormNames.id(of: objection.field), message: words.message, remedy: words.remedy, lang: words.lang)
    }
}

/// The form's fields by name, and its choices.
enum FormNames {
    /// The page asks for program and city in one question.
    static func id(of field: String) -> String { field == "program" || field == "city" ? "place" : field }

    /// The languages offered for a work: many more than the interface has.
    static let languages = [
        "ar", "bn", "de", "en", "es", "fa", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "nl", "pl", "pt", "ro",
        "ru",
        "sw", "ta", "th", "tr", "uk", "ur", "vi", "zh",
    ]

    static func tongues(_ chosen: String, in interface: Interface) -> [FormPage.Choice] {
        let tags = languages.contains(chosen) || chosen.isEmpty ? languages : languages + [chosen]
        return tags.map { tag in
            let own = Locale(identifier: tag).localizedString(forIdentifier: tag) ?? tag
            return FormPage.Choice(tag: tag, name: own, isChosen: tag == chosen)
        }
    }

    static func group(_ program: Program, chosen form: EntryForm, in interface: Interface) -> FormPage.Group {
        FormPage.Group(
            name: program.name,
            places: program.cities.map { city in
                let code = "\(city.name)/\(city.country)"
                return FormPage.Place(
                    value: "\(program.id)|\(code)",
                    name: "\(city.name), \(interface.country(city.country) ?? city.country)",
                    isChosen: form.program == program.id.text && form.city == code)
            })
    }
}

extension EntryForm {
    /// What a page's form says. Unknown fields are left alone.
    init(_ form: ReceivedForm, category: Category.ID) {
        self.init(category: category)
        title = form["title"]
        statement = form["statement"]
        language = String(form["language"].filter { $0.isASCII && ($0.isLetter || $0 == "-") }.prefix(35))
        if language.isEmpty { language = "en" }
        altText = form["alt_text"]
        name = form["name"]
        birthDate = form["birth_date"].trimmed
        let place = form["place"].split(separator: "|", maxSplits: 1).map(String.init)
        if place.count == 2 { (program, city) = (place[0], place[1]) }
        school = form["school"]
        email = form["email"].trimmed
        guardianEmail = form["guardian_email"].trimmed
    }

    /// What a draft holds already.
    init(_ entry: Entry) {
        self.init(category: entry.category)
        title = entry.title
        statement = entry.statement
        language = entry.language
        altText = entry.altText
        name = entry.entrant?.name ?? ""
        birthDate = entry.entrant?.birthDate.description ?? ""
        program = entry.program?.text ?? ""
        city = entry.city.map { "\($0.name)/\($0.country)" } ?? ""
        school = entry.entrant?.school ?? ""
        email = entry.entrant?.email ?? ""
        guardianEmail = entry.guardianEmail ?? ""
    }
}
