import Foundation
import Showcase

/// One row of an import of entries: a form, the file beside the table, and the consents that the program holds.
public struct EntryRow: Sendable {
    public static let columns = (
        required: ["file", "category", "title", "name", "birth_date", "program", "partner_city"],
        optional: [
            "country", "language", "statement", "alt_text", "email", "guardian_email", "school", "consent_version",
            "consent_purposes", "name_display",
        ]
    )

    public var number: Int
    /// Path below the import's folder.
    public var file: String
    /// The name that the work is presented under; the file's own unless a manifest says otherwise.
    public var uploadName: String
    public var form: EntryForm
    public var consent: Consent?

    public init(number: Int, file: String, uploadName: String, form: EntryForm, consent: Consent? = nil) {
        self.number = number
        self.file = file
        self.uploadName = uploadName
        self.form = form
        self.consent = consent
    }

    /// - Parameters:
    ///   - now: when the consents count as given.
    ///   - simulated: the consents are made up, as in a demo.
    public static func read(
        _ fields: [String: String], number: Int, at now: Date, simulated: Bool
    ) -> (row: EntryRow, objections: [Objection]) {
        func field(_ name: String) -> String { fields[name, default: ""].trimmed }
        var form = EntryForm(category: Category.ID(field("category")))
        form.title = field("title")
        form.statement = field("statement")
        form.language = field("language").isEmpty ? "en" : field("language")
        form.altText = field("alt_text")
        form.name = field("name")
        form.birthDate = field("birth_date")
        form.program = field("program")
        let (city, country) = (field("partner_city"), field("country"))
        form.city = city.contains("/") || country.isEmpty ? city : "\(city)/\(country)"
        form.school = field("school")
        form.email = field("email")
        form.guardianEmail = field("guardian_email")

        let (consent, objections) = consent(field, at: now, simulated: simulated)
        let name = URL(filePath: field("file")).lastPathComponent
        return (
            EntryRow(number: number, file: field("file"), uploadName: name, form: form, consent: consent), objections
        )
    }

    private static func consent(
        _ field: (String) -> String, at now: Date, simulated: Bool
    ) -> (Consent?, [Objection]) {
        let words = field("consent_purposes").words
        guard !words.isEmpty else { return (nil, []) }
        var wrong = words.filter { Purpose(rawValue: $0) == nil }.map {
            Objection(
                code: "purpose-unknown", field: "consent_purposes", message: "“\($0)” is not a purpose of consent.",
                remedy: "Purposes are: \(Purpose.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        if field("consent_version").isEmpty {
            wrong.append(
                Objection(
                    code: "consent-version-missing", field: "consent_version",
                    message: "Consents need the version of the text that was agreed to."))
        }
        let display = field("name_display")
        let nameForm = display.isEmpty ? NameForm.protective : NameForm(rawValue: display)
        guard let nameForm else {
            wrong.append(
                Objection(
                    code: "name-display-unknown", field: "name_display", message: "“\(display)” is not a form of name.",
                    remedy: "Use full, first_city, first_country or pseudonym:NAME."))
            return (nil, wrong)
        }
        let consent = Consent(
            purposes: Set(words.compactMap(Purpose.init(rawValue:))), nameForm: nameForm,
            version: field("consent_version"), givenAt: now, isSimulated: simulated)
        return (wrong.isEmpty ? consent : nil, wrong)
    }
}
