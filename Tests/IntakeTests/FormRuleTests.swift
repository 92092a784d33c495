import Foundation
import Showcase
import Testing

@testable import Intake

@Suite("The rules of the form")
struct FormRuleTests {
    private func context() throws -> FormContext {
        let program = Program(
            id: "boston", name: "Boston", city: City(name: "Boston", country: "US"),
            partnerCities: [City(name: "Kyoto", country: "JP")])
        return FormContext(season: try TestSeason.season(), programs: [program], hasWork: true)
    }

    @Test("have nothing against a whole form")
    func whole() throws {
        #expect(TemporaryHome.form().objections(in: try context()) == [])
    }

    @Test(
        "object once, beside the right field",
        arguments: [
            ("title", "", "title", "title-missing"),
            ("title", String(repeating: "x", count: 201), "title", "title-too-long"),
            ("statement", " \n", "statement", "statement-missing"),
            ("statement", String(repeating: "x", count: 2001), "statement", "statement-too-long"),
            ("name", "", "name", "name-missing"), ("birth_date", "2010-02-30", "birth_date", "birth-date-unread"),
            ("birth_date", "2014-04-02", "birth_date", "too-young"),
            ("birth_date", "2007-04-01", "birth_date", "too-old"),
            ("program", "paris", "program", "program-unknown"), ("city", "Osaka/JP", "city", "city-not-of-program"),
            ("email", "me at example", "email", "email-unread"),
            ("guardian_email", "", "guardian_email", "guardian-missing"),
            ("guardian_email", "x@y", "guardian_email", "guardian-email-unread"),
        ])
    func rule(field: String, value: String, beside: String, code: String) throws {
        var form = TemporaryHome.form()
        switch field {
        case "title": form.title = value
        case "statement": form.statement = value
        case "name": form.name = value
        case "birth_date": form.birthDate = value
        case "program": form.program = value
        case "city": form.city = value
        case "email": form.email = value
        default: form.guardianEmail = value
        }
        let objections = form.objections(in: try context()).filter { $0.code != "guardian-first" }
        #expect(objections.map(\.code) == [code])
        #expect(objections.map(\.field) == [beside])
    }

    @Test("are all told at once")
    func allAtOnce() throws {
        let codes = EntryForm(category: "poetry").objections(in: try context()).map(\.code)
        #expect(
            codes == ["title-missing", "statement-missing", "name-missing", "birth-date-unread", "program-unknown"])
    }

    @Test("take the ages of the theme, to the day", arguments: [("2014-04-01", true), ("2007-04-02", true)])
    func ages(born: String, isTaken: Bool) throws {
        var form = TemporaryHome.form()
        form.birthDate = born
        var context = try context()
        context.isConsentedTo = true
        #expect(form.objections(in: context).isEmpty == isTaken)
    }
}

@Suite("A category's limits")
struct CategoryLimitTests {
    private func findings(_ limits: Limits, kinds: Set<WorkKind>, kind: WorkKind, _ set: (inout Facts) -> Void)
        -> [String]
    {
        var facts = Facts(bytes: 1, sha256: "")
        set(&facts)
        let category = Showcase.Category(
            id: "c", title: LocalizedText(["en": "C"]), kinds: kinds, limits: limits, rubric: "r")
        return category.findings(on: Inspection(type: "t", kind: kind, facts: facts, findings: []))
            .map { "\($0.severity.rawValue) \($0.code)" }
    }

    @Test("are held against words, seconds and pixels, each on its own")
    func limits() {
        #expect(findings(Limits(words: 200), kinds: [.text], kind: .text) { $0.words = 200 } == [])
        #expect(
            findings(Limits(words: 200), kinds: [.text], kind: .text) { $0.words = 201 } == ["refuse too-many-words"])
        #expect(
            findings(Limits(characters: 9), kinds: [.text], kind: .text) { $0.characters = 10 }
                == ["refuse too-many-characters"])
        #expect(
            findings(Limits(seconds: 60), kinds: [.sound], kind: .sound) { $0.seconds = 60.5 } == ["refuse too-long"])
        let picture: (inout Facts) -> Void = {
            $0.width = 800
            $0.height = 600
        }
        #expect(findings(Limits(pixelsMin: 1000), kinds: [.picture], kind: .picture, picture) == ["ask few-pixels"])
        #expect(
            findings(Limits(pixelsMax: 700), kinds: [.picture], kind: .picture, picture) == ["refuse too-many-pixels"])
        #expect(findings(Limits(), kinds: [.text], kind: .picture, picture) == ["refuse kind-not-of-category"])
    }
}
