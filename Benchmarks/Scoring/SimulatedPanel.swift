import Scoring

/// How judges turn quality into scores in a simulation.
enum JudgeKind: String, CaseIterable {
    /// `a + b q + ε`, as the default model has it.
    case affine
    /// Nine cut points of the judge's own, unevenly spaced, on a latent scale.
    case ordinal
    /// Affine, with Student's t of three degrees for `ε`.
    case heavy
}

/// Who sees what in a simulation.
enum Design: String, CaseIterable {
    case random
    /// Eight regions that differ in quality and, apart from that, in severity; about nine in ten sheets stay at home.
    case regional
}

/// A panel whose truth is known: scores of three criteria, whole numbers from 1 to 10.
struct SimulatedPanel {
    struct Size {
        var entries: Int
        var judges: Int
        var perEntry: ClosedRange<Int>
        /// Judges differ in severity alone; else also in slope and noise, 5% score nearly at random, 2% give everyone 10.
        var isPlain = false
    }

    let table: ScoreTable
    /// Of each entry; mean 0, variance 1 in the population.
    let quality: [Double]
    /// What an average judge of this panel would be expected to give, for affine judges on a scale without ends.
    let truth: [Double]

    init(_ kind: JudgeKind, _ design: Design, _ size: Size, seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let regions = design == .regional ? 8 : 1
        let spread = design == .regional ? 1.0 : 0
        let regionQuality = (0..<regions).map { _ in 0.6 * spread * numbers.normal() }
        let regionSeverity = (0..<regions).map { _ in 0.8 * spread * numbers.normal() }
        let own = design == .regional ? 0.8 : 1
        let quality = (0..<size.entries).map { regionQuality[$0 % regions] + own * numbers.normal() }
        let judges = (0..<size.judges).map {
            SimulatedJudge(severity: regionSeverity[$0 % regions], isPlain: size.isPlain, &numbers)
        }
        var cells: [ScoreTable.Cell] = []
        for entry in 0..<size.entries {
            var panel: Set<Int> = []
            let wanted = size.perEntry.lowerBound + numbers.pick(size.perEntry.count)
            while panel.count < wanted {
                let judge = numbers.pick(size.judges)
                let isHome = judge % regions == entry % regions
                if isHome || numbers.uniform() < 0.012 { panel.insert(judge) }
            }
            for judge in panel.sorted() {
                let scores = (0..<3).map { _ in judges[judge].score(quality[entry], kind, &numbers) }
                let value = (4 * scores[0] + 3 * scores[1] + 3 * scores[2]) / 10
                cells.append(.init(entry: entry, judge: judge, value: value))
            }
        }
        self.quality = quality
        let intercept = judges.reduce(0) { $0 + $1.intercept } / Double(size.judges)
        let slope = judges.reduce(0) { $0 + $1.slope } / Double(size.judges)
        truth = quality.map { intercept + slope * $0 }
        table = ScoreTable(
            entries: (0..<size.entries).map { "E\($0)" }, judges: (0..<size.judges).map { "J\($0)" }, cells: cells)
    }
}

extension SeededNumbers {
    mutating func pick(_ count: Int) -> Int { min(count - 1, Int(uniform() * Double(count))) }
}
