import Catalogue
import Foundation
import Showcase

/// Programs and judges, brought as tables.
public struct PeopleImport: Sendable {
    private let catalogue: Catalogue

    public init(catalogue: Catalogue) { self.catalogue = catalogue }

    public static let programColumns = (
        required: ["id", "name", "city", "country"], optional: ["contact_email", "partner_cities"]
    )

    public static let judgeColumns = (
        required: ["id", "name"],
        optional: ["email", "languages", "categories", "program", "city", "school", "conflicts"]
    )

    /// Adds the programs of a table, or brings those of the same id up to date.
    public func importPrograms(_ table: Table, dryRun: Bool, by actor: Actor, at now: Date) async throws -> [RowOutcome]
    {
        try await importRows(table, dryRun: dryRun, action: "program.saved", by: actor, at: now) { fields, store in
            let country = fields["country", default: ""].trimmed.uppercased()
            var partners: [City] = []
            var wrong: [Objection] = []
            for text in fields["partner_cities", default: ""].listed {
                if let city = City(cityAndCountry: text) {
                    if !partners.contains(city) { partners.append(city) }
                } else {
                    wrong.append(.cityUnread(text, field: "partner_cities"))
                }
            }
            wrong += Self.identity(of: fields)
            if !country.isCountryCode {
                wrong.append(
                    Objection(
                        code: "country-unread", field: "country", message: "“\(country)” is not a country code.",
                        remedy: "Write two letters, as in ISO 3166: US, FR."))
            }
            if fields["city", default: ""].isBlank {
                wrong.append(Objection(code: "city-missing", field: "city", message: "The city is missing."))
            }
            guard wrong.isEmpty else { return .failure(RowObjections(wrong)) }
            let program = Program(
                id: Program.ID(fields["id", default: ""].trimmed), name: fields["name", default: ""].trimmed,
                city: City(name: fields["city", default: ""].trimmed, country: country),
                contactEmail: fields["contact_email"].flatMap { $0.isBlank ? nil : $0.trimmed }, partnerCities: partners
            )
            let isKnown = try store.programs().contains(program)
            return .success(
                ImportedRow(id: program.id.text, isKnown: isKnown) { try $0.save(program) })
        }
    }

    /// Adds the judges of a table, or brings those of the same id up to date.
    public func importJudges(
        _ table: Table, dryRun: Bool, by actor: Actor, at now: Date
    ) async throws -> [RowOutcome] {
        try await importRows(table, dryRun: dryRun, action: "judge.saved", by: actor, at: now) { fields, store in
            var wrong = Self.identity(of: fields)
            var city: City?
            if let text = fields["city"], !text.isBlank {
                city = City(cityAndCountry: text)
                if city == nil { wrong.append(.cityUnread(text, field: "city")) }
            }
            func filled(_ column: String) -> String? { fields[column].flatMap { $0.isBlank ? nil : $0.trimmed } }
            if let program = filled("program"), try !store.programs().contains(where: { $0.id.text == program }) {
                wrong.append(
                    Objection(
                        code: "program-unknown", field: "program", message: "There is no program \(program).",
                        remedy: "Import the programs first."))
            }
            guard wrong.isEmpty else { return .failure(RowObjections(wrong)) }
            let judge = Judge(
                id: Judge.ID(fields["id", default: ""].trimmed), name: fields["name", default: ""].trimmed,
                email: filled("email"), languages: fields["languages", default: ""].words,
                categories: fields["categories", default: ""].words.map(Category.ID.init(_:)),
                program: filled("program").map(Program.ID.init(_:)), city: city, school: filled("school"),
                conflicts: fields["conflicts", default: ""].listed)
            let isKnown = try store.judges().contains(judge)
            return .success(ImportedRow(id: judge.id.text, isKnown: isKnown) { try $0.save(judge) })
        }
    }

    private func importRows(
        _ table: Table, dryRun: Bool, action: String, by actor: Actor, at now: Date,
        read: @escaping @Sendable ([String: String], Store) throws -> Swift.Result<ImportedRow, RowObjections>
    ) async throws -> [RowOutcome] {
        try await catalogue.write { store in
            try table.rows.map { number, fields in
                switch try read(fields, store) {
                case .failure(let wrong): return RowOutcome(row: number, result: .refused(wrong.objections))
                case .success(let row) where row.isKnown: return RowOutcome(row: number, result: .known(row.id))
                case .success(let row):
                    if !dryRun {
                        try row.save(store)
                        try store.append(AuditLine(at: now, actor: actor, action: action, subject: row.id))
                    }
                    return RowOutcome(row: number, result: .taken(row.id))
                }
            }
        }
    }

    private static func identity(of fields: [String: String]) -> [Objection] {
        var wrong: [Objection] = []
        let id = fields["id", default: ""].trimmed
        if id.isEmpty || !id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }) {
            wrong.append(
                Objection(
                    code: "id-unread", field: "id", message: "“\(id)” cannot be an identifier.",
                    remedy: "Use letters, digits, - and _."))
        }
        if fields["name", default: ""].isBlank {
            wrong.append(Objection(code: "name-missing", field: "name", message: "The name is missing."))
        }
        return wrong
    }
}

private struct ImportedRow {
    let id: String
    let isKnown: Bool
    let save: (Store) throws -> Void
}

private struct RowObjections: Error {
    let objections: [Objection]
    init(_ objections: [Objection]) { self.objections = objections }
}

extension Objection {
    fileprivate static func cityUnread(_ text: String, field: String) -> Objection {
        Objection(
            code: "city-unread", field: field, message: "“\(text)” is not a city with its country.",
            remedy: "Write City/CC, as in Lyon/FR.")
    }
}

extension City {
    /// Reads `City/CC`.
    init?(cityAndCountry text: String) {
        guard let slash = text.lastIndex(of: "/") else { return nil }
        let (name, country) = (
            String(text[..<slash]).trimmed, String(text[text.index(after: slash)...]).trimmed.uppercased()
        )
        guard !name.isEmpty, country.isCountryCode else { return nil }
        self.init(name: name, country: country)
    }
}

extension String {
    var isCountryCode: Bool { count == 2 && allSatisfy { $0.isASCII && $0.isLetter } }
    /// Parts between semicolons, trimmed, without empty ones.
    var listed: [String] { split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty } }
    /// Parts between spaces, commas or semicolons.
    var words: [String] { split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init) }
}
