import Catalogue
import Foundation
import Scoring
import Showcase
import Testing

@testable import Judging

@Suite struct StandingsTests {
    /// A rehearsed round with a known truth: judges differ in severity, scores are whole numbers from 1 to 10.
    private func round(_ rehearsal: Rehearsal, entries: Int, judges: Int, seed: UInt64) async throws -> [String: Double]
    {
        var dice = SeededGenerator(seed: seed)
        func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &dice) } }
        try await rehearsal.add((0..<judges).map { .plain("j\(10 + $0)") })
        try await rehearsal.add((0..<entries).map { .accepted("e\(100 + $0)") })
        let pairs = try await rehearsal.assign().pairs
        var truth: [String: Double] = [:]
        for index in 0..<entries { truth["e\(100 + index)"] = 5.5 + 1.3 * normal() }
        let severity = (0..<judges).map { 2.5 * Double($0) / Double(judges - 1) - 1.25 }
        for pair in pairs {
            let quality = try #require(truth[pair.entry.text])
            let place = try #require(Int(pair.judge.text.dropFirst())) - 10
            var scores: [String: Int] = [:]
            for criterion in ["theme", "originality"] {
                scores[criterion] = Int(min(10, max(1, quality - severity[place] + 0.7 * normal())).rounded())
            }
            try await rehearsal.judging.take(
                .init(scores: scores), for: pair.entry, from: pair.judge, seasons: [rehearsal.season],
                at: Rehearsal.now)
        }
        return truth
    }

    @Test("standings follow the truth more closely than raw means when judges differ in severity", arguments: 1...3)
    func beatsTheRawMean(seed: UInt64) async throws {
        let rehearsal = try await Rehearsal()
        defer { rehearsal.close() }
        let truth = try await round(rehearsal, entries: 60, judges: 8, seed: seed)
        let standings = try #require(
            try await rehearsal.judging.standings(in: rehearsal.season, category: "photo").first)
        let rows = standings.standings.map(\.standing)
        let quality = rows.compactMap { truth[$0.entry] }
        let fitted = try #require(Kendall.tauB(rows.compactMap(\.measure), quality))
        let raw = try #require(Kendall.tauB(rows.compactMap(\.rawMean), quality))
        #expect(rows.count == 60)
        #expect(fitted > raw + 0.02)
        #expect(standings.components == 1)
        #expect(standings.outstanding == 0)
        #expect(standings.simulated)
        // The mildest judge and the harshest are known for what they are.
        let severities = standings.judges.compactMap(\.severity)
        #expect(severities.first == severities.min())
        #expect(severities.last == severities.max())
    }

    @Test("changing one judge's sheets changes the standings")
    func dependsOnEverySheet() async throws {
        let rehearsal = try await Rehearsal()
        defer { rehearsal.close() }
        _ = try await round(rehearsal, entries: 12, judges: 4, seed: 5)
        let before = try await rehearsal.judging.standings(in: rehearsal.season, category: "photo")
        #expect(try await rehearsal.judging.standings(in: rehearsal.season, category: "photo") == before)
        let loser = try #require(before.first?.standings.last?.standing.entry)
        let judges = try await rehearsal.catalogue.read { try $0.assignments(in: "2026") }
            .filter { $0.entry.text == loser }.map(\.judge)
        for judge in judges { try await rehearsal.score(Entry.ID(loser), by: judge, 10) }
        let after = try await rehearsal.judging.standings(in: rehearsal.season, category: "photo")
        #expect(after.first?.standings.first?.standing.entry == loser)
    }

    @Test("sheets of an entry that left the running no longer count, and what is not yet given is counted")
    func leavesOutTheWithdrawn() async throws {
        let rehearsal = try await Rehearsal(season: .rehearsal(judgesPerEntry: 2))
        defer { rehearsal.close() }
        try await rehearsal.add([.plain("j1"), .plain("j2")])
        try await rehearsal.add([.accepted("a"), .accepted("b"), .accepted("c")])
        _ = try await rehearsal.assign()
        for (entry, score) in [("a", 9), ("b", 5)] as [(Entry.ID, Int)] {
            for judge in ["j1", "j2"] as [Judge.ID] { try await rehearsal.score(entry, by: judge, score) }
        }
        try await rehearsal.catalogue.write { store in
            let (gone, line) = try store.entry("a").moved(to: .withdrawn, by: Rehearsal.staff, at: Rehearsal.now)
            try store.save(gone, line)
        }
        let standings = try #require(
            try await rehearsal.judging.standings(in: rehearsal.season, category: "photo").first)
        #expect(standings.standings.map(\.standing.entry) == ["b", "c"])
        #expect(standings.standings.map(\.standing.rank) == [1, nil])
        #expect(standings.outstanding == 2)
    }

    @Test("the printed row is one flat object with the contract's keys, title, category and explanation")
    func printsFlat() async throws {
        let rehearsal = try await Rehearsal(season: .rehearsal(judgesPerEntry: 1))
        defer { rehearsal.close() }
        try await rehearsal.add([.plain("j1")])
        try await rehearsal.add([.accepted("a")])
        _ = try await rehearsal.assign()
        try await rehearsal.score("a", by: "j1", 8)
        let standings = try #require(
            try await rehearsal.judging.standings(in: rehearsal.season, category: "photo").first)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = String(decoding: try encoder.encode(try #require(standings.standings.first)), as: UTF8.self)
        #expect(
            text == #"{"category":"photo","component":0,"entry":"a","explanation":"One judge gave 8.0; an average "#
                + #"judge would give the same.","high":null,"low":null,"measure":8,"#
                + #""probability_top":{"1":null,"10":null,"3":null},"rank":1,"rank_high":null,"rank_low":null,"#
                + #""raw_mean":8,"scoresheets":1,"staff_note":"a stands at 1 with 8.00. Its raw mean is 8.00: j1 8.0. "#
                + #"Look at j1 (few_scoresheets) before you rely on it.","standard_error":null,"title":"Work a"}"#)
    }

    @Test("an unknown category is refused with those that there are")
    func unknownCategory() async throws {
        let rehearsal = try await Rehearsal()
        defer { rehearsal.close() }
        await #expect(throws: JudgingError.categoryUnknown("opera", known: ["poetry", "photo"])) {
            try await rehearsal.judging.standings(in: rehearsal.season, category: "opera")
        }
    }
}

