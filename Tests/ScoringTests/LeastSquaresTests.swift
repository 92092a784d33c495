import Testing

@testable import Scoring

@Suite struct LeastSquaresTests {
    private func table(_ rows: [(String, String, Double)], entries: [String] = [], judges: [String] = []) -> ScoreTable
    {
        ScoreTable(rows: rows.map { (entry: $0.0, judge: $0.1, value: $0.2) }, entries: entries, judges: judges)
    }

    @Test("scores without noise give back quality and severity exactly")
    func recoversTheTruth() throws {
        // Judge B is 1 harsher than the mean, A and C half a point milder.
        let fit = ScoreModel.additive.fit(
            table([
                ("e1", "A", 7.5), ("e1", "B", 6), ("e2", "B", 4), ("e2", "C", 5.5), ("e3", "A", 9.5), ("e3", "C", 9.5),
            ]))
        for (entry, expected) in zip(fit.entries, [7.0, 5, 9]) {
            #expect(abs(try #require(entry.measure) - expected) < 1e-10)
        }
        for (judge, expected) in zip(fit.judges, [-0.5, 1, -0.5]) {
            #expect(abs(try #require(judge.severity) - expected) < 1e-10)
        }
        #expect(fit.entries.map(\.rank) == [2, 3, 1])
        #expect(fit.entries[0].rawMean == 6.75)
        #expect(fit.components == 1)
    }

    @Test("a complete table gives the classical two-way analysis: Shrout and Fleiss's ratings")
    func agreesWithTheClassicalAnalysis() throws {
        // With every judge on every entry the measure is the row mean, the severity the grand mean less the column
        // mean, the variance the residual mean square, 1.019, of their Table 3; standard error √(σ²/k).
        let rows = PublishedTables.shroutFleiss
        let cells = rows.enumerated().flatMap { entry, row in
            row.enumerated().map { ScoreTable.Cell(entry: entry, judge: $0, value: $1) }
        }
        let names = (0..<6).map { "E\($0)" }
        let fit = ScoreModel.additive.fit(ScoreTable(entries: names, judges: ["a", "b", "c", "d"], cells: cells))
        #expect(abs(try #require(fit.residualVariance) - 1.0194) < 5e-5)
        #expect(fit.degreesOfFreedom == 15)
        for (estimate, row) in zip(fit.entries, rows) {
            #expect(abs(try #require(estimate.measure) - row.reduce(0, +) / 4) < 1e-10)
            #expect(abs(try #require(estimate.standardError) - (1.019444444 / 4).squareRoot()) < 1e-6)
        }
        let grand = rows.joined().reduce(0, +) / 24
        for (judge, estimate) in fit.judges.enumerated() {
            let mean = rows.reduce(0) { $0 + $1[judge] } / 6
            #expect(abs(try #require(estimate.severity) - (grand - mean)) < 1e-10)
        }
    }

    @Test("an incomplete table gives the measures, standard errors, severities and infit of the full normal equations")
    func agreesWithTheNormalEquations() throws {
        // Expected: numpy 2, (XᵀX)⁻¹ of the whole design with the judges' effects summing to 0, leverages from its hat
        // matrix.
        let fit = ScoreModel.additive.fit(
            table([
                ("e1", "A", 7), ("e1", "B", 5), ("e2", "B", 4), ("e2", "C", 6), ("e3", "C", 8), ("e3", "D", 9),
                ("e4", "D", 3), ("e4", "A", 2.5), ("e5", "A", 6), ("e5", "B", 6), ("e5", "C", 7), ("e6", "D", 10),
            ]))
        let pair = 0.5402907203534039
        let expected = [
            (6.63125, pair), (5.44375, pair), (7.86875, pair), (2.30625, pair), (6.6375, 0.41982139059366663),
            (9.0875, 0.8396427811873333),
        ]
        for (entry, (measure, error)) in zip(fit.entries, expected) {
            #expect(abs(try #require(entry.measure) - measure) < 1e-10)
            #expect(abs(try #require(entry.standardError) - error) < 1e-10)
        }
        let judges = [
            (0.025, 1.5901568880292265), (1.2375, 1.297872340425533), (-0.35, 0.24908661078873817),
            (-0.9125, 0.5791962174940893),
        ]
        for (judge, (severity, infit)) in zip(fit.judges, judges) {
            #expect(abs(try #require(judge.severity) - severity) < 1e-10)
            #expect(abs(try #require(judge.infit) - infit) < 1e-10)
        }
    }

    @Test(
        "the 95% point of Student's t is that of the tables",
        arguments: [(1, 6.31375), (2, 2.91999), (3, 2.35336), (5, 2.01505), (10, 1.81246), (30, 1.69726)])
    func studentT(freedom: Int, expected: Double) {
        #expect(abs(studentT95(degreesOfFreedom: freedom) - expected) < (freedom < 3 ? 1e-5 : 0.005))
    }

