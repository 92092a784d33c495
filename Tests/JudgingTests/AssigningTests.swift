import Catalogue
import Scoring
import Showcase
import Testing

@testable import Judging

@Suite struct AssigningTests {
    @Test("every accepted entry gets its judges, none of them in conflict, and loads are even over all categories")
    func assigns() async throws {
        let rehearsal = try await Rehearsal()
        defer { rehearsal.close() }
        var local = Judge.plain("j0")
        local.program = "denver"
        try await rehearsal.add([local] + (1...6).map { .plain("j\($0)") })
        try await rehearsal.add(
            (0..<8).map { .accepted("p\($0)", category: "photo", program: $0 < 4 ? "denver" : "lyon") }
                + (0..<8).map { .accepted("t\($0)", category: "poetry", program: $0 < 4 ? "denver" : "lyon") })
        let report = try await rehearsal.assign()
        #expect(report.pairs.count == 48)
        #expect(
            report.pairs.filter { $0.judge == "j0" }.allSatisfy {
                ["4", "5", "6", "7"].contains($0.entry.text.dropFirst())
            })
        #expect(report.categories.map(\.category) == ["poetry", "photo"])
        #expect(report.categories.allSatisfy { $0.quality.components == 1 && $0.quality.unassigned.isEmpty })
        let loads = Dictionary(grouping: report.pairs, by: \.judge).mapValues(\.count)
        #expect((loads.values.max() ?? 0) - (loads.values.min() ?? 0) <= 1)
        let kept = try await rehearsal.catalogue.read { try $0.assignments(in: "2026") }
        #expect(kept == report.pairs)
    }

    @Test("a dry run writes nothing and says what the run then does")
    func dryRun() async throws {
        let rehearsal = try await Rehearsal()
        defer { rehearsal.close() }
        try await rehearsal.add((1...4).map { .plain("j\($0)") })
        try await rehearsal.add((1...5).map { .accepted("e\($0)") })
        let rehearsed = try await rehearsal.assign(dryRun: true)
        #expect(try await rehearsal.catalogue.read { try $0.assignments(in: "2026") } == [])
        #expect(rehearsed.pairs == (try await rehearsal.assign()).pairs)
    }

    @Test("assigning again adds only what is missing")
    func addsTheFewest() async throws {
        let rehearsal = try await Rehearsal()
        defer { rehearsal.close() }
        try await rehearsal.add((1...4).map { .plain("j\($0)") })
        try await rehearsal.add((1...5).map { .accepted("e\($0)") })
        #expect(try await rehearsal.assign().pairs.count == 15)
        let again = try await rehearsal.assign()
        #expect(again.pairs == [] && again.kept == 15)
        try await rehearsal.add([.accepted("late")])
        let late = try await rehearsal.assign()
        #expect(late.pairs.map(\.entry) == ["late", "late", "late"])
    }

    @Test("an entry that is not accepted, or whose guardian took the consent back, is not assigned")
    func onlyThoseThatMayBe() async throws {
        let rehearsal = try await Rehearsal()
        defer { rehearsal.close() }
        try await rehearsal.add((1...3).map { .plain("j\($0)") })
        var nominated = Entry.accepted("nominated")
        nominated.state = .nominated
        var revoked = Entry.accepted("revoked")
        revoked.consent?.revokedAt = Rehearsal.now
        var unasked = Entry.accepted("unasked")
        unasked.consent = nil
        try await rehearsal.add([nominated, revoked, unasked, .accepted("fine")])
        #expect(Set(try await rehearsal.assign().pairs.map(\.entry)) == ["fine"])
    }

    @Test("an entry that has too few judges is named, with what keeps the others away")
    func namesShortfalls() async throws {
        let rehearsal = try await Rehearsal()
        defer { rehearsal.close() }
        var local = Judge.plain("j1")
        local.program = "denver"
        var french = Judge.plain("j2")
        french.languages = ["fr"]
        try await rehearsal.add([local, french, .plain("j3")])
        try await rehearsal.add([.accepted("t1", category: "poetry", language: "hi")])
        let quality = try #require(try await rehearsal.assign().categories.first).quality
        #expect(quality.unassigned == [.init(entry: "t1", reason: "too-few-judges: 1 of 3 (language 1, program 1)")])
    }
}
