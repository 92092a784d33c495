import Testing

@testable import Scoring

@Suite struct AffineModelTests {
    /// Ten judges of known severity, slope and noise; four a entry.
    private func panel(seed: UInt64, entries: Int = 400, perEntry: Int = 4) -> (
        table: ScoreTable, quality: [Double], judges: [(severity: Double, slope: Double, noise: Double)]
    ) {
        var numbers = SeededNumbers(seed: seed)
        let judges = (0..<10).map { index -> (severity: Double, slope: Double, noise: Double) in
            switch index {
            case 0: (0, 0, 0.05)
            case 1: (0, 1, 3)
            default: (0.8 * numbers.normal(), 0.6 + 0.1 * Double(index), 0.5 + 0.4 * numbers.uniform())
            }
        }
        let panels = AssignmentProblem(
            candidates: Array(repeating: Array(0..<10), count: entries), judges: 10, perEntry: perEntry, seed: seed
        ).solved().panels
        let quality = (0..<entries).map { _ in numbers.normal() }
        var cells: [ScoreTable.Cell] = []
        for (entry, panel) in panels.enumerated() {
            for judge in panel {
                let (severity, slope, noise) = judges[judge]
                let value = 5.5 - severity + 1.2 * slope * quality[entry] + noise * numbers.normal()
                cells.append(.init(entry: entry, judge: judge, value: judge == 0 ? 8 : value))
            }
        }
        let names = (0..<entries).map { "E\(1000 + $0)" }
        return (ScoreTable(entries: names, judges: (0..<10).map { "J\($0)" }, cells: cells), quality, judges)
    }

