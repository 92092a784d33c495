import Catalogue
import Foundation
import Intake
import Showcase
import Testing

@Suite("A draft, page by page")
struct DraftingTests {
    private static let now = TemporaryHome.now

    private static func begin(_ home: TemporaryHome, born: String = "2010-05-05", country: String = "JP") async throws
        -> Receipt
    {
        var form = EntryForm(category: "poetry")
        form.birthDate = born
        form.country = country
        return try await home.intake.begin(form, season: home.season, at: now)
    }

    @Test("is kept at every step, and can be sent when nothing is missing")
    func steps() async throws {
        let home = try await TemporaryHome()
        let secret = try #require(try await Self.begin(home).secret)
        var entry = try await home.intake.entry(behind: secret, at: Self.now)
        #expect(entry.state == .draft && entry.entrant?.country == "JP")
        var missing = try await home.intake.objections(to: entry, in: home.season)
        let steps = EntryStep.steps(of: entry, in: home.season)
        #expect(EntryStep.birth.next(in: steps, objections: missing) == .work)

        var form = EntryForm(entry)
        _ = try await home.intake.save(
            form, upload: home.upload(TemporaryHome.poem, as: "rain.txt"), behind: secret, season: home.season,
            at: Self.now)
        form = TemporaryHome.form()
        form.guardianEmail = ""
        let saved = try await home.intake.save(form, behind: secret, season: home.season, at: Self.now)
        #expect(saved.objections.map(\.code) == ["guardian-missing"])
        #expect(try await home.intake.send(behind: secret, season: home.season, at: Self.now).entry.state == .draft)
        form.guardianEmail = "parent@example.org"
        missing = try await home.intake.save(form, behind: secret, season: home.season, at: Self.now).objections
        #expect(missing.isEmpty && EntryStep.guardian.next(in: steps, objections: missing) == nil)
        let sent = try await home.intake.send(behind: secret, season: home.season, at: Self.now)
        #expect(sent.entry.state == .submitted && sent.entry.work?.facts.words == 12)

        // What was sent may be changed while it stays whole.
        form.title = "Rain again"
        #expect(
            try await home.intake.save(form, behind: secret, season: home.season, at: Self.now).objections.isEmpty)
        form.title = ""
        #expect(
            try await home.intake.save(form, behind: secret, season: home.season, at: Self.now).objections.map(\.code)
                == ["title-missing"])
        entry = try await home.intake.entry(behind: secret, at: Self.now)
        #expect(entry.title == "Rain again" && entry.state == .submitted)
        // After the grace it is read only.
        await #expect(throws: IntakeError.self) {
            _ = try await home.intake.save(
                form, behind: secret, season: home.season, at: home.season.closes.addingTimeInterval(1))
        }
        await #expect(throws: IntakeError.self) {
            _ = try await home.intake.withdraw(
                behind: secret, season: home.season, at: home.season.closes.addingTimeInterval(1))
        }
        await home.close()
    }

    @Test(
        "is not begun by whom the theme keeps out, and nothing is kept of them",
        arguments: [
            ("2015-01-01", "JP", "too-young"), ("2000-01-01", "JP", "too-old"), ("2013-06-01", "JP", "guardian-first"),
            ("2011-06-01", "DE", "guardian-first"), ("soon", "JP", "birth-date-unread"),
            ("2010-05-05", "XX", "country-unknown"),
        ])
    func kept(born: String, country: String, code: String) async throws {
        let home = try await TemporaryHome()
        let receipt = try await Self.begin(home, born: born, country: country)
        #expect(receipt.objections.map(\.code) == [code])
        #expect(receipt.secret == nil)
        #expect(try await home.catalogue.read { try $0.entries() } == [])
        await home.close()
    }

    @Test("that moves to a category which does not take its work is told so beside the file")
    func moved() async throws {
        let home = try await TemporaryHome()
        let secret = try #require(try await Self.begin(home).secret)
        var form = TemporaryHome.form()
        _ = try await home.intake.save(
            form, upload: home.upload(TemporaryHome.poem, as: "rain.txt"), behind: secret, season: home.season,
            at: Self.now)
        form.category = "photography"
        let receipt = try await home.intake.save(form, behind: secret, season: home.season, at: Self.now)
        #expect(receipt.objections.map(\.field) == ["file"])
        form.category = "literature"
        #expect(
            try await home.intake.save(form, behind: secret, season: home.season, at: Self.now).objections.isEmpty)
        await home.close()
    }
}
