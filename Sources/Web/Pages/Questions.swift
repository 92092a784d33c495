import Foundation
import Intake
import Language
import Showcase

/// The questions of the steps, filled in.
struct Questions {
    let form: EntryForm
    let season: Season
    let programs: [Program]
    let objections: [Objection]
    let interface: Interface

    func fields(of step: EntryStep) -> [Field] {
        switch step {
        case .birth: [birthDate, country]
        case .words: [title, statement, altText, language].compactMap { $0 }
        case .you: [name, place, school, email]
        case .guardian: [guardianEmail]
        default: []
        }
    }

    private var birthDate: Field {
        line("birth_date", "form.birth-date", form.birthDate, type: "date", autocomplete: "bday")
    }

    private var country: Field {
        let named = CountryCodes.all.compactMap { code in interface.country(code).map { (code, $0) } }
        let locale = Locale(identifier: interface.tag)
        let options = named.sorted { $0.1.compare($1.1, locale: locale) == .orderedAscending }
            .map { code, name in Field.Option(value: code, name: name, isChosen: form.country == code) }
        return choice("country", "form.country", form.country, prompt: "form.place-choose", options: options)
    }

    private var title: Field { line("title", "form.title", form.title, autocomplete: "off", maxLength: 200) }
    private var statement: Field { area("statement", "form.statement", form.statement, rows: 6, maxLength: 2000) }

    private var altText: Field? {
        guard season.category(form.category)?.kinds.contains(.picture) ?? true else { return nil }
        var field = area("alt_text", "form.alt", form.altText, rows: 3, maxLength: 1000)
        field.isOptional = true
        return field
    }

    private var language: Field {
        let tags = Self.languages + (Self.languages.contains(form.language) ? [] : [form.language])
        let options = tags.map { tag in
            let own = Locale(identifier: tag).localizedString(forIdentifier: tag) ?? tag
            return Field.Option(value: tag, name: own, tongue: tag, isChosen: tag == form.language)
        }
        return choice("language", "form.language", form.language, options: options)
    }

    private var name: Field { line("name", "form.name", form.name, autocomplete: "name", maxLength: 200) }

    private var place: Field {
        let groups = programs.map { program in
            Field.Group(
                name: program.name,
                options: program.cities.map { city in
                    let code = "\(city.name)/\(city.country)"
                    return Field.Option(
                        value: "\(program.id)|\(code)",
                        name: "\(city.name), \(interface.country(city.country) ?? city.country)",
                        isChosen: form.program == program.id.text && form.city == code)
                })
        }
        return choice("place", "form.place", form.city, prompt: "form.place-choose", groups: groups)
    }

    private var school: Field {
        var field = line("school", "form.school", form.school, autocomplete: "organization", maxLength: 200)
        field.isOptional = true
        return field
    }

    private var email: Field {
        var field = line("email", "form.email", form.email, type: "email", autocomplete: "email")
        field.isOptional = true
        return field
    }

    private var guardianEmail: Field {
        line("guardian_email", "form.guardian-email", form.guardianEmail, type: "email")
    }

    private func line(
        _ id: String, _ key: String, _ value: String, type: String = "text", autocomplete: String = "off",
        maxLength: Int = 254
    ) -> Field {
        var field = field(id, key, value)
        field.line = Field.Line(
            type: type, autocomplete: autocomplete, dir: type == "text" ? "auto" : "ltr", maxLength: maxLength)
        return field
    }

    private func area(_ id: String, _ key: String, _ value: String, rows: Int, maxLength: Int) -> Field {
        var field = field(id, key, value)
        field.area = Field.Area(rows: rows, maxLength: maxLength)
        return field
    }

    private func choice(
        _ id: String, _ key: String, _ value: String, prompt: String? = nil, groups: [Field.Group] = [],
        options: [Field.Option] = []
    ) -> Field {
        var field = field(id, key, value)
        field.choice = Field.Choice(prompt: prompt.map { interface.text($0) }, groups: groups, options: options)
        return field
    }

    private func field(_ id: String, _ key: String, _ value: String) -> Field {
        let hint = key == "form.guardian-email" ? "form.guardian-hint" : "\(key)-hint"
        var field = Field(id: id, label: interface.text(key), value: value)
        if interface.has(hint) {
            field.hint = interface.text(hint, ["age": season.consent.guardianUnder])
        }
        field.error = objections.first { Problem.id(of: $0.field) == id }.map { Problem($0, in: interface) }
        let ids = [field.hint == nil ? nil : "\(id)-hint", field.error == nil ? nil : "\(id)-error"]
        field.describedBy = ids.compactMap { $0 }.joined(separator: " ")
        if field.describedBy?.isEmpty == true { field.describedBy = nil }
        return field
    }

    /// The languages offered for a work: many more than the interface has.
    private static let languages = [
        "ar", "bn", "de", "en", "es", "fa", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "nl", "pl", "pt", "ro",
        "ru", "sw", "ta", "th", "tr", "uk", "ur", "vi", "zh",
    ]
}