    @Test("severity, slope and noise of judges are found", arguments: [1, 2, 3])
    func findsJudges(seed: UInt64) throws {
        let (table, _, judges) = panel(seed: seed)
        let fit = ScoreModel.affine.fit(table)
        #expect(fit.model == "affine")
        let slopes = judges.reduce(0) { $0 + $1.slope } / 10
        for (estimate, truth) in zip(fit.judges, judges).dropFirst(2) {
            #expect(abs(try #require(estimate.slope) - truth.slope / slopes) < 0.2)
            #expect(abs(try #require(estimate.noise) - truth.noise) < 0.2)
        }
        let (one, other) = (try #require(fit.judges[2].severity), try #require(fit.judges[3].severity))
        #expect(abs((one - other) - (judges[2].severity - judges[3].severity)) < 0.3)
    }

    @Test("measures follow the truth more closely than those of the additive model", arguments: [1, 2, 3])
    func followsTheTruth(seed: UInt64) throws {
        let (table, quality, _) = panel(seed: seed)
        let affine = ScoreModel.affine.fit(table).entries.compactMap(\.measure)
        let additive = ScoreModel.additive.fit(table).entries.compactMap(\.measure)
        let gain = try #require(Kendall.tauB(affine, quality)) - (try #require(Kendall.tauB(additive, quality)))
        #expect(gain > 0.05)
    }

    @Test("a judge who scores at random is erratic, one who gives all the same is flat, and nobody else is named")
    func flags() {
        let (table, _, _) = panel(seed: 4)
        let flags = ScoreModel.affine.fit(table).flags(for: table)
        #expect(flags[0] == [.flat])
        #expect(flags[1] == [.erratic])
        #expect(flags.dropFirst(2).allSatisfy { $0.isEmpty })
    }

    @Test("nine in ten of the 90% intervals hold what an average judge would give")
    func intervalsCover() throws {
        var (inside, total) = (0, 0)
        for seed in 10...13 as ClosedRange<UInt64> {
            let (table, quality, judges) = panel(seed: seed)
            let centre = 5.5 - judges.dropFirst().reduce(0) { $0 + $1.severity } / 10 + 0.25
            let slope = 1.2 * judges.reduce(0) { $0 + $1.slope } / 10
            for (estimate, quality) in zip(ScoreModel.affine.fit(table).entries, quality) {
                total += 1
                let truth = centre + slope * quality
                if (try #require(estimate.low)...(try #require(estimate.high))).contains(truth) { inside += 1 }
            }
        }
        #expect((0.87...0.93).contains(Double(inside) / Double(total)))
    }

    @Test("the probabilities of the best k add up to k, and follow from the seed alone")
    func probabilities() {
        let (table, _, _) = panel(seed: 5)
        let fit = ScoreModel.affine.fit(table, seed: 3)
        for top in [1, 3, 10] {
            #expect(abs(fit.entries.reduce(0) { $0 + ($1.probabilityTop[top] ?? 0) } - Double(top)) < 1e-9)
        }
        #expect(fit == ScoreModel.affine.fit(table, seed: 3))
        #expect(fit != ScoreModel.affine.fit(table, seed: 4))
        for entry in fit.entries {
            if let rank = entry.rank, let ranks = entry.ranks { #expect(ranks.contains(rank) || ranks.count > 1) }
        }
    }

    @Test("the order in which sheets came changes nothing, to the last bit")
    func ignoresTheOrder() {
        let (table, _, _) = panel(seed: 6, entries: 60)
        var numbers = SeededNumbers(seed: 1)
        let shuffled = ScoreTable(
            entries: table.entries, judges: table.judges, cells: table.cells.shuffled(using: &numbers))
        #expect(ScoreModel.affine.fit(shuffled) == ScoreModel.affine.fit(table))
    }

    @Test("scores on another scale give the same standings on that scale")
    func followsTheScale() throws {
        let (table, _, _) = panel(seed: 7, entries: 80)
        let moved = ScoreTable(
            entries: table.entries, judges: table.judges,
            cells: table.cells.map { .init(entry: $0.entry, judge: $0.judge, value: 100 + 10 * $0.value) })
        let (one, other) = (ScoreModel.affine.fit(table), ScoreModel.affine.fit(moved))
        #expect(one.entries.map(\.rank) == other.entries.map(\.rank))
        for (a, b) in zip(one.entries, other.entries) {
            #expect(abs(100 + 10 * (try #require(a.measure)) - (try #require(b.measure))) < 1e-4)
            #expect(abs(10 * (try #require(a.standardError)) - (try #require(b.standardError))) < 1e-4)
        }
    }

    @Test("separate components are ranked apart, each around its own judges")
    func keepsComponentsApart() {
        let (one, _, _) = panel(seed: 8, entries: 60)
        let rows = one.cells.map { (entry: one.entries[$0.entry], judge: one.judges[$0.judge], value: $0.value) }
        let table = ScoreTable(
            rows: rows
                + rows.prefix(160).map { (entry: "other-\($0.entry)", judge: "other-\($0.judge)", value: $0.value - 3) }
        )
        let fit = ScoreModel.affine.fit(table)
        #expect(fit.components == 2)
        let ranks = Dictionary(grouping: fit.entries, by: \.component).mapValues { $0.compactMap(\.rank).min() }
        #expect(ranks == [0: 1, 1: 1])
    }

    @Test(
        "what is too thin for the model is fitted by least squares, and what cannot be known is nil",
        arguments: [
            [("a", "A", 5.0)], [("a", "A", 5), ("b", "A", 7)],
            [("a", "A", 5), ("a", "B", 6), ("b", "A", 7), ("b", "B", 9)],
            [("a", "A", 5), ("b", "B", 5), ("c", "C", 5)],
            [("a", "A", 5), ("a", "B", 5), ("a", "C", 5), ("b", "A", 5), ("b", "B", 5), ("b", "C", 5)],
        ])
    func thin(rows: [(String, String, Double)]) {
        let table = ScoreTable(rows: rows.map { (entry: $0.0, judge: $0.1, value: $0.2) })
        let fit = ScoreModel.affine.fit(table)
        #expect(fit.model == "additive")
        #expect(fit.entries.allSatisfy { $0.measure?.isFinite == true })
        #expect(fit.judges.allSatisfy { $0.slope == nil && $0.noise == nil })
        if Set(rows.map(\.2)).count == 1 { #expect(fit.entries.allSatisfy { $0.standardError == nil && $0.rank == 1 }) }
    }

    @Test("an empty table gives an empty fit")
    func empty() {
        let fit = ScoreModel.affine.fit(ScoreTable(rows: []))
        #expect(fit.entries.isEmpty && fit.judges.isEmpty && fit.components == 0)
    }

    @Test("a judge with one sheet and an entry with one are estimated near the middle, with more uncertainty")
    func lonelySheets() throws {
        let (table, _, _) = panel(seed: 9, entries: 60)
        let rows = table.cells.map { (entry: table.entries[$0.entry], judge: table.judges[$0.judge], value: $0.value) }
        let more = ScoreTable(
            rows: rows + [(entry: "E1000", judge: "once", value: 6), (entry: "lonely", judge: "J5", value: 9)])
        let fit = ScoreModel.affine.fit(more)
        let lonely = try #require(more.entries.firstIndex(of: "lonely"))
        let unshrunk = try #require(ScoreModel.additive.fit(more).entries[lonely].measure)
        #expect(try #require(fit.entries[lonely].measure) < unshrunk)
        #expect(try #require(fit.entries[lonely].standardError) > (try #require(fit.entries[1].standardError)))
        let once = try #require(more.judges.firstIndex(of: "once"))
        #expect(fit.flags(for: more)[once] == [.fewScoresheets])
        #expect(try #require(fit.judges[once].severity).isFinite)
    }
}
