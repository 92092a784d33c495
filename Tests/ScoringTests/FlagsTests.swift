import Testing

@testable import Scoring

@Suite struct FlagsTests {
    /// Six judges, three an entry; judge 5 may copy judge 4, and judge 0 may favour the entries with an even index.
    private func table(copies: Bool = false, favour: Double = 0) -> ScoreTable {
        var numbers = SeededNumbers(seed: 2)
        var cells: [ScoreTable.Cell] = []
        for entry in 0..<120 {
            let quality = 5.5 + 1.5 * numbers.normal()
            let panel = entry % 3 == 0 ? [4, 5, entry % 4] : [entry % 4, (entry + 1) % 4, 4 + entry % 2]
            var scores: [Int: Double] = [:]
            for judge in panel {
                scores[judge] = quality + 0.8 * numbers.normal() + (judge == 0 && entry % 2 == 0 ? favour : 0)
            }
            if copies, let copied = scores[4], scores[5] != nil { scores[5] = copied }
            for judge in panel { cells.append(.init(entry: entry, judge: judge, value: scores[judge] ?? 0)) }
        }
        return ScoreTable(
            entries: (0..<120).map { "E\(1000 + $0)" }, judges: (0..<6).map { "J\($0)" }, cells: cells)
    }

    @Test("judges whose scores are all but the same are named, both of them, and others are not")
    func nearIdentical() {
        let copied = table(copies: true)
        let flags = ScoreModel.affine.fit(copied).flags(for: copied)
        #expect(flags[4].contains(.nearIdentical(to: 5)) && flags[5].contains(.nearIdentical(to: 4)))
        #expect(flags[4].map { $0.text(judges: copied.judges) }.contains("near_identical:J5"))
        let honest = table()
        #expect(ScoreModel.affine.fit(honest).flags(for: honest).allSatisfy { $0.isEmpty })
    }

    @Test(
        "who scores entries from home higher is found, and nobody is where nobody does", arguments: ScoreModel.allCases)
    func homeBias(model: ScoreModel) {
        let partial = table(favour: 1.5)
        let found = HomeBias.findings(in: partial, fit: model.fit(partial)) { entry, _ in entry % 2 == 0 }
        #expect(found.map(\.judge) == [0])
        #expect((found.first?.difference ?? 0) > 0.5)
        let fair = table()
        #expect(HomeBias.findings(in: fair, fit: model.fit(fair)) { entry, _ in entry % 2 == 0 } == [])
    }

    @Test(
        "the upper tail of Student's t is that of the tables",
        arguments: [(6.31375, 1.0), (2.91999, 2), (2.01505, 5), (1.81246, 10), (1.69726, 30)])
    func tails(t: Double, degrees: Double) {
        #expect(abs(studentTail(t, degreesOfFreedom: degrees) - 0.05) < 1e-6)
        #expect(abs(studentTail(-t, degreesOfFreedom: degrees) - 0.95) < 1e-6)
    }

    @Test("normal quantiles undo the distribution", arguments: [1e-12, 0.001, 0.05, 0.3, 0.5, 0.84, 0.999])
    func quantiles(p: Double) {
        #expect(abs(Normal.cumulative(Normal.quantile(p)) / p - 1) < 1e-12)
    }
}
