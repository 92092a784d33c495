import Foundation
import Showcase
import Testing

@Suite("A consent")
struct ConsentTests {
    private let now = Date(timeIntervalSince1970: 1_774_000_000)

    @Test("allows nothing once it is revoked")
    func revoked() {
        var consent = Consent(purposes: [.enter, .publish], nameForm: .full, version: "2026.1", givenAt: now)
        #expect(consent.allows(.enter))
        #expect(!consent.allows(.likeness))
        consent.revokedAt = now
        #expect(Purpose.allCases.allSatisfy { !consent.allows($0) })
    }

    @Test(
        "names the entrant in the form that was chosen",
        arguments: [
            ("full", "Amal Haddad Rahman", true), ("first_city", "Amal", true), ("first_country", "Amal", false),
            ("pseudonym:Night Owl", "Night Owl", false),
        ])
    func nameForms(raw: String, name: String, showsCity: Bool) throws {
        let form = try #require(NameForm(rawValue: raw))
        let born = try #require(CivilDate("2010-05-05"))
        let entrant = Entrant(name: "Amal Haddad Rahman", birthDate: born, country: "JO", city: "Amman")
        #expect(form.name(of: entrant) == name)
        #expect(form.showsCity == showsCity)
        #expect(form.rawValue == raw)
    }

    @Test("has no form of name but the four", arguments: ["", "Full", "pseudonym:", "pseudonym:  ", "first"])
    func unknownForms(raw: String) {
        #expect(NameForm(rawValue: raw) == nil)
    }

    @Test("makes the same student of names that differ in case, accents and spaces")
    func identity() throws {
        let born = try #require(CivilDate("2010-05-05"))
        func key(_ name: String, _ program: Program.ID) -> String {
            Entrant(name: name, birthDate: born, country: "FR", city: "Nantes")
                .identity(by: [.name, .birthDate, .program], program: program)
        }
        #expect(key("Zoé  Müller ", "a") == key("zoe muller", "a"))
        #expect(key("Zoé Müller", "a") != key("Zoé Müller", "b"))
        #expect(key("Zoé Müller", "a") != key("Zoé Mulle", "a"))
    }
}
