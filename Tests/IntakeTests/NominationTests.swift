import Catalogue
import Foundation
import Intake
import Showcase
import Testing

@Suite("A nomination")
struct NominationTests {
    private func entries(_ count: Int, in home: TemporaryHome) async throws -> [Entry.ID] {
        let born = try #require(CivilDate("2010-05-05"))
        let ids = (0..<count).map { Entry.ID("e\($0)") }
        try await home.catalogue.write { store in
            for id in ids {
                let entry = Entry(
                    id: id, season: home.season.id, category: "poetry", state: .submitted, begunAt: TemporaryHome.now,
                    submittedAt: TemporaryHome.now,
                    entrant: Entrant(name: "Student \(id)", birthDate: born, country: "JP", city: "Kyoto"),
                    program: "boston", city: City(name: "Kyoto", country: "JP"), title: "T")
                let line = AuditLine(
                    at: TemporaryHome.now, actor: Actor(.system, "t"), action: "entry.submitted", subject: id.text)
                try store.save(entry, line)
            }
        }
        return ids
    }

    @Test("ends a race for the last place with exactly the quota")
    func race() async throws {
        let home = try await TemporaryHome()
        let ids = try await entries(20, in: home)
        let nomination = Nomination(catalogue: home.catalogue, random: .seeded(2))
        let taken = await withTaskGroup(of: Bool.self) { group in
            for id in ids {
                group.addTask {
                    do {
                        _ = try await nomination.move(
                            [id], to: .nominated, in: home.season, by: Actor(.program, "boston"), because: "Ours",
                            at: TemporaryHome.now)
                        return true
                    } catch let error as IntakeError where error.code == "quota-full" {
                        return false
                    } catch {
                        Issue.record(error)
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == home.season.nomination.quota)
        let nominated = try await home.catalogue.read { try $0.entries(EntryQuery(states: [.nominated])).count }
        #expect(nominated == home.season.nomination.quota)
        await home.close()
    }

    @Test("needs a reason, and acceptance the guardian's consent; then both stand in the record")
    func acceptance() async throws {
        let home = try await TemporaryHome()
        let id = try #require(try await entries(1, in: home).first)
        let nomination = Nomination(catalogue: home.catalogue, random: .seeded(2))
        let staff = Actor(.staff, "s")
        func move(_ next: EntryState, _ reason: String) async throws {
            _ = try await nomination.move(
                [id], to: next, in: home.season, by: staff, because: reason, at: TemporaryHome.now)
        }
        await #expect(throws: IntakeError.reasonMissing) { try await move(.nominated, " ") }
        try await move(.nominated, "The clearest voice")
        await #expect(throws: IntakeError.consentMissing(id)) { try await move(.accepted, "Complete") }
        let consents = Consents(catalogue: home.catalogue)
        let consent = Consent(
            purposes: [.enter], nameForm: .protective, version: "2026.1", givenAt: TemporaryHome.now)
        try await consents.record(consent, for: id, by: staff, at: TemporaryHome.now)
        try await move(.accepted, "Complete")
        await #expect(throws: IntakeError.notAtThisStep(id, .accepted, expected: [.submitted])) {
            _ = try await nomination.move(
                [id], from: [.submitted], to: .nominated, in: home.season, by: staff, because: "Again",
                at: TemporaryHome.now)
        }
        let (log, reasons) = try await home.catalogue.read { store in
            let log = try store.auditLog(of: id.text)
            return (log, try log.compactMap(\.decision).compactMap { try store.decision($0)?.reason })
        }
        #expect(log.map(\.action) == ["entry.submitted", "entry.nominated", "consent.given", "entry.accepted"])
        #expect(reasons == ["The clearest voice", "Complete"])
        await home.close()
    }
}
