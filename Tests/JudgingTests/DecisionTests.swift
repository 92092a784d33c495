import Catalogue
import Showcase
import Testing

@testable import Judging

@Suite struct DecisionTests {
    /// Six photographs scored 9, 8, 7, 7, 5, 4 by both judges, the shortlist not yet drawn.
    private func scored(finalists: Int = 3, ties: [JudgingRule.TieBreak] = []) async throws -> Rehearsal {
        let rehearsal = try await Rehearsal(
            season: .rehearsal(judgesPerEntry: 2, finalists: finalists, ties: ties))
        try await rehearsal.add([.plain("j1"), .plain("j2")])
        let scores: [Entry.ID: Int] = ["a": 9, "b": 8, "c": 7, "d": 7, "e": 5, "f": 4]
        try await rehearsal.add(scores.keys.sorted().map { .accepted($0.text) })
        _ = try await rehearsal.assign()
        for (entry, score) in scores {
            for judge in ["j1", "j2"] as [Judge.ID] { try await rehearsal.score(entry, by: judge, score) }
        }
        return rehearsal
    }

    private func shortlist(_ rehearsal: Rehearsal) async throws -> [Entry.ID] {
        try await rehearsal.judging.shortlist(
            season: rehearsal.season, by: Rehearsal.staff, at: Rehearsal.now, reason: "The panel's standings.")
    }

    private func award(
        _ rehearsal: Rehearsal, _ entry: Entry.ID, _ rule: AwardRule.ID = "grand", shared: Bool = false,
        reason: String = "Agreed by the curators."
    ) async throws {
        try await rehearsal.judging.award(
            entry, rule, season: rehearsal.season, by: Rehearsal.staff, at: Rehearsal.now, reason: reason,
            shared: shared)
    }

    @Test("the best become finalists, those who share the last place too, on the record, and only once")
    func shortlists() async throws {
        let rehearsal = try await scored()
        defer { rehearsal.close() }
        #expect(try await shortlist(rehearsal) == ["a", "b", "c", "d"])
        #expect(try await shortlist(rehearsal) == [])
        let (states, line, reason) = try await rehearsal.catalogue.read { store in
            let line = try store.auditLog(of: "d").last
            return (
                try store.entries().map(\.state), line,
                try line?.decision.flatMap { try store.decision($0) }?.reason
            )
        }
        #expect(states == [.finalist, .finalist, .finalist, .finalist, .accepted, .accepted])
        #expect(line?.action == "entry.finalist" && line?.actor == Rehearsal.staff)
        #expect(reason == "The panel's standings.")
    }

    @Test("groups without a common judge are not ranked against each other")
    func refusesToCompare() async throws {
        let rehearsal = try await Rehearsal(season: .rehearsal(judgesPerEntry: 1, finalists: 1))
        defer { rehearsal.close() }
        try await rehearsal.add([.plain("j1"), .plain("j2")])
        try await rehearsal.add([.accepted("a"), .accepted("b")])
        for assignment in try await rehearsal.assign().pairs {
            try await rehearsal.score(assignment.entry, by: assignment.judge, 7)
        }
        await #expect(throws: JudgingError.notComparable(category: "photo", components: 2)) {
            try await shortlist(rehearsal)
        }
        #expect(try await rehearsal.catalogue.read { try $0.entries().map(\.state) } == [.accepted, .accepted])
    }

    @Test("a finalist is given an award once, with its reason in the log")
    func awards() async throws {
        let rehearsal = try await scored()
        defer { rehearsal.close() }
        _ = try await shortlist(rehearsal)
        try await award(rehearsal, "a")
        await #expect(throws: JudgingError.awardTaken(award: "grand", scope: "photo", by: ["a"])) {
            try await award(rehearsal, "b")
        }
        try await award(rehearsal, "b", "second")
        let (awards, states, line) = try await rehearsal.catalogue.read {
            (try $0.awards(in: "2026"), try $0.entries().map(\.state), try $0.auditLog(of: "a").last)
        }
        #expect(awards == [Award(rule: "grand", entry: "a"), Award(rule: "second", entry: "b")])
        #expect(states == [.awarded, .awarded, .finalist, .finalist, .accepted, .accepted])
        #expect(line?.detail == ["from": "finalist", "to": "awarded", "award": "grand"])
        #expect(line?.decision != nil)
        await #expect(throws: JudgingError.scoresClosed) { try await rehearsal.score("a", by: "j1", 1) }
    }

    @Test("an award is shared only where the theme lets it be")
    func shares() async throws {
        for ties in [[], [JudgingRule.TieBreak.shared]] {
            let rehearsal = try await scored(ties: ties)
            defer { rehearsal.close() }
            _ = try await shortlist(rehearsal)
            try await award(rehearsal, "c")
            if ties.isEmpty {
                await #expect(throws: JudgingError.sharingNotAllowed(award: "grand")) {
                    try await award(rehearsal, "d", shared: true)
                }
            } else {
                try await award(rehearsal, "d", shared: true)
                #expect(try await rehearsal.catalogue.read { try $0.awards(in: "2026").count } == 2)
            }
        }
    }

    @Test("who is no finalist, an award that the theme does not have, and a decision without a reason are refused")
    func refuses() async throws {
        let rehearsal = try await scored()
        defer { rehearsal.close() }
        _ = try await shortlist(rehearsal)
        await #expect(throws: MoveNotAllowed.self) { try await award(rehearsal, "f") }
        await #expect(throws: JudgingError.awardUnknown("best-hat", known: ["grand", "second"])) {
            try await award(rehearsal, "a", "best-hat")
        }
        await #expect(throws: JudgingError.reasonMissing) { try await award(rehearsal, "a", reason: " \n") }
        #expect(try await rehearsal.catalogue.read { try $0.awards(in: "2026") } == [])
    }

    @Test("an award taken back can be given to another")
    func takesBack() async throws {
        let rehearsal = try await scored()
        defer { rehearsal.close() }
        _ = try await shortlist(rehearsal)
        try await award(rehearsal, "a")
        try await rehearsal.judging.takeBack(
            Award(rule: "grand", entry: "a"), season: rehearsal.season, by: Rehearsal.staff, at: Rehearsal.now,
            reason: "Found to be a copy.")
        try await award(rehearsal, "b")
        let (awards, states) = try await rehearsal.catalogue.read {
            (try $0.awards(in: "2026"), try $0.entries().map(\.state))
        }
        #expect(awards == [Award(rule: "grand", entry: "b")])
        #expect(states.prefix(2) == [.finalist, .awarded])
        #expect(try await rehearsal.catalogue.read { try $0.firstBrokenAuditLine() } == nil)
    }
}
