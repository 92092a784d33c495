import Foundation

/// The log-likelihood of ballots, less the penalty of a normal prior, over log worths `λ` and the `ln δ` of tie sizes.
///
/// A stage at which the set `S` of `k` is placed before the rest of `R` adds `ln δ_k + Σ_S λ/k − ln D`,
/// `D = Σ_k δ_k e_k(w^{1/k})` over `R`, with `e_k` the elementary symmetric polynomials.
struct BallotLikelihood {
    /// A stage of two entries, as in a ballot of a pair.
    private struct Pair {
        var winner: Int32
        var loser: Int32
        var isTied: Bool
    }

    let entries: Int
    /// Greater than 1, ascending.
    let tieSizes: [Int]
    private let pairs: [Pair]
    private let longer: [[[Int]]]
    private let precision: Double

    init(_ ballots: [[[Int]]], entries: Int, prior: Double?) {
        self.entries = entries
        precision = prior.map { 1 / ($0 * $0) } ?? 0
        tieSizes = Set(ballots.joined().map(\.count)).filter { $0 > 1 }.sorted()
        pairs = ballots.filter { $0.joined().count == 2 }.map { ballot in
            let both = Array(ballot.joined())
            return Pair(winner: Int32(both[0]), loser: Int32(both[1]), isTied: ballot.count == 1)
        }
        longer = ballots.filter { $0.joined().count > 2 }
    }

    var coordinates: Int { entries + tieSizes.count }

    func penalty(_ point: [Double]) -> Double {
        0.5 * precision * point.prefix(entries).reduce(0) { $0 + $1 * $1 }
    }

    func value(at point: [Double]) -> Double {
        let tie = tieSizes.firstIndex(of: 2).map { point[entries + $0] }
        var sum = -penalty(point)
        for pair in pairs {
            let half = 0.5 * (point[Int(pair.winner)] - point[Int(pair.loser)])
            // With both worths over their geometric mean: e^h + e^−h + δ_2.
            let tied = tie.map { exp($0 - abs(half)) } ?? 0
            let whole = abs(half) + log(1 + exp(-2 * abs(half)) + tied)
            sum += (pair.isTied ? tie ?? 0 : half) - whole
        }
        for ballot in longer { sum += BallotStages(ballot, self, point).value }
        return sum
    }

    /// The value, its gradient, and minus its second derivatives.
    func curved(at point: [Double]) -> (Double, [Double], BallotCurvature) {
        let tieAt = tieSizes.firstIndex(of: 2).map { entries + $0 }
        var sum = -penalty(point)
        var gradient = point.enumerated().map { $0 < entries ? -precision * $1 : 0 }
        var curvature = BallotCurvature(entries: entries, coordinates: coordinates)
        for index in 0..<entries { curvature.diagonal[index] += precision }
        curvature.prior = precision
        curvature.tie = tieAt
        curvature.edges.reserveCapacity(pairs.count)
        for pair in pairs {
            let (winner, loser) = (Int(pair.winner), Int(pair.loser))
            let half = 0.5 * (point[winner] - point[loser])
            let top = abs(half)
            let (up, down) = (exp(half - top), exp(-half - top))
            let tied = tieAt.map { exp(point[$0] - top) } ?? 0
            let whole = up + down + tied
            let tiedShare = tied / whole
            let first = up / whole + tiedShare / 2
            sum += (pair.isTied ? tieAt.map { point[$0] } ?? 0 : half) - top - log(whole)
            let pull = (pair.isTied ? 0.5 : 1) - first
            gradient[winner] += pull
            gradient[loser] -= pull
            if let tieAt { gradient[tieAt] += (pair.isTied ? 1 : 0) - tiedShare }
            curvature.add(
                .init(
                    first: pair.winner, second: pair.loser, weight: first * (1 - first) - tiedShare / 4,
                    withTie: tiedShare * (0.5 - first)), tieWeight: tiedShare * (1 - tiedShare))
        }
        for ballot in longer {
            let stages = BallotStages(ballot, self, point)
            sum += stages.value
            let (slope, block) = stages.derivatives()
            for (place, coordinate) in block.coordinates.enumerated() { gradient[coordinate] += slope[place] }
            curvature.add(block)
        }
        return (sum, gradient, curvature)
    }
}
