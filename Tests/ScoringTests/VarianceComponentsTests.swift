import Testing

@testable import Scoring

@Suite struct VarianceComponentsTests {
    private func table(_ rows: [[Double?]]) -> ScoreTable {
        ScoreTable(
            rows: rows.enumerated().flatMap { entry, row in
                row.enumerated().compactMap { judge, value in
                    value.map { (entry: "e\(entry + 10)", judge: "j\(judge)", value: $0) }
                }
            })
    }

    @Test("in a balanced table REML is the classical analysis of variance: Shrout and Fleiss's ratings")
    func balanced() throws {
        // Mean squares of their Table 3: 11.24 between targets, 32.486 between judges, 1.019 residual.
        let found = try #require(VarianceComponents(table(PublishedTables.shroutFleiss)))
        #expect(abs(found.residualSD * found.residualSD - 1.019444) < 1e-5)
        #expect(abs(found.entrySD * found.entrySD - (11.241667 - 1.019444) / 4) < 1e-4)
        #expect(abs(found.judgeSD * found.judgeSD - (32.486111 - 1.019444) / 6) < 1e-4)
        #expect(abs(found.criterion - 91.278667) < 1e-5)
        #expect(abs(found.mean - 127.0 / 24) < 1e-9)
    }

    @Test("with gaps REML is that of R's lme4: Krippendorff's ratings")
    func gaps() throws {
        // lme4 1.1-31, lmer(score ~ 1 + (1 | entry) + (1 | judge)) on the table of Krippendorff 2011.
        let nan = Double.nan
        let columns: [[Double]] = [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, nan, nan, nan], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nan, 3],
            [nan, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nan], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nan],
        ]
        let rows = (0..<12).map { unit in columns.map { $0[unit].isNaN ? nil : $0[unit] } }
        let found = try #require(VarianceComponents(table(rows)))
        #expect(abs(found.entrySD - 1.171331) < 1e-5)
        #expect(abs(found.judgeSD - 0.128222) < 1e-5)
        #expect(abs(found.residualSD - 0.456283) < 1e-5)
        #expect(abs(found.criterion - 90.217738) < 1e-5)
        #expect(abs(found.mean - 2.496590) < 1e-5)
    }

    @Test("the penicillin assay: R's lme4, Penicillin")
    func penicillin() throws {
        guard let text = try SharedOracles.text("penicillin.csv") else { return }
        let found = try #require(VarianceComponents(try ScoreRows(text).table()))
        // The table is balanced, so that the analysis of variance gives the optimum in closed form: 1.931558 and
        // 0.846704. lme4 prints 1.931614 and 0.846703, where its optimiser stops.
        #expect(abs(found.entrySD - 1.931558) < 1e-6)
        #expect(abs(found.judgeSD - 0.846704) < 1e-6)
        #expect(abs(found.residualSD - 0.549923) < 1e-6)
        #expect(abs(found.criterion - 330.860589) < 1e-6)
        #expect(abs(found.mean - 22.97222) < 5e-6)
    }

    @Test("turning the table round changes nothing but the names")
    func isSymmetric() throws {
        let rows = PublishedTables.shroutFleiss
        let turned = (0..<4).map { judge in rows.map { Optional($0[judge]) } }
        let one = try #require(VarianceComponents(table(rows)))
        let other = try #require(VarianceComponents(table(turned)))
        #expect(abs(one.entrySD - other.judgeSD) < 1e-6 && abs(one.judgeSD - other.entrySD) < 1e-6)
        #expect(abs(one.criterion - other.criterion) < 1e-9)
    }

    @Test("judges who do not differ have a spread of 0, and a table that tells nothing has none at all")
    func ends() throws {
        let agreeing = try #require(VarianceComponents(table([[1, 2], [5, 4], [7, 8], [3, 2], [9, 10], [4, 4]])))
        #expect(agreeing.judgeSD == 0 && agreeing.entrySD > 2)
        #expect(VarianceComponents(table([[3, 3], [3, 3], [3, 3]])) == nil)
        #expect(VarianceComponents(table([[3], [4], [5]])) == nil)
        #expect(VarianceComponents(table([[3, nil], [nil, 5]])) == nil)
        #expect(VarianceComponents(table([])) == nil)
    }
}
