import Testing

@testable import Scoring

@Suite struct ReliabilityTests {
    @Test("intraclass correlations are those of Shrout and Fleiss 1979, Table 4")
    func intraclass() throws {
        let icc = try #require(IntraclassCorrelation(rows: PublishedTables.shroutFleiss))
        // To four digits as R `psych` and Python `pingouin` print them.
        #expect(abs(icc.oneWaySingle - 0.1657) < 5e-5)
        #expect(abs(icc.randomSingle - 0.2898) < 5e-5)
        #expect(abs(icc.fixedSingle - 0.7148) < 5e-5)
        #expect(abs(icc.oneWayMean - 0.4428) < 5e-5)
        #expect(abs(icc.randomMean - 0.6201) < 5e-5)
        #expect(abs(icc.fixedMean - 0.9093) < 5e-5)
    }

    @Test(
        "alpha is that of Krippendorff 2011",
        arguments: [
            (KrippendorffAlpha.Metric.nominal, 0.7434), (.ordinal, 0.8154), (.interval, 0.8491), (.ratio, 0.7974),
        ])
    func alpha(metric: KrippendorffAlpha.Metric, expected: Double) throws {
        let alpha = try #require(KrippendorffAlpha.alpha(PublishedTables.krippendorff, metric: metric))
        #expect(abs(alpha - expected) < 5e-5)
    }

    @Test("a table with a gap has no intraclass correlation but has an alpha")
    func gaps() {
        let table = ScoreTable(rows: [
            ("a", "A", 1), ("a", "B", 2), ("b", "A", 5), ("b", "B", 5), ("c", "A", 3),
        ])
        #expect(table.completeRows == nil)
        #expect(KrippendorffAlpha.alpha([[1, 2], [5, 5], [3]], metric: .interval) != nil)
        #expect(KrippendorffAlpha.alpha([[1], [2]], metric: .interval) == nil)
    }

    @Test("tau-b counts pairs as its definition does, ties among them")
    func tauMatchesItsDefinition() throws {
        var dice = SeededNumbers(seed: 3)
        for _ in 0..<20 {
            let x = (0..<60).map { _ in Double(Int.random(in: 0...15, using: &dice)) }
            let y = x.map { $0 + Double(Int.random(in: 0...12, using: &dice)) }
            var (agreeing, tiedX, tiedY, pairs) = (0, 0, 0, 0)
            for i in x.indices {
                for j in 0..<i {
                    let product = (x[i] - x[j]) * (y[i] - y[j])
                    agreeing += product > 0 ? 1 : product < 0 ? -1 : 0
                    tiedX += x[i] == x[j] ? 1 : 0
                    tiedY += y[i] == y[j] ? 1 : 0
                    pairs += 1
                }
            }
            let expected = Double(agreeing) / (Double(pairs - tiedX) * Double(pairs - tiedY)).squareRoot()
            #expect(Kendall.tauB(x, y) == expected)
        }
    }

    @Test("tau-b is 1 for the same order, −1 for the reverse, and nothing where there is no order")
    func tauAtItsEnds() {
        #expect(Kendall.tauB([1, 2, 3], [10, 20, 30]) == 1)
        #expect(Kendall.tauB([1, 2, 3], [3, 2, 1]) == -1)
        #expect(Kendall.tauB([1, 1, 1], [3, 2, 1]) == nil)
        #expect(Kendall.tauB([1], [1]) == nil)
        #expect(Kendall.tauB([1, 2], [1]) == nil)
    }
}
