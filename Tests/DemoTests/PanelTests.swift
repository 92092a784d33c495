import Showcase
import Testing

@testable import Demo

@Suite("Simulated panel")
struct PanelTests {
    private let criteria = ["theme", "originality", "composition"]
    private let entries = (0..<300).map { "entry\($0)" }
    private let judges = (0..<40).map { "judge\($0)" }

    @Test("the same seed gives the same scores in any order; another seed gives others")
    func deterministic() {
        let (one, two) = (SimulatedPanel(seed: 7), SimulatedPanel(seed: 7))
        let forth = entries.map { one.score(entry: $0, judge: "j", criteria: criteria, scale: 1...10) }
        let back = entries.reversed().map { two.score(entry: $0, judge: "j", criteria: criteria, scale: 1...10) }
        #expect(forth == back.reversed())
        let other = SimulatedPanel(seed: 8)
        #expect(forth != entries.map { other.score(entry: $0, judge: "j", criteria: criteria, scale: 1...10) })
    }

    @Test("every criterion is scored, within the scale", arguments: [1...10, 1...5, 0...100] as [ClosedRange<Int>])
    func range(scale: ClosedRange<Int>) {
        let panel = SimulatedPanel(seed: 1)
        var all: [Int] = []
        for entry in entries.prefix(60) {
            for judge in judges.prefix(10) {
                let scores = panel.score(entry: entry, judge: judge, criteria: criteria, scale: scale)
                #expect(Set(scores.keys) == Set(criteria))
                all += scores.values
            }
        }
        #expect(all.allSatisfy(scale.contains))
        #expect(Set(all).count > scale.count / 2)
    }

    @Test("qualities and severities spread as they are said to")
    func moments() {
        let panel = SimulatedPanel(seed: 3)
        func deviation(_ values: [Double]) -> Double {
            let mean = values.reduce(0, +) / Double(values.count)
            return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
        }
        #expect(abs(deviation(entries.map { panel.truth(of: $0, on: 1...10) }) - 1.2) < 0.15)
        let many = (0..<400).map { panel.severity(of: "j\($0)", on: 1...10) }
        #expect(abs(deviation(many) - 0.9) < 0.12)
    }

    @Test("a severe judge scores lower, a better entry higher")
    func order() throws {
        let panel = SimulatedPanel(seed: 5)
        func mean(_ pairs: [(entry: String, judge: String)]) -> Double {
            let scores = pairs.flatMap {
                panel.score(entry: $0.entry, judge: $0.judge, criteria: criteria, scale: 1...10).values
            }
            return Double(scores.reduce(0, +)) / Double(scores.count)
        }
        let byMildness = judges.sorted { panel.severity(of: $0, on: 1...10) < panel.severity(of: $1, on: 1...10) }
        let (mild, severe) = (try #require(byMildness.first), try #require(byMildness.last))
        #expect(mean(entries.map { ($0, mild) }) > mean(entries.map { ($0, severe) }) + 1)
        let byQuality = entries.sorted { panel.truth(of: $0, on: 1...10) < panel.truth(of: $1, on: 1...10) }
        let (worst, best) = (try #require(byQuality.first), try #require(byQuality.last))
        #expect(mean(judges.map { (best, $0) }) > mean(judges.map { (worst, $0) }) + 2)
    }
}
