import Scoring

/// How judges turn quality into scores in a simulation.
enum JudgeKind: String, CaseIterable {
    /// `a + b q + ε`, as the default model has it.
    case affine
    /// Each judge has nine cut points of their own, unevenly spaced, on a latent scale.
    case ordinal
    /// Affine, with Student's t of three degrees for `ε`.
    case heavy
}

/// Who sees what in a simulation.
enum Design: String, CaseIterable {
    case random
    /// Eight regions that differ in quality and, apart from that, in severity; nine in ten sheets stay at home.
    case regional
}

/// A panel whose truth is known: scores of three criteria, whole numbers from 1 to 10.
struct SimulatedPanel {
    var table: ScoreTable
    /// Of each entry, mean 0 and variance 1 in the population.
    var quality: [Double]
    /// What an average judge of this panel would be expected to give, for affine judges.
    var truth: [Double]

    struct Size {
        var entries: Int
        var judges: Int
        var perEntry: ClosedRange<Int>
        /// Judges differ in severity alone.
        var plain = false
    }

    init(_ kind: JudgeKind, _ design: Design, _ size: Size, seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        func pick(_ count: Int) -> Int { min(count - 1, Int(numbers.uniform() * Double(count))) }
        let regions = design == .regional ? 8 : 1
        let regionQuality = (0..<regions).map { _ in regions > 1 ? 0.6 * numbers.normal() : 0 }
        let regionSeverity = (0..<regions).map { _ in regions > 1 ? 0.8 * numbers.normal() : 0 }
        let own = regions > 1 ? 0.8 : 1.0

        let quality = (0..<size.entries).map { regionQuality[$0 % regions] + own * numbers.normal() }
        let judges = (0..<size.judges).map { JudgeKind.Judge(region: $0 % regions, regionSeverity[$0 % regions], plain: size.plain, &numbers) }
        var cells: [ScoreTable.Cell] = []
        for entry in 0..<size.entries {
            var panel: Set<Int> = []
            let wanted = size.perEntry.lowerBound + pick(size.perEntry.count)
            while panel.count < wanted {
                let judge = pick(size.judges)
                if regions == 1 || judge % regions == entry % regions || numbers.uniform() < 0.012 { panel.insert(judge) }
            }
            for judge in panel.sorted() {
                let scores = (0..<3).map { _ in judges[judge].score(quality[entry], kind, &numbers) }
                cells.append(.init(entry: entry, judge: judge, value: (4 * scores[0] + 3 * scores[1] + 3 * scores[2]) / 10))
            }
        }
        self.quality = quality
        let a = judges.reduce(0) { $0 + $1.intercept } / Double(size.judges)
        let b = judges.reduce(0) { $0 + $1.slope } / Double(size.judges)
        truth = quality.map { a + b * $0 }
        table = ScoreTable(
            entries: (0..<size.entries).map { "E\($0)" }, judges: (0..<size.judges).map { "J\($0)" }, cells: cells)
    }
}

import Foundation
let exact = ProcessInfo.processInfo.environment["EXACT"] != nil
extension JudgeKind {
    struct Judge {
        var intercept: Double
        var slope: Double
        /// Of one criterion.
        var noise: Double
        var cuts: [Double]

        init(region: Int, _ severity: Double, plain: Bool, _ numbers: inout SeededNumbers) {
            intercept = 5.5 - severity + 0.75 * numbers.normal()
            slope = 1.2
            noise = 1.6
            if !plain {
                slope *= max(0.1, 1 + 0.35 * numbers.normal())
                noise *= 0.6 + 0.8 * numbers.uniform()
                let fate = numbers.uniform()
                if fate < 0.05 {
                    (slope, noise) = (0.3, 2.6)
                } else if fate < 0.07 {
                    (intercept, slope, noise) = (10.4, 0, 0.3)
                }
            }
            var cut = -2.2 + (5.5 - intercept) / 1.2
            cuts = (0..<9).map { _ in
                defer { cut += 0.15 + 0.8 * numbers.uniform() }
                return cut
            }
        }

        func score(_ quality: Double, _ kind: JudgeKind, _ numbers: inout SeededNumbers) -> Double {
            switch kind {
            case .ordinal:
                let felt = quality * slope / 1.2 + noise / 1.2 * numbers.normal()
                return 1 + Double(cuts.count { $0 < felt })
            case .affine, .heavy:
                var error = numbers.normal()
                if kind == .heavy {
                    // t of three degrees, scaled to variance 1.
                    let chi = (0..<3).reduce(0.0) { sum, _ in let n = numbers.normal(); return sum + n * n }
                    error /= chi.squareRoot()
                }
                if exact { return intercept + slope * quality + noise * error }
                return min(10, max(1, (intercept + slope * quality + noise * error).rounded()))
            }
        }
    }
}
