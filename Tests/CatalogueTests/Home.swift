import Catalogue
import Foundation
import Showcase
import Testing

/// A catalogue and a vault in a folder of their own, gone with the test.
final class TemporaryHome: Sendable {
    let folder: URL
    let catalogue: Catalogue
    let vault: Vault

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "yaas-\(UUID().uuidString)")
        catalogue = try await Catalogue(file: folder.appending(path: "catalogue.sqlite"))
        vault = try Vault(folder: folder.appending(path: "Vault"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static let now = Date(timeIntervalSince1970: 1_774_000_000)

    static func entry(_ id: Entry.ID, state: EntryState = .submitted, title: String = "Title") throws -> Entry {
        let born = try #require(CivilDate("2010-05-05"))
        return Entry(
            id: id, season: "2026", category: "poetry", state: state, begunAt: now, submittedAt: now,
            entrant: Entrant(
                name: "Amal Haddad", birthDate: born, country: "JO", city: "Amman", school: "Rainbow School",
                email: "amal@example.org"),
            program: "chicago", city: City(name: "Amman", country: "JO"), title: title, statement: "Words",
            language: "ar", altText: "", guardianEmail: "parent@example.org")
    }

    static func line(_ action: String, _ subject: String) -> AuditLine {
        AuditLine(at: now, actor: Actor(.staff, "t"), action: action, subject: subject)
    }

    func addProgram() async throws {
        let program = Program(
            id: "chicago", name: "Sister Cities of Chicago", city: City(name: "Chicago", country: "US"),
            partnerCities: [City(name: "Amman", country: "JO"), City(name: "Osaka", country: "JP")])
        try await catalogue.write { try $0.save(program) }
    }
}
