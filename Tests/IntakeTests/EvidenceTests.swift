import Catalogue
import Foundation
import Showcase
import Testing

@testable import Intake

@Suite("Evidence of how a work came about")
struct EvidenceTests {
    private let home: TemporaryHome
    private let secret: String
    private let entry: Entry
    private let most: Int

    init() async throws {
        home = try await TemporaryHome()
        let receipt = try await home.intake.receive(
            TemporaryHome.form(), upload: home.upload(TemporaryHome.poem, as: "poem.txt"), season: home.season,
            at: TemporaryHome.now)
        secret = try #require(receipt.secret)
        entry = receipt.entry
        most = try #require(home.season.category(entry.category)?.evidence)
    }

    private func attach(_ words: String, as name: String = "draft.txt") async throws -> Inspection {
        try await home.intake.attach(
            home.upload(Data(words.utf8), as: name), behind: secret, season: home.season, at: TemporaryHome.now)
    }

    @Test("is read, kept beside the entry up to the theme's number, and the same file twice is one")
    func attached() async throws {
        #expect(most > 0)
        for number in 1...most { #expect(try await attach("A draft of line \(number)").verdict == .accept) }
        #expect(try await attach("A draft of line 1").verdict == .accept)
        let held = try await home.intake.evidence(of: entry.id)
        #expect(held.count == most && held.allSatisfy { home.vault.holds($0.sha256) && $0.mediaType == "text/plain" })
        await #expect(throws: IntakeError.evidenceFull(limit: most)) { _ = try await attach("One more draft") }
        #expect(try await home.intake.evidence(of: entry.id) == held)
        // It changes nothing of the entry.
        #expect(try await home.catalogue.read { try $0.entry(entry.id) } == entry)
        await home.close()
    }

    @Test("is refused when it cannot be read, and then nothing is kept")
    func refused() async throws {
        let inspection = try await attach("no picture at all", as: "sketch.png")
        #expect(inspection.verdict == .refuse)
        #expect(try await home.intake.evidence(of: entry.id) == [] && !home.vault.holds(inspection.facts.sha256))
        await home.close()
    }

    @Test("is gone for good when it is taken away, unless the work itself is the same file")
    func detached() async throws {
        _ = try await attach("A draft")
        let work = try await home.intake.attach(
            home.upload(TemporaryHome.poem, as: "poem.txt"), behind: secret, season: home.season,
            at: TemporaryHome.now)
        for blob in try await home.intake.evidence(of: entry.id) {
            try await home.intake.detach(
                evidence: blob.sha256, behind: secret, season: home.season, at: TemporaryHome.now)
            #expect(home.vault.holds(blob.sha256) == (blob.sha256 == work.facts.sha256))
        }
        #expect(try await home.intake.evidence(of: entry.id) == [])
        await home.close()
    }
}
