import Foundation
import Post
import Showcase

/// What a form is held against.
struct FormContext: Sendable {
    var season: Season
    var programs: [Program]
    /// Whether the entry has a work that was accepted.
    var hasWork: Bool
    /// The work, where it is of an earlier step and may have been accepted for another category.
    var work: Work?
    /// Whether the guardian has said yes already.
    var isConsentedTo = false
}

extension EntryForm {
    /// All that stands between this form and an entry; empty when it can be sent. Each rule says one thing, beside its
    /// own field, and all are said at once.
    func objections(in context: FormContext) -> [Objection] {
        let rules: [(FormContext) -> Objection?] = [
            categoryUnknown, titleMissing, titleTooLong, statementMissing, statementTooLong, workMissing, workUnfit,
            nameMissing, birthDateMissing, tooYoungOrOld, guardianFirst, programUnknown, cityNotOfProgram, emailUnread,
            guardianMissing,
            guardianEmailUnread,
        ]
        return rules.compactMap { $0(context) }
    }

    private func categoryUnknown(_ context: FormContext) -> Objection? {
        context.season.category(category) == nil
            ? Objection(
                code: "category-missing", field: "category", message: "You have not chosen what you made.",
                remedy: "Choose a category.") : nil
    }

    private func titleMissing(_: FormContext) -> Objection? {
        title.isBlank
            ? Objection(
                code: "title-missing", field: "title", message: "Your work has no title yet.",
                remedy: "Give it one; “Untitled” is a title too.") : nil
    }

    private func titleTooLong(_: FormContext) -> Objection? {
        title.count > 200
            ? Objection(
                code: "title-too-long", field: "title", message: "The title has \(title.count) characters.",
                remedy: "Keep it to 200.") : nil
    }

    private func statementMissing(_: FormContext) -> Objection? {
        statement.isBlank
            ? Objection(
                code: "statement-missing", field: "statement",
                message: "We would like to hear how your work speaks to the theme.",
                remedy: "A sentence or two is enough.") : nil
    }

    private func statementTooLong(_: FormContext) -> Objection? {
        statement.count > 2000
            ? Objection(
                code: "statement-too-long", field: "statement",
                message: "Your statement has \(statement.count) characters.", remedy: "Keep it to 2,000.") : nil
    }

    private func workMissing(_ context: FormContext) -> Objection? {
        context.hasWork
            ? nil
            : Objection(
                code: "work-missing", field: "file", message: "Your work is not with us yet.",
                remedy: "Choose its file, and send the form again.")
    }

    private func workUnfit(_ context: FormContext) -> Objection? {
        guard let work = context.work, let category = context.season.category(category) else { return nil }
        let inspection = Inspection(type: work.original.mediaType, kind: work.kind, facts: work.facts, findings: [])
        return category.findings(on: inspection).first { $0.severity == .refuse }.map(Objection.init)
    }

    private func nameMissing(_: FormContext) -> Objection? {
        name.isBlank
            ? Objection(
                code: "name-missing", field: "name", message: "We need your name.", remedy: "Write it as you do.")
            : nil
    }

    private func birthDateMissing(_: FormContext) -> Objection? { birthDateUnread() }

    private func tooYoungOrOld(_ context: FormContext) -> Objection? { wrongAge(in: context.season) }

    private func guardianFirst(_ context: FormContext) -> Objection? {
        context.isConsentedTo ? nil : guardianFirst(in: context.season)
    }

    private func programUnknown(_ context: FormContext) -> Objection? {
        context.programs.contains { $0.id.text == program }
            ? nil
            : Objection(
                code: "program-unknown", field: "program", message: "Choose the program that you enter through.",
                remedy: "It is the sister city organisation of your city or of its partner city.")
    }

    private func cityNotOfProgram(_ context: FormContext) -> Objection? {
        guard let program = context.programs.first(where: { $0.id.text == program }), entrantCity(in: program) == nil
        else { return nil }
        let cities = program.cities.map { "\($0.name)/\($0.country)" }.joined(separator: "; ")
        return Objection(
            code: "city-not-of-program", field: "city", message: "Your city is not one of this program's.",
            remedy: "Its cities are: \(cities).")
    }

    private func emailUnread(_: FormContext) -> Objection? {
        email.isBlank || email.looksLikeAddress
            ? nil
            : Objection(
                code: "email-unread", field: "email", message: "This does not look like an e-mail address.",
                remedy: "Mend it, or leave it empty.")
    }