    @Test("the order in which sheets came changes nothing, to the last bit")
    func ignoresTheOrder() {
        let panel = SimulatedPanel(entries: 40, judges: 8, perEntry: 3, severitySD: 1, noiseSD: 1, seed: 2)
        var dice = SeededNumbers(seed: 1)
        let shuffled = ScoreTable(
            entries: panel.table.entries, judges: panel.table.judges, cells: panel.table.cells.shuffled(using: &dice))
        #expect(ScoreModel.additive.fit(shuffled) == ScoreModel.additive.fit(panel.table))
    }

    @Test("separate components are estimated and ranked apart")
    func keepsComponentsApart() {
        let fit = ScoreModel.additive.fit(
            table([
                ("a", "A", 9), ("a", "B", 8), ("b", "A", 7), ("b", "B", 6), ("c", "A", 8), ("c", "B", 7),
                ("x", "X", 3), ("x", "Y", 4), ("y", "X", 2), ("y", "Y", 2),
            ]))
        #expect(fit.components == 2)
        #expect(fit.entries.map(\.component) == [0, 0, 0, 1, 1])
        #expect(fit.entries.map(\.rank) == [1, 3, 2, 1, 2])
    }

    @Test("what cannot be estimated is nil: an entry without sheets, a judge without sheets, a judge alone")
    func admitsWhatItCannotKnow() {
        let fit = ScoreModel.additive.fit(
            table([("a", "A", 9), ("b", "A", 7)], entries: ["c"], judges: ["B"]))
        #expect(fit.entries[2] == EntryEstimate())
        #expect(fit.judges[0].severity == nil)
        #expect(fit.judges[1] == JudgeEstimate())
        #expect(fit.entries[0].measure == 9)
        #expect(fit.entries[0].standardError == nil)
        #expect(fit.degreesOfFreedom == 0)
    }

    @Test("equal measures share the smaller place and the next is skipped")
    func sharesPlaces() {
        let places = Ranks.places(
            of: [3, 5, 5 + 1e-12, nil, 1, 9], within: [0, 0, 0, 0, 0, 1])
        #expect(places == [3, 1, 1, nil, 4, 1])
    }

    @Test("measures follow the truth more closely than raw means when judges differ in severity", arguments: 1...5)
    func beatsTheRawMean(seed: UInt64) throws {
        let panel = SimulatedPanel(entries: 300, judges: 20, perEntry: 3, severitySD: 1.2, noiseSD: 0.8, seed: seed)
        let fit = ScoreModel.additive.fit(panel.table)
        let fitted = try #require(Kendall.tauB(fit.entries.compactMap(\.measure), panel.quality))
        let raw = try #require(Kendall.tauB(fit.entries.compactMap(\.rawMean), panel.quality))
        #expect(fitted > raw + 0.05)
    }

    @Test("nine in ten of the 90% intervals hold the truth")
    func intervalsCover() throws {
        var (inside, total) = (0, 0)
        for seed in 1...6 as ClosedRange<UInt64> {
            let panel = SimulatedPanel(entries: 200, judges: 12, perEntry: 4, severitySD: 1, noiseSD: 0.6, seed: seed)
            let mean = panel.severity.reduce(0, +) / Double(panel.severity.count)
            for (estimate, quality) in zip(ScoreModel.additive.fit(panel.table).entries, panel.quality) {
                let truth = quality - mean
                let (low, high) = (try #require(estimate.low), try #require(estimate.high))
                // At the scale's ends scores are cut off, and the truth is not the model's.
                guard (3...8).contains(truth) else { continue }
                total += 1
                if (low...high).contains(truth) { inside += 1 }
            }
        }
        #expect((0.87...0.93).contains(Double(inside) / Double(total)))
    }

    @Test("a judge who scores at random stands out by infit")
    func infitMarksTheErratic() throws {
        let panel = SimulatedPanel(entries: 200, judges: 10, perEntry: 3, severitySD: 1, noiseSD: 0.6, seed: 4)
        var dice = SeededNumbers(seed: 8)
        let cells = panel.table.cells.map { cell in
            guard cell.judge == 3 else { return cell }
            return ScoreTable.Cell(entry: cell.entry, judge: 3, value: Double.random(in: 1...10, using: &dice))
        }
        let fit = ScoreModel.additive.fit(
            ScoreTable(entries: panel.table.entries, judges: panel.table.judges, cells: cells))
        let infit = try fit.judges.map { try #require($0.infit) }
        #expect(infit[3] > 2)
        #expect(infit.enumerated().allSatisfy { $0 == 3 || $1 < 1.5 })
    }
}