@Suite struct ResultsAuditTests {
    @Test("an award that hangs on one judge is named with who would have it without them")
    func hangsOnOneJudge() async throws {
        let rehearsal = try await Rehearsal(season: .rehearsal(judgesPerEntry: 4))
        defer { rehearsal.close() }
        let judges: [Judge.ID] = ["j1", "j2", "j3", "j4"]
        try await rehearsal.add(judges.map { .plain($0.text) })
        // a leads b by one judge's great liking.
        let scores: [(entry: String, by: [Int])] = [
            ("a", [7, 7, 7, 10]), ("b", [8, 7, 8, 7]), ("c", [5, 5, 6, 5]), ("d", [4, 3, 4, 4]), ("e", [2, 3, 2, 2]),
            ("f", [6, 6, 5, 6]), ("g", [3, 4, 3, 3]),
        ]
        try await rehearsal.add(scores.map { .accepted($0.entry) })
        _ = try await rehearsal.assign()
        for (entry, given) in scores {
            for (judge, score) in zip(judges, given) { try await rehearsal.score(Entry.ID(entry), by: judge, score) }
        }
        let audit = try await rehearsal.judging.audit(of: rehearsal.season, category: "photo")
        let standings = try #require(
            try await rehearsal.judging.standings(in: rehearsal.season, category: "photo").first)
        let leader = try #require(standings.standings.first?.standing.entry)
        #expect(audit.refits == 5)
        let grand = audit.changes.filter { $0.award == "grand" }
        #expect(!grand.isEmpty)
        #expect(
            grand.allSatisfy {
                $0.before == [leader] && $0.after != [leader] && Set($0.after).isSubset(of: ["a", "b"])
            })
    }

    @Test("a clear result hangs on nobody")
    func clear() async throws {
        let rehearsal = try await Rehearsal(season: .rehearsal(judgesPerEntry: 3))
        defer { rehearsal.close() }
        try await rehearsal.add((1...3).map { .plain("j\($0)") })
        try await rehearsal.add((1...6).map { .accepted("e\($0)") })
        _ = try await rehearsal.assign()
        for entry in 1...6 {
            for judge in 1...3 {
                try await rehearsal.score(Entry.ID("e\(entry)"), by: Judge.ID("j\(judge)"), entry + (entry + judge) % 2)
            }
        }
        let audit = try await rehearsal.judging.audit(of: rehearsal.season, category: "photo")
        #expect(audit.changes.filter { $0.award == "grand" } == [])
    }
}
