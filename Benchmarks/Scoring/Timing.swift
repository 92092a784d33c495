import Foundation
import Scoring

/// How long the largest tasks take, and how much memory.
enum Timing {
    static func run() {
        let panel = SimulatedPanel(.affine, .random, .init(entries: 100_000, judges: 1_000, perEntry: 3...4), seed: 1)
        let table = panel.table
        print("100,000 entries, 1,000 judges, \(table.cells.count) scoresheets")
        let fit = timed("fit, intervals and probabilities") { ScoreModel.affine.fit(table) }
        _ = timed("flags") { fit.flags(for: table) }
        _ = timed("standings") { StandingsReport.standings(table, fit) }
        _ = timed("reliability, variance components by REML among it") { Reliability(of: table, fit: fit) }

        let ballots = pairs(10_000, 200_000)
        print("10,000 items, 200,000 comparisons")
        _ = timed("worths, ties by Davidson") { PlackettLuce(ballots) }

        print("100,000 entries × 1,000 judges × 4, 300 different sets of conflicts")
        let problem = assignment()
        let plan = timed("assignment") { problem.solved() }
        let design = timed("quality of the design") { DesignQuality(panels: plan.panels, judges: 1_000) }
        let (least, most) = (plan.loads.min() ?? 0, plan.loads.max() ?? 0)
        print("  loads \(least)–\(most), A-efficiency \(design.aEfficiency ?? 0)")
        print("peak memory \(peakMemory() / 1024) MB")
    }

    private static func timed<Result>(_ what: String, _ work: () -> Result) -> Result {
        let (clock, cpu) = (ContinuousClock.now, processorTime())
        let result = work()
        let took = Double((ContinuousClock.now - clock) / .milliseconds(1)) / 1000
        print(String(format: "  %.3f s (%.3f s of processor)  ", took, processorTime() - cpu) + what)
        return result
    }

    private static func usage() -> rusage {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage
    }

    private static func processorTime() -> Double {
        let time = usage().ru_utime
        return Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }

    private static func peakMemory() -> Int { usage().ru_maxrss }

    /// Comparisons of random pairs by Davidson's model.
    static func pairs(_ items: Int, _ comparisons: Int) -> Ballots {
        var numbers = SeededNumbers(seed: 1)
        let worths = (0..<items).map { _ in numbers.normal() }
        let places = (0..<comparisons).map { _ -> [[Int]] in
            let one = numbers.pick(items)
            var other = numbers.pick(items)
            while other == one { other = numbers.pick(items) }
            let half = (worths[one] - worths[other]) / 2
            let toss = numbers.uniform() * (exp(half) + exp(-half) + 0.5)
            if toss < exp(half) { return [[one], [other]] }
            return toss < exp(half) + exp(-half) ? [[other], [one]] : [[one, other]]
        }
        return Ballots(entries: (0..<items).map { "i\($0)" }, places: places)
    }

    static func assignment() -> AssignmentProblem {
        let audiences = (0..<300).map { set in (0..<1_000).filter { ($0 * 7_919 + set * 104_729) % 97 > 5 } }
        return AssignmentProblem(
            audiences: audiences, audience: (0..<100_000).map { $0 * 31 % 300 }, judges: 1_000, perEntry: 4, seed: 1)
    }
}
