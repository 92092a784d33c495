import Scoring

/// One judge of a simulation.
struct SimulatedJudge {
    private(set) var intercept: Double
    private(set) var slope = 1.2
    /// Of one criterion.
    private var noise = 1.6
    private let cuts: [Double]

    init(severity: Double, isPlain: Bool, _ numbers: inout SeededNumbers) {
        intercept = 5.5 - severity + 0.75 * numbers.normal()
        if !isPlain {
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
        var error = numbers.normal()
        switch kind {
        case .ordinal: return 1 + Double(cuts.count { $0 < (slope * quality + noise * error) / 1.2 })
        case .heavy:
            // Student's t of three degrees, scaled to variance 1.
            error /= (0..<3).reduce(0.0) { sum, _ in sum + { $0 * $0 }(numbers.normal()) }.squareRoot()
        case .affine: break
        }
        return min(10, max(1, (intercept + slope * quality + noise * error).rounded()))
    }
}
