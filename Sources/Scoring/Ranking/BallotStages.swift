import Foundation

/// One ballot of more than two entries, stage by stage.
struct BallotStages {
    private let places: [[Int]]
    private let likelihood: BallotLikelihood
    private let point: [Double]

    init(_ places: [[Int]], _ likelihood: BallotLikelihood, _ point: [Double]) {
        (self.places, self.likelihood, self.point) = (places, likelihood, point)
    }

    var value: Double {
        var sum = 0.0
        for (chosen, rest) in stages { sum += gain(chosen) - Normaliser(rest, likelihood, point).logValue }
        return sum
    }

    /// The gradient over the ballot's coordinates, and minus its second derivatives.
    func derivatives() -> (gradient: [Double], curvature: BallotCurvature.Block) {
        let entries = Array(places.joined())
        let ties = likelihood.tieSizes.indices.map { likelihood.entries + $0 }
        let coordinates = entries + ties
        let order = coordinates.count
        var gradient = Array(repeating: 0.0, count: order)
        var values = Array(repeating: 0.0, count: order * order)
        var first = 0
        for (chosen, rest) in stages {
            for place in first..<(first + chosen.count) { gradient[place] += 1 / Double(chosen.count) }
            if let tie = likelihood.tieSizes.firstIndex(of: chosen.count) { gradient[entries.count + tie] += 1 }
            // The rest is the tail of the ballot, followed by the tie sizes.
            let tail = Array(first..<order)
            let normaliser = Normaliser(rest, likelihood, point)
            let (slope, bend) = normaliser.derivatives()
            for (row, one) in tail.enumerated() {
                gradient[one] -= slope[row]
                for (column, other) in tail.enumerated() {
                    values[one * order + other] += bend[row * tail.count + column] - slope[row] * slope[column]
                }
            }
            first += chosen.count
        }
        return (gradient, .init(coordinates: coordinates, values: values))
    }

    /// Each place with all entries not placed before it; where one entry is left nothing is chosen.
    private var stages: [(chosen: [Int], rest: [Int])] {
        var rest = Array(places.joined())
        return places.compactMap { place in
            defer { rest.removeFirst(place.count) }
            return rest.count > 1 ? (place, rest) : nil
        }
    }

    private func gain(_ chosen: [Int]) -> Double {
        let tie = likelihood.tieSizes.firstIndex(of: chosen.count).map { point[likelihood.entries + $0] } ?? 0
        return tie + chosen.reduce(0) { $0 + point[$1] } / Double(chosen.count)
    }
}

/// `D = Σ_k δ_k e_k(w^{1/k})` over the entries that are left, worths over the greatest of them.
private struct Normaliser {
    private struct Term {
        /// 0 for single entries, else one more than the place among tie sizes.
        var place: Int
        var size: Int
        var factor: Double
        /// `w^{1/k}`.
        var roots: [Double]
        /// `e_0 … e_k`.
        var symmetric: [Double]
    }

    private let count: Int
    private let ties: Int
    private let top: Double
    private let terms: [Term]
    private let total: Double

    init(_ rest: [Int], _ likelihood: BallotLikelihood, _ point: [Double]) {
        let top = rest.reduce(-.infinity) { max($0, point[$1]) }
        (count, ties, self.top) = (rest.count, likelihood.tieSizes.count, top)
        terms = ([1] + likelihood.tieSizes).enumerated().filter { $0.element <= rest.count }.map { place, size in
            let roots = rest.map { exp((point[$0] - top) / Double(size)) }
            var symmetric = Array(repeating: 0.0, count: size + 1)
            symmetric[0] = 1
            for root in roots {
                for degree in stride(from: size, to: 0, by: -1) { symmetric[degree] += root * symmetric[degree - 1] }
            }
            let factor = place == 0 ? 1 : exp(point[likelihood.entries + place - 1])
            return Term(place: place, size: size, factor: factor, roots: roots, symmetric: symmetric)
        }
        total = terms.reduce(0) { $0 + $1.factor * $1.symmetric[$1.size] }
    }

    var logValue: Double { top + log(total) }

    /// First and second derivatives of `D` over `D`, by the entries left, then the tie sizes.
    func derivatives() -> (first: [Double], second: [Double]) {
        let order = count + ties
        var first = Array(repeating: 0.0, count: order)
        var second = Array(repeating: 0.0, count: order * order)
        for term in terms {
            let degree = Double(term.size)
            let share = term.factor / (degree * total)
            for i in 0..<count {
                let without = Self.deflated(term.symmetric, by: term.roots[i])
                let slope = share * term.roots[i] * without[term.size - 1]
                first[i] += slope
                second[i * order + i] += slope / degree
                if term.place > 0 {
                    let tie = count + term.place - 1
                    second[i * order + tie] += slope
                    second[tie * order + i] += slope
                }
                guard term.size > 1 else { continue }
                for j in 0..<i {
                    let both = Self.deflated(without, by: term.roots[j])[term.size - 2]
                    let bend = share / degree * term.roots[i] * term.roots[j] * both
                    second[i * order + j] += bend
                    second[j * order + i] += bend
                }
            }
            guard term.place > 0 else { continue }
            let tie = count + term.place - 1
            let whole = term.factor * term.symmetric[term.size] / total
            first[tie] += whole
            second[tie * order + tie] += whole
        }
        return (first, second)
    }

    /// Elementary symmetric polynomials without one of their variables.
    private static func deflated(_ symmetric: [Double], by root: Double) -> [Double] {
        var result = symmetric
        for degree in 1..<symmetric.count { result[degree] = symmetric[degree] - root * result[degree - 1] }
        return result
    }
}
