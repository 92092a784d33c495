import Foundation

/// Worths of entries from ranked ballots, ties among them.
///
/// Of the entries still to be placed, a set `S` of `k` comes next with probability proportional to
/// `δ_k (Π_{i∈S} w_i)^{1/k}`, `δ_1 = 1`. Without ties this is the model of Plackett and Luce; for pairs it is Davidson's, with
/// `ν = δ_2`. Log worths have mean 0, or a normal prior around 0.
///
/// Sources: D. R. Hunter, "MM algorithms for generalized Bradley–Terry models", Annals of Statistics 32 (2004);
/// R. R. Davidson, "On extending the Bradley–Terry model to accommodate ties", JASA 65 (1970); H. L. Turner et al.,
/// "Modelling rankings in R: the PlackettLuce package", Computational Statistics 35 (2020).
public struct PlackettLuce: Sendable, Equatable {
    public struct Worth: Sendable, Equatable {
        /// Natural logarithm of the worth; `nil` where no finite one exists.
        public var log: Double?
        /// Of `log`; against the mean of all where there is no prior.
        public var standardError: Double?
    }

    /// In the ballots' order of entries.
    public var worths: [Worth]
    /// Of the ballots without the entries that have no worth, the prior not counted; `nil` when nothing could be fitted.
    public var logLikelihood: Double?
    /// `δ_2`; `nil` where no two entries are tied.
    public var tieParameter: Double?

    /// - Parameters:
    ///   - prior: standard deviation of a normal prior of each log worth; it gives every entry a worth. Without it, those
    ///     that only won or only lost have none and are left out: see `Estimable`.
    public init(_ ballots: Ballots, prior: Double? = nil) {
        let kept =
            prior == nil ? Estimable.entries(of: ballots) : Array(repeating: true, count: ballots.entries.count)
        let members = ballots.entries.indices.filter { kept[$0] }
        worths = ballots.entries.map { _ in Worth() }
        guard !members.isEmpty else { return }
        var places = Array(repeating: 0, count: kept.count)
        for (place, entry) in members.enumerated() { places[entry] = place }
        let likelihood = BallotLikelihood(
            ballots.restricted(to: kept).map { $0.map { $0.map { places[$0] } } }, entries: members.count, prior: prior)
        var fit = NewtonAscent(likelihood)
        fit.run()
        let mean = prior == nil ? fit.point.prefix(members.count).reduce(0, +) / Double(members.count) : 0
        let errors = fit.curvature.standardErrors(isCentred: prior == nil)
        for (place, entry) in members.enumerated() {
            worths[entry] = Worth(log: fit.point[place] - mean, standardError: errors[place])
        }
        logLikelihood = fit.value + likelihood.penalty(fit.point)
        tieParameter = likelihood.tieSizes.firstIndex(of: 2).map { exp(fit.point[members.count + $0]) }
    }
}

/// Newton's method, each step solved by conjugate gradients and halved until it climbs.
private struct NewtonAscent {
    let likelihood: BallotLikelihood
    /// Log worths, then `ln δ` of each tie size.
    private(set) var point: [Double]
    private(set) var value: Double
    private(set) var curvature: BallotCurvature

    init(_ likelihood: BallotLikelihood) {
        self.likelihood = likelihood
        point = Array(repeating: 0, count: likelihood.coordinates)
        (value, curvature) = (0, BallotCurvature(entries: 0, coordinates: 0))
    }

    mutating func run() {
        var gradient: [Double]
        (value, gradient, curvature) = likelihood.curved(at: point)
        for _ in 0..<100 {
            let step = conjugateGradients(
                rightSide: gradient, inverseDiagonal: curvature.diagonal.map { $0 > 1e-300 ? 1 / $0 : 0 },
                tolerance: 1e-3, limit: 1000, times: curvature.times)
            let longest = step.reduce(0) { max($0, abs($1)) }
            var scale = min(1, 4 / max(longest, 1e-300))
            while scale > 1e-6, !climbs(step, scale) { scale /= 2 }
            guard scale > 1e-6 else { return }
            (value, gradient, curvature) = likelihood.curved(at: point)
            if longest * scale < 1e-9 { return }
        }
    }

    private mutating func climbs(_ step: [Double], _ scale: Double) -> Bool {
        let next = zip(point, step).map { $0 + scale * $1 }
        let there = likelihood.value(at: next)
        guard there.isFinite, there >= value - 1e-12 * abs(value) else { return false }
        point = next
        return true
    }
}
