import Foundation
import Scoring

/// How closely each method follows a known truth.
enum Simulation {
    static func run() {
        let small = SimulatedPanel.Size(entries: 300, judges: 20, perEntry: 3...3)
        let large = SimulatedPanel.Size(entries: 10_000, judges: 200, perEntry: 3...5)
        var plain = large
        plain.plain = true
        print("panel                     tau: raw   z     ls    affine  rmse ls affine  top10 raw ls affine  coverage ls affine")
        for (name, size, repeats) in [("small", small, 20), ("large", large, 2), ("plain", plain, 1)] {
            for design in Design.allCases {
                for kind in JudgeKind.allCases {
                    var rows: [[Double]] = []
                    for seed in 1...repeats {
                        rows.append(row(SimulatedPanel(kind, design, size, seed: UInt64(seed))))
                    }
                    let mean = rows[0].indices.map { c in rows.reduce(0) { $0 + $1[c] } / Double(rows.count) }
                    print("\(name) \(design) \(kind)".padding(toLength: 26, withPad: " ", startingAt: 0)
                        + mean.map { String(format: "%6.3f", $0) }.joined(separator: " "))
                }
            }
        }
    }

    static func row(_ panel: SimulatedPanel) -> [Double] {
        let ls = ScoreModel.additive.fit(panel.table)
        let clock = ContinuousClock()
        let start = clock.now
        let affine = ScoreModel.affine.fit(panel.table)
        let took = clock.now - start
        let raw = ls.entries.map { $0.rawMean ?? 0 }
        let methods = [raw, zScores(panel.table), ls.entries.map { $0.measure ?? 0 }, affine.entries.map { $0.measure ?? 0 }]
        let taus = methods.map { Kendall.tauB($0, panel.quality) ?? 0 }
        let rmse = methods.dropFirst(2).map { m in (zip(m, panel.truth).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(m.count)).squareRoot() }
        func top(_ m: [Double]) -> Set<Int> { Set(m.indices.sorted { m[$0] > m[$1] }.prefix(10)) }
        let best = top(panel.quality)
        let recall = [0, 2, 3].map { Double(top(methods[$0]).intersection(best).count) / 10 }
        let cover = [ls, affine].map { fit in
            Double(zip(fit.entries, panel.truth).count { e, t in (e.low ?? 0) <= t && t <= (e.high ?? 0) }) / Double(panel.truth.count)
        }
        return taus + rmse + recall + cover + [Double(took.components.attoseconds) * 1e-18 + Double(took.components.seconds)]
    }

    static func zScores(_ table: ScoreTable) -> [Double] {
        var n = Array(repeating: 0.0, count: table.judges.count), s = n, q = n
        for c in table.cells { n[c.judge] += 1; s[c.judge] += c.value; q[c.judge] += c.value * c.value }
        var sum = Array(repeating: 0.0, count: table.entries.count), k = sum
        for c in table.cells {
            let mean = s[c.judge] / n[c.judge]
            let sd = max(1e-9, q[c.judge] / n[c.judge] - mean * mean).squareRoot()
            sum[c.entry] += (c.value - mean) / max(sd, 1e-3); k[c.entry] += 1
        }
        return zip(sum, k).map { $0 / max(1, $1) }
    }
}
