import Foundation
import Showcase

/// Judges who do not exist: each entry has a true quality, each judge a severity, a spread and some noise, all from one
/// seed. For demos, rehearsals and tests; what it gives is to be marked as simulated.
///
/// On a scale of 1 to 10 the true qualities have a standard deviation of 1.2, severities of 0.9 and noise of 0.8; other
/// scales in proportion.
public struct SimulatedPanel: Sendable {
    private let seed: UInt64

    public init(seed: UInt64) { self.seed = seed }

    /// The score that `judge` gives `entry` on each criterion. Pure: the same every time, in any order of asking.
    public func score(
        entry: String, judge: String, criteria: [String], scale: ClosedRange<Int>
    ) -> [String: Int] {
        let step = unit(of: scale)
        let middle = mean(of: scale)
        let quality = truth(of: entry, on: scale) - middle
        let severity = severity(of: judge, on: scale)
        let spread = spread(of: judge)
        // Half of the noise is the judge's mood about the entry, which all criteria share.
        let mood = normal("mood", entry, judge) * 0.5 * step
        let scores = criteria.map { criterion in
            let aptness = normal("aptness", entry, criterion) * 0.45 * step
            let noise = normal("noise", entry, judge, criterion) * 0.62 * step
            let wish = middle + (quality + aptness) * spread - severity + mood + noise
            let nearest = min(Double(scale.upperBound), max(Double(scale.lowerBound), wish.rounded()))
            return (criterion, Int(nearest))
        }
        return Dictionary(scores, uniquingKeysWith: { first, _ in first })
    }

    /// What a fair panel without noise would agree on, in the scale's own measure, not rounded and not cut off.
    public func truth(of entry: String, on scale: ClosedRange<Int>) -> Double {
        mean(of: scale) + normal("truth", entry) * 1.2 * unit(of: scale)
    }

    /// How much lower than a fair judge this one scores, in the scale's own measure.
    public func severity(of judge: String, on scale: ClosedRange<Int>) -> Double {
        normal("severity", judge) * 0.9 * unit(of: scale)
    }

    /// How widely this judge tells good from bad: 1 is as the truth.
    private func spread(of judge: String) -> Double { exp(normal("spread", judge) * 0.18) }

    private func unit(of scale: ClosedRange<Int>) -> Double { Double(scale.upperBound - scale.lowerBound) / 9 }

    /// Judges are kind: the middle of what they give lies a little above the scale's.
    private func mean(of scale: ClosedRange<Int>) -> Double { Double(scale.lowerBound) + 5.3 * unit(of: scale) }

    /// A normal number that follows from the seed and the words alone.
    private func normal(_ words: String...) -> Double {
        // FNV-1a over the words, each closed by a byte that no UTF-8 holds.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        for word in words {
            for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
        }
        var random = SeededGenerator(seed: hash)
        return Double(random.normal())
    }
}
