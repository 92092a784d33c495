import Catalogue
import Foundation
import Intake
import Showcase
import Testing

@Suite("A guardian's link")
struct GuardianLinkTests {
    private static let now = TemporaryHome.now

    @Test("opens the way for a child of whom nothing but the address was kept")
    func first() async throws {
        let home = try await TemporaryHome()
        try await home.intake.beginWithGuardian(
            "mum@example.org", season: home.season, writing: home.writing, at: Self.now)
        let link = try #require(try await home.links().first)
        let kept = try #require(try await home.catalogue.read { try $0.entries() }.first)
        #expect(kept.guardianEmail == "mum@example.org")
        #expect(kept.entrant == nil && kept.title.isEmpty && kept.category == "")
        var yes = Consent(purposes: [.enter], nameForm: .protective, version: "2026.1", givenAt: Self.now)
        let answer = try await home.intake.answer(yes, behindGuardian: link, season: home.season, at: Self.now)
        let secret = try #require(answer.childSecret)
        var form = TemporaryHome.form()
        form.birthDate = "2013-06-01"
        form.country = "JP"
        let saved = try await home.intake.save(
            form, upload: home.upload(TemporaryHome.poem, as: "a.txt"), behind: secret, season: home.season,
            at: Self.now)
        #expect(saved.objections.isEmpty)
        let sent = try await home.intake.send(behind: secret, season: home.season, at: Self.now).entry
        #expect(sent.mayBeJudged(in: home.season) && !sent.mayBePublished(in: home.season))

        // The same link takes it back.
        yes.revokedAt = Self.now
        let revoked = try await home.intake.answer(yes, behindGuardian: link, season: home.season, at: Self.now)
        #expect(revoked.childSecret == nil && !revoked.entry.mayBeJudged(in: home.season))
        await home.close()
    }

    @Test("marks what may be shown no more for takedown, on the record and without a name")
    func takedown() async throws {
        let home = try await TemporaryHome()
        let receipt = try await home.intake.receive(
            TemporaryHome.form(), upload: home.upload(TemporaryHome.poem, as: "a.txt"), season: home.season,
            writing: home.writing, at: Self.now)
        let (id, secret) = (receipt.entry.id, try #require(receipt.secret))
        let old = try #require(try await home.links().first)
        try await home.intake.askGuardianAgain(
            behind: secret, season: home.season, writing: home.writing, at: Self.now)
        let link = try #require(try await home.links().first)
        for purposes in [Set<Purpose>([.enter, .publish]), [.enter]] {
            _ = try await home.intake.answer(
                Consent(purposes: purposes, nameForm: .pseudonym("Kaze"), version: "2026.1", givenAt: Self.now),
                behindGuardian: link, season: home.season, at: Self.now)
        }
        let log = try await home.catalogue.read { try $0.auditLog(of: id.text) }
        #expect(log.map(\.action).suffix(3) == ["consent.given", "consent.given", "takedown.asked"])
        #expect(!"\(log)".contains("Kaze") && !"\(log)".contains("Haruka"))
        // A link to an address that was replaced opens nothing.
        try await home.catalogue.write { store in
            try store.record(
                Consent(purposes: [], nameForm: .protective, version: "2026.1", givenAt: Self.now), for: id)
        }
        var form = TemporaryHome.form()
        form.guardianEmail = "other@example.org"
        _ = try await home.intake.save(
            form, behind: secret, season: home.season, writing: home.writing, at: Self.now.addingTimeInterval(1))
        #expect(try await home.links().count == 1)
        for link in [old, link] {
            await #expect(throws: IntakeError.unknownLink) {
                _ = try await home.intake.entry(behindGuardian: link, at: Self.now)
            }
        }
        await home.close()
    }
}
