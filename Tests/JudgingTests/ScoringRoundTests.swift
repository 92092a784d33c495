import Catalogue
import Foundation
import Showcase
import Testing

@testable import Judging

@Suite struct ScoringRoundTests {
    @Test("an invitation is good once, its token names the judge, and neither is kept in the clear")
    func session() async throws {
        let rehearsal = try await Rehearsal()
        defer { rehearsal.close() }
        try await rehearsal.add([.plain("j1")])
        let judging = rehearsal.judging
        let invitation = try await judging.invite("j1", by: Rehearsal.staff, at: Rehearsal.now)
        let session = try await judging.login(invitation, at: Rehearsal.now)
        #expect(session.judge == "j1")
        #expect(try await judging.judge(forToken: session.token, at: Rehearsal.now) == .plain("j1"))
        await #expect(throws: JudgingError.invitationUnknown) {
            try await judging.login(invitation, at: Rehearsal.now)
        }
        await #expect(throws: JudgingError.tokenUnknown) {
            try await judging.judge(forToken: invitation, at: Rehearsal.now)
        }
        await #expect(throws: JudgingError.tokenUnknown) {
            try await judging.judge(forToken: session.token, at: Rehearsal.now.addingTimeInterval(400 * 86_400))
        }
        let files = try FileManager.default.contentsOfDirectory(at: rehearsal.folder, includingPropertiesForKeys: nil)
        for file in files {
            let bytes = try Data(contentsOf: file)
            #expect(bytes.range(of: Data(session.token.utf8)) == nil)
            #expect(bytes.range(of: Data(invitation.utf8)) == nil)
        }
        try await judging.lockOut("j1", by: Rehearsal.staff, at: Rehearsal.now)
        await #expect(throws: JudgingError.tokenUnknown) {
            try await judging.judge(forToken: session.token, at: Rehearsal.now)
        }
    }

    @Test("a new invitation ends the one before")
    func reinvited() async throws {
        let rehearsal = try await Rehearsal()
        defer { rehearsal.close() }
        try await rehearsal.add([.plain("j1")])
        let first = try await rehearsal.judging.invite("j1", by: Rehearsal.staff, at: Rehearsal.now)
        _ = try await rehearsal.judging.invite("j1", by: Rehearsal.staff, at: Rehearsal.now)
        await #expect(throws: JudgingError.invitationUnknown) {
            try await rehearsal.judging.login(first, at: Rehearsal.now)
        }
    }

    @Test("the letter of an invitation is queued with it, and taken back when a newer one replaces it")
    func written() async throws {
        let rehearsal = try await Rehearsal()
        defer { rehearsal.close() }
        try await rehearsal.add([.plain("j1")])
        let judging = rehearsal.judging
        func invite(_ occasion: String) async throws -> String {
            try await judging.invite("j1", by: Rehearsal.staff, at: Rehearsal.now) { judge, secret, _ in
                Letter(
                    .judgeInvitation, about: .judge(judge.id), occasion: occasion, to: "j1@example.org", subject: "",
                    text: secret, language: "en")
            }
        }
        _ = try await invite("1")
        let second = try await invite("2")
        await #expect(throws: JudgingError.invitationUnknown) {
            try await judging.invite("j1", by: Rehearsal.staff, at: Rehearsal.now) { _, _, _ in
                throw JudgingError.invitationUnknown
            }
        }
        let letters = try await rehearsal.catalogue.read { try $0.letters() }
        #expect(letters.map(\.id) == ["judge-invitation_j1_2"])
        let taken = try await rehearsal.catalogue.write { try $0.takeLetter(at: Rehearsal.now) }
        #expect(taken?.letter.text == second)
        #expect(try await judging.login(second, at: Rehearsal.now).judge == "j1")
    }

    @Test("a judge's queue holds what is assigned to them, with the scores they gave, in an order of its own")
    func queue() async throws {
        let rehearsal = try await Rehearsal(season: .rehearsal(judgesPerEntry: 2))
        defer { rehearsal.close() }
        try await rehearsal.add([.plain("j1"), .plain("j2")])
        let ids = (0..<12).map { Entry.ID("e\(10 + $0)") }
        try await rehearsal.add(ids.map { .accepted($0.text) })
        _ = try await rehearsal.assign()
        try await rehearsal.score("e14", by: "j1", 7)
        let first = try await rehearsal.judging.queue(of: "j1", in: rehearsal.season)
        let second = try await rehearsal.judging.queue(of: "j2", in: rehearsal.season)
        #expect(Set(first.items.map(\.entry)) == Set(ids.map(\.text)))
        #expect(first.items.map(\.entry) != ids.map(\.text))
        #expect(first.items.map(\.entry) != second.items.map(\.entry))
        #expect(first.items.first { $0.entry == "e14" }?.scores == ["theme": 7, "originality": 7])
        #expect(second.items.allSatisfy { $0.scores == nil })
    }

    @Test("the view holds the rubric in the judge's language, and the judge copy is what is served")
    func view() async throws {
        let rehearsal = try await Rehearsal(season: .rehearsal(judgesPerEntry: 1))
        defer { rehearsal.close() }
        var judge = Judge.plain("j1")
        judge.languages = ["fr-CA"]
        try await rehearsal.add([judge])
        try await rehearsal.add([.accepted("e1")])
        _ = try await rehearsal.assign()
        let view = try await rehearsal.judging.view(of: "e1", for: judge, seasons: [rehearsal.season])
        #expect(view.rubric.criteria.map(\.title) == ["Thème", "Originality"])
        #expect(view.rubric.criteria.first?.anchors == [1: "Mots", 10: "Mots"])
        #expect((view.mediaType, view.bytes) == ("image/jpeg", 1_000))
        let blob = try await rehearsal.judging.workFile(of: "e1", for: "j1", seasons: [rehearsal.season])
        #expect(blob.sha256 == String(repeating: "b", count: 64))
    }

    @Test("scores off the scale, of unknown criteria or missing are refused with every objection, and nothing is kept")
    func refusesScores() async throws {
        let rehearsal = try await Rehearsal(season: .rehearsal(judgesPerEntry: 1))
        defer { rehearsal.close() }
        try await rehearsal.add([.plain("j1")])
        try await rehearsal.add([.accepted("e1")])
        _ = try await rehearsal.assign()
        do {
            try await rehearsal.judging.take(
                .init(scores: ["theme": 11, "sparkle": 5], comment: String(repeating: "x", count: 4_001)), for: "e1",
                from: "j1", seasons: [rehearsal.season], at: Rehearsal.now)
            Issue.record("the scores were taken")
        } catch JudgingError.scoresRefused(let objections) {
            #expect(
                objections.map(\.code)
                    == ["criterion-missing", "criterion-unknown", "score-out-of-scale", "comment-too-long"])
        }
        #expect(try await rehearsal.catalogue.read { try $0.scoresheets(in: "2026") } == [])
    }

    @Test("scores given again take the place of the earlier ones, and both stand in the audit log")
    func scoresAgain() async throws {
        let rehearsal = try await Rehearsal(season: .rehearsal(judgesPerEntry: 1))
        defer { rehearsal.close() }
        try await rehearsal.add([.plain("j1")])
        try await rehearsal.add([.accepted("e1")])
        _ = try await rehearsal.assign()
        try await rehearsal.score("e1", by: "j1", 4)
        try await rehearsal.score("e1", by: "j1", 9)
        let (sheets, log) = try await rehearsal.catalogue.read {
            (try $0.scoresheets(in: "2026"), try $0.auditLog(of: "e1"))
        }
        #expect(sheets.map(\.scores) == [["theme": 9, "originality": 9]])
        #expect(log.filter { $0.action == "scoresheet.given" }.map(\.detail["theme"]) == ["4", "9"])
    }
}
