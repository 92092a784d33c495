import Foundation
import Testing

@testable import Scoring

@Suite struct PlackettLuceTests {
    private func ballots(_ places: [[[String]]]) -> Ballots {
        let entries = Set(places.joined().joined()).sorted()
        return Ballots(
            entries: entries,
            places: places.map { $0.map { $0.compactMap { entries.firstIndex(of: $0) } } })
    }

    @Test("NASCAR 2002: Hunter 2004, Table 1, and R's PlackettLuce")
    func nascar() throws {
        guard let text = try SharedOracles.text("nascar-2002.csv") else { return }
        let ballots = try Ballots(text)
        let fit = PlackettLuce(ballots)
        func worth(_ driver: Int) -> Double? {
            ballots.entries.firstIndex(of: "driver-\(driver)").flatMap { fit.worths[$0].log }
        }
        let reference = try #require(worth(1))
        for (driver, expected) in [(58, 4.15), (68, 3.62), (51, 2.08), (15, 0.03), (17, -0.31), (40, -0.15)] {
            #expect(abs(try #require(worth(driver)) - reference - expected) < 0.005)
        }
        #expect(abs(try #require(fit.logLikelihood) + 4191.0973) < 5e-5)
        #expect((84...87).allSatisfy { worth($0) == nil })
        #expect(abs(fit.worths.compactMap(\.log).reduce(0, +)) < 1e-9)
    }

    @Test("two entries have the log odds of their wins, with their standard error")
    func closedForm() throws {
        let fit = PlackettLuce(
            ballots(Array(repeating: [["a"], ["b"]], count: 7) + Array(repeating: [["b"], ["a"]], count: 3)))
        let logOdds = log(7.0 / 3)
        #expect(abs(try #require(fit.worths[0].log) - logOdds / 2) < 1e-9)
        let likelihood = 7 * log(0.7) + 3 * log(0.3)
        #expect(abs(try #require(fit.logLikelihood) - likelihood) < 1e-9)
        // Var(log odds) = 1/7 + 1/3, and each worth is half of it.
        let error = (1.0 / 7 + 1.0 / 3).squareRoot() / 2
        #expect(abs(try #require(fit.worths[0].standardError) - error) < 1e-9)
        #expect(fit.tieParameter == nil)
    }

    @Test("ties of a pair are Davidson's: the closed form of two entries")
    func davidson() throws {
        let wins = Array(repeating: [["a"], ["b"]], count: 8) + Array(repeating: [["b"], ["a"]], count: 2)
        let fit = PlackettLuce(ballots(wins + Array(repeating: [["a", "b"]], count: 6)))
        // p(a) : p(b) : p(tie) = 8 : 2 : 6, so w_a/w_b = 4 and ν = 6/√(8 · 2).
        #expect(abs(try #require(fit.worths[0].log) - log(4.0) / 2) < 1e-8)
        #expect(abs(try #require(fit.tieParameter) - 1.5) < 1e-8)
    }

    @Test("longer ballots with ties: the gradient of the likelihood by differences is that of the formulas")
    func derivatives() {
        let likelihood = BallotLikelihood(
            [[[0], [1, 2], [3]], [[2, 3], [0, 1]], [[3, 1, 0], [2]], [[1], [0]], [[0, 2]]], entries: 4, prior: 2)
        let point = [0.3, -0.5, 0.8, -0.1, 0.4, -0.7]
        #expect(likelihood.coordinates == point.count)
        let (value, gradient, curvature) = likelihood.curved(at: point)
        #expect(abs(value - likelihood.value(at: point)) < 1e-12)
        let h = 1e-5
        for index in point.indices {
            var (up, down) = (point, point)
            up[index] += h
            down[index] -= h
            let slope = (likelihood.value(at: up) - likelihood.value(at: down)) / (2 * h)
            #expect(abs(slope - gradient[index]) < 1e-8)
            var unit = Array(repeating: 0.0, count: point.count)
            unit[index] = 1
            let image = curvature.times(unit)
            let bend = zip(likelihood.curved(at: up).1, likelihood.curved(at: down).1).map { ($1 - $0) / (2 * h) }
            for (one, other) in zip(image, bend) { #expect(abs(one - other) < 1e-7) }
        }
    }

    @Test("who only won or only lost has no worth and does not count, until a prior gives them one")
    func unbounded() throws {
        let some = ballots([
            [["top"], ["a"], ["b"], ["last"]], [["top"], ["b"], ["a"]], [["a"], ["b"], ["last"]], [["top"], ["last"]],
        ])
        let fit = PlackettLuce(some)
        #expect(zip(some.entries, fit.worths).filter { $1.log == nil }.map(\.0) == ["last", "top"])
        let likelihood = 2 * log(2.0 / 3) + log(1.0 / 3)
        #expect(abs(try #require(fit.logLikelihood) - likelihood) < 1e-9)
        let guessed = PlackettLuce(some, prior: 1)
        let order = zip(some.entries, guessed.worths.compactMap(\.log)).sorted { $0.1 > $1.1 }.map(\.0)
        #expect(order == ["top", "a", "b", "last"])
        #expect(guessed.worths.allSatisfy { ($0.standardError ?? 2) < 1 })
    }

    @Test("ballots that compare nothing give nothing")
    func empty() {
        let fit = PlackettLuce(ballots([[["a"]], [["b"]]]))
        #expect(fit.worths.allSatisfy { $0 == .init() } && fit.logLikelihood == nil)
        #expect(PlackettLuce(Ballots(entries: [], places: [])).worths.isEmpty)
    }
}
