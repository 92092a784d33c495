import Catalogue
import Foundation
import Intake
import Media
import Showcase
import Testing

@Suite("A form that is sent")
struct ReceivingTests {
    @Test("becomes an entry when nothing stands against it")
    func sent() async throws {
        let home = try await TemporaryHome()
        let receipt = try await home.intake.receive(
            TemporaryHome.form(), upload: home.upload(TemporaryHome.poem, as: "rain.txt"), season: home.season,
            at: TemporaryHome.now)
        #expect(receipt.objections == [])
        #expect(receipt.entry.state == .submitted)
        let secret = try #require(receipt.secret)
        let found = try await home.intake.entry(behind: secret, at: TemporaryHome.now)
        #expect(found == receipt.entry)
        #expect(found.work?.facts.words == 12)
        #expect(found.entrant?.country == "JP")
        let original = try #require(found.work?.original)
        #expect(try Data(contentsOf: home.vault.url(of: original.sha256)) == TemporaryHome.poem)
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.appending(path: "Arrivals").path) == [])
        await home.close()
    }

    @Test("keeps a good file while a field has to be mended, and is finished by its link")
    func mended() async throws {
        let home = try await TemporaryHome()
        var form = TemporaryHome.form()
        form.title = " "
        form.birthDate = "05.05.2010"
        let first = try await home.intake.receive(
            form, upload: home.upload(TemporaryHome.poem, as: "rain.txt"), season: home.season, at: TemporaryHome.now)
        #expect(first.entry.state == .draft)
        #expect(first.objections.map(\.field) == ["title", "birth_date"])
        let link: String = try #require(first.secret)
        let second = try await home.intake.receive(
            TemporaryHome.form(), upload: nil, draft: link, season: home.season, at: TemporaryHome.now)
        #expect(second.entry.state == .submitted)
        #expect(second.secret == nil)
        #expect(second.entry.id == first.entry.id)
        await home.close()
    }

    @Test("keeps nothing of a file that was refused, and says why")
    func refusedFile() async throws {
        let home = try await TemporaryHome()
        let words = Data(String(repeating: "word ", count: 201).utf8)
        let receipt = try await home.intake.receive(
            TemporaryHome.form(), upload: home.upload(words, as: "long.txt"), season: home.season,
            at: TemporaryHome.now)
        #expect(receipt.objections.map(\.code) == ["too-many-words"])
        #expect(receipt.objections.first?.finding?.message.arguments["measured"] == .number(201))
        #expect(receipt.entry.work == nil)
        #expect(!home.vault.holds(try #require(receipt.inspection).facts.sha256))
        await home.close()
    }

    @Test(
        "is answered alike for a student's second piece, which is told apart and cannot be nominated beside the first")
    func onePiece() async throws {
        let home = try await TemporaryHome()
        let first = try await home.intake.receive(
            TemporaryHome.form(name: "Zoé Müller"), upload: home.upload(TemporaryHome.poem, as: "a.txt"),
            season: home.season, at: TemporaryHome.now)
        #expect(first.entry.state == .submitted)
        let again = TemporaryHome.form("literature", name: " zoe  MULLER")
        let second = try await home.intake.receive(
            again, upload: home.upload(TemporaryHome.poem, as: "b.txt"), season: home.season, at: TemporaryHome.now)
        #expect(second.objections == [])
        #expect(second.entry.state == .submitted)
        #expect(first.others == [] && second.others == [first.entry.id])
        let nomination = Nomination(catalogue: home.catalogue, random: .seeded(3))
        func nominate(_ entry: Entry) async throws {
            _ = try await nomination.move(
                [entry.id], from: [.submitted], to: .nominated, in: home.season, by: Actor(.program, "boston"),
                because: "Ours", at: TemporaryHome.now)
        }
        try await nominate(first.entry)
        await #expect(throws: IntakeError.onePiece(second.entry.id, limit: 1)) { try await nominate(second.entry) }
        _ = try await home.intake.withdraw(
            behind: try #require(first.secret), season: home.season, at: TemporaryHome.now)
        try await nominate(second.entry)
        await home.close()
    }

    @Test("keeps nothing of a child under the age of collection, and says who can help")
    func guardianFirst() async throws {
        let home = try await TemporaryHome()
        var form = TemporaryHome.form(name: "Nora Lind")
        form.birthDate = "2013-06-01"
        let upload = try home.upload(TemporaryHome.poem, as: "a.txt")
        let receipt = try await home.intake.receive(form, upload: upload, season: home.season, at: TemporaryHome.now)
        #expect(receipt.objections.map(\.code) == ["guardian-first"])
        #expect(receipt.secret == nil)
        #expect(try await home.catalogue.read { try $0.entries() } == [])
        #expect(!home.vault.holds(upload.sha256))
        await home.close()
    }

    @Test(
        "is late after the deadline, unless its draft was begun before and the grace lasts",
        arguments: [
            ("2025-11-30T00:00:00Z", "not-yet-open"), ("2026-04-02T03:59:01Z", "closed"),
            ("2026-06-01T00:00:00Z", "closed"),
        ])
    func late(time: String, code: String) async throws {
        let home = try await TemporaryHome()
        let now = try #require(Timestamp.date(time))
        do {
            _ = try await home.intake.receive(TemporaryHome.form(), upload: nil, season: home.season, at: now)
            Issue.record("it was taken")
        } catch let error as IntakeError { #expect(error.code == code) }
        #expect(try await home.catalogue.read { try $0.entries() } == [])
        await home.close()
    }

    @Test("can be finished within the grace, and not after it")
    func grace() async throws {
        let home = try await TemporaryHome()
        let deadline = home.season.deadline
        let draft = try await home.intake.receive(
            TemporaryHome.form(), upload: nil, season: home.season, at: deadline)
        let secret = try #require(draft.secret)
        #expect(draft.objections.map(\.code) == ["work-missing"])
        await #expect(throws: IntakeError.self) {
            _ = try await home.intake.receive(
                TemporaryHome.form(), upload: home.upload(TemporaryHome.poem, as: "a.txt"), draft: secret,
                season: home.season, at: deadline.addingTimeInterval(30 * 60 + 1))
        }
        let sent = try await home.intake.receive(
            TemporaryHome.form(), upload: home.upload(TemporaryHome.poem, as: "a.txt"), draft: secret,
            season: home.season, at: deadline.addingTimeInterval(29 * 60))
        #expect(sent.entry.state == .submitted)
        await home.close()
    }

    @Test("opens nothing by a link that is not the entry's")
    func unknownLink() async throws {
        let home = try await TemporaryHome()
        await #expect(throws: IntakeError.unknownLink) {
            _ = try await home.intake.entry(behind: "guessed", at: TemporaryHome.now)
        }
        await home.close()
    }
}
