import Foundation
import Scoring

/// How closely each method follows a known truth.
enum Simulation {
    private static let sizes: [(name: String, size: SimulatedPanel.Size, panels: Int)] = [
        ("300 × 20, 3 each", .init(entries: 300, judges: 20, perEntry: 3...3), 40),
        ("10,000 × 200", .init(entries: 10_000, judges: 200, perEntry: 3...5), 4),
        ("10,000 × 200, plain", .init(entries: 10_000, judges: 200, perEntry: 3...5, isPlain: true), 4),
    ]

    static func run() {
        print("\nraw: raw mean; z: mean of each judge's z-scores; ls: least squares; yaas: the default")
        let titles = [
            "tau raw", "z", "ls", "yaas", "rmse raw", "ls", "yaas", "top-10 raw", "z", "ls", "yaas", "90% ls", "yaas",
        ]
        print(pad("panel", 40) + titles.map { pad($0, 11) }.joined())
        for (name, size, panels) in sizes {
            for design in Design.allCases {
                for kind in JudgeKind.allCases {
                    let rows = (1...panels).map { figures(SimulatedPanel(kind, design, size, seed: UInt64($0))) }
                    let means = titles.indices.map { column in rows.reduce(0) { $0 + $1[column] } / Double(panels) }
                    print(
                        pad("\(name), \(design), \(kind)", 40)
                            + means.map { pad(String(format: "%.3f", $0), 11) }.joined())
                }
            }
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text.padding(toLength: width, withPad: " ", startingAt: 0)
    }

    private static func figures(_ panel: SimulatedPanel) -> [Double] {
        let (additive, affine) = (ScoreModel.additive.fit(panel.table), ScoreModel.affine.fit(panel.table))
        func values(_ read: (EntryEstimate) -> Double?, _ fit: ScoreFit) -> [Double] {
            fit.entries.map { read($0) ?? 0 }
        }
        let raw = values(\.rawMean, additive)
        let methods = [raw, zScores(panel.table), values(\.measure, additive), values(\.measure, affine)]
        let taus = methods.map { Kendall.tauB($0, panel.quality) ?? 0 }
        let errors = [raw, methods[2], methods[3]].map { method in
            (zip(method, panel.truth).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(method.count))
                .squareRoot()
        }
        let best = Set(top(panel.quality))
        let recall = methods.map { Double(best.intersection(top($0)).count) / 10 }
        let coverage = [additive, affine].map { fit in
            let inside = zip(fit.entries, panel.truth).count { estimate, truth in
                (estimate.low ?? .infinity) <= truth && truth <= (estimate.high ?? -.infinity)
            }
            return Double(inside) / Double(panel.truth.count)
        }
        return taus + errors + recall + coverage
    }

    private static func top(_ values: [Double]) -> [Int] {
        Array(values.indices.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(10))
    }

    private static func zScores(_ table: ScoreTable) -> [Double] {
        let byJudge = Dictionary(grouping: table.cells, by: \.judge).mapValues {
            cells -> (mean: Double, spread: Double) in
            let mean = cells.reduce(0) { $0 + $1.value } / Double(cells.count)
            let squares = cells.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }
            return (mean, max(1e-3, (squares / Double(cells.count)).squareRoot()))
        }
        var (sums, counts) = (
            Array(repeating: 0.0, count: table.entries.count), Array(repeating: 0.0, count: table.entries.count)
        )
        for cell in table.cells {
            guard let (mean, spread) = byJudge[cell.judge] else { continue }
            sums[cell.entry] += (cell.value - mean) / spread
            counts[cell.entry] += 1
        }
        return zip(sums, counts).map { $0 / max(1, $1) }
    }
}