    private func guardianMissing(_ context: FormContext) -> Objection? {
        guard let born = CivilDate(birthDate), !context.isConsentedTo, guardianEmail.isBlank,
            born.age(on: context.season.eligibility.on) < context.season.consent.guardianUnder
        else { return nil }
        return Objection(
            code: "guardian-missing", field: "guardian_email",
            message: "A parent or guardian has to say yes before your work is judged.",
            remedy: "Write their e-mail address here.")
    }

    private func guardianEmailUnread(_: FormContext) -> Objection? {
        guardianEmail.isBlank ? nil : guardianEmailObjection()
    }
}

extension EntryForm {
    /// The objection to a form of someone whom the theme's ages leave out.
    func wrongAge(in season: Season) -> Objection? {
        let eligibility = season.eligibility
        guard let born = CivilDate(birthDate) else { return nil }
        let age = born.age(on: eligibility.on)
        guard !eligibility.ages.contains(age) || eligibility.ageGroup(of: born) == nil else { return nil }
        let range = "\(eligibility.ages.lowerBound) to \(eligibility.ages.upperBound)"
        let isTooYoung = age < eligibility.ages.lowerBound
        return Objection(
            code: isTooYoung ? "too-young" : "too-old", field: "birth_date",
            message: "The showcase is for ages \(range) on \(eligibility.on), and you are \(max(0, age)) on that day.",
            remedy: isTooYoung
                ? "We would love to see your work in a later year. We have kept nothing from this page."
                : "If the date is not right, mend it. We have kept nothing from this page.")
    }

    /// The objection to a form of a child under the age below which nothing is collected before a guardian's consent.
    func guardianFirst(in season: Season) -> Objection? {
        let limit = season.consent.collectionAge(in: homeCountry)
        guard let age = CivilDate(birthDate)?.age(on: season.eligibility.on), age < limit,
            season.eligibility.ages.contains(age)
        else { return nil }
        return Objection(
            code: "guardian-first", field: "birth_date",
            message:
                "You are under \(limit), so a parent or guardian has to say yes before we keep anything about you.",
            remedy: "We can write to them. We have kept nothing from this page.")
    }

    /// The objection to a birth date that is no day.
    func birthDateUnread() -> Objection? {
        CivilDate(birthDate) == nil
            ? Objection(
                code: "birth-date-unread", field: "birth_date", message: "We could not read your date of birth.",
                remedy: "Write it as year-month-day, like 2011-03-28.") : nil
    }

    /// The objection to a guardian's address that is missing or none.
    public func guardianEmailObjection() -> Objection? {
        guardianEmail.isBlank || !guardianEmail.looksLikeAddress
            ? Objection(
                code: "guardian-email-unread", field: "guardian_email",
                message: "This does not look like an e-mail address.", remedy: "Mend it.") : nil
    }

    /// The objection to a country that is none.
    func countryUnknown() -> Objection? {
        CountryCodes.all.contains(country)
            ? nil
            : Objection(
                code: "country-unknown", field: "country", message: "Choose the country that you live in.",
                remedy: "From what age we may ask you for more depends on it.")
    }

    /// Where the entrant lives, as far as the form says.
    private var homeCountry: String {
        country.isEmpty ? city.split(separator: "/").last.map(String.init) ?? "" : country
    }

    /// The program's city that the form names as `City/CC`, or by its name alone.
    func entrantCity(in program: Program) -> City? {
        let wanted = city.trimmingCharacters(in: .whitespaces).lowercased()
        return program.cities.first { "\($0.name)/\($0.country)".lowercased() == wanted }
            ?? program.cities.first { $0.name.lowercased() == wanted }
    }

    /// Writes what the form says into the entry.
    func fill(_ entry: inout Entry, in context: FormContext) {
        entry.category = category
        entry.guardianEmail = guardianEmail.isBlank ? nil : guardianEmail.trimmed
        entry.title = title.trimmed
        entry.statement = statement.trimmed
        entry.language = language
        entry.altText = altText.trimmed
        let program = context.programs.first { $0.id.text == self.program }
        entry.program = program?.id
        entry.city = program.flatMap(entrantCity)
        if let born = CivilDate(birthDate) {
            entry.entrant = Entrant(
                name: name.trimmed, birthDate: born, country: entry.city?.country ?? country,
                city: entry.city?.name ?? "",
                school: school.isBlank ? nil : school.trimmed, email: email.isBlank ? nil : email.trimmed)
        }
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping }
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Whether a mail server far away would take it for an address. Only a mail can tell more.
    var looksLikeAddress: Bool { EmailAddress(trimmed) != nil && (split(separator: "@").last?.contains(".") ?? false) }
}
