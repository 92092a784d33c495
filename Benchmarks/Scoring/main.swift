import Foundation
import Scoring

if ProcessInfo.processInfo.environment["BIG"] != nil {
    let clock = ContinuousClock()
    var t = clock.now
    func lap(_ what: String) { print(what, clock.now - t); t = clock.now }
    let p = SimulatedPanel(.affine, .random, .init(entries: 100_000, judges: 1000, perEntry: 3...4), seed: 1)
    lap("simulate")
    let ls = ScoreModel.additive.fit(p.table)
    lap("additive")
    let fit = ScoreModel.affine.fit(p.table)
    lap("affine")
    let flags = fit.flags(for: p.table)
    lap("flags")
    _ = Reliability(of: p.table, fit: fit)
    lap("reliability")
    print(VarianceComponents(p.table) as Any); lap("reml")
    print(ls.components, flags.count { !$0.isEmpty })
} else if CommandLine.arguments.count == 1 {
Simulation.run()
}
func csv(_ path: String) -> ScoreTable {
    let text = String(decoding: FileManager.default.contents(atPath: path)!, as: UTF8.self)
    return ScoreTable(rows: text.split(separator: "\n").dropFirst().map { let f = $0.split(separator: ","); return (String(f[0]), String(f[1]), Double(f[3])!) })
}
if CommandLine.arguments.count > 1 {
    for p in CommandLine.arguments.dropFirst() {
        let t = csv(p)
        let clock = ContinuousClock(); let s = clock.now
        let v = VarianceComponents(t)
        print(p, v as Any, clock.now - s)
        let f = ScoreModel.affine.fit(t)
        print(f.model); f.entries.prefix(6).forEach { print($0) }; f.judges.prefix(6).forEach { print($0) }
    }
}
