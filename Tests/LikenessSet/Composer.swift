import Foundation
import Showcase

/// Tunes of our own making, each of its seed alone: a melody over chords in one of the twelve keys.
public enum Composer {
    public static let rate = 22_050

    /// One channel.
    public static func tune(seed: UInt64, seconds: Double) -> [Float] {
        var dice = SeededGenerator(seed: seed)
        var samples = [Float](repeating: 0, count: Int(seconds * Double(rate)))
        let key = Int.random(in: 0..<12, using: &dice)
        let scale = Bool.random(using: &dice) ? [0, 2, 4, 5, 7, 9, 11] : [0, 2, 3, 5, 7, 8, 10]
        let beat = Double.random(in: 0.22...0.5, using: &dice)
        let timbre = (1...6).map { Float.random(in: 0...1, using: &dice) / Float($0) }
        func note(_ degree: Int) -> Int { key + scale[degree % 7] + 12 * (degree / 7) }
        var time = 0.0
        var degree = Int.random(in: 14...20, using: &dice)
        while time < seconds {
            if Int((time / beat).rounded()) % 8 == 0 {
                let root = Int.random(in: 0..<7, using: &dice) + 7
                for step in [0, 2, 4] { strike(note(root + step), time, beat * 8, 0.12, timbre, &samples) }
            }
            let length = beat * [1, 1, 2, 0.5, 1.5][Int.random(in: 0..<5, using: &dice)]
            degree = min(max(degree + Int.random(in: -3...3, using: &dice), 12), 26)
            if Int.random(in: 0..<8, using: &dice) > 0 { strike(note(degree), time, length, 0.25, timbre, &samples) }
            time += length
        }
        return samples
    }

    private static func strike(
        _ note: Int, _ start: Double, _ length: Double, _ force: Float, _ timbre: [Float], _ samples: inout [Float]
    ) {
        let pitch = 27.5 * pow(2, Double(note) / 12 + 1)
        let first = Int(start * Double(rate))
        for index in 0..<Int(length * Double(rate)) where first + index < samples.count {
            let time = Double(index) / Double(rate)
            var sum: Float = 0
            for (number, part) in timbre.enumerated() {
                sum += part * Float(sin(2 * .pi * pitch * Double(number + 1) * time))
            }
            samples[first + index] += sum * force * Float(exp(-time * 2)) * Float(min(1, time * 100))
        }
    }
}

/// What happens to a recording that is sent a second time.
public enum SoundAlteration: String, CaseIterable, Sendable {
    case softer = "a third as loud, as stereo"
    case trimmed = "begins up to 3 s later"
    case excerpt = "its middle half"
    case noisy = "noise at −30 dB"
    case resampled = "another sample rate"

    /// - Returns: samples by turns of channels.
    public func callAsFunction(
        _ tune: [Float], dice: inout SeededGenerator
    ) -> (samples: [Float], channels: Int, rate: Int) {
        switch self {
        case .softer: return (tune.flatMap { [$0 / 3, $0 / 4] }, 2, Composer.rate)
        case .trimmed:
            return (Array(tune.dropFirst(Int.random(in: 0...(3 * Composer.rate), using: &dice))), 1, Composer.rate)
        case .excerpt: return (Array(tune[(tune.count / 4)..<(tune.count * 3 / 4)]), 1, Composer.rate)
        case .noisy:
            return (tune.map { $0 + Float.random(in: -0.03...0.03, using: &dice) }, 1, Composer.rate)
        case .resampled:
            let count = tune.count * 16_000 / Composer.rate
            let samples = (0..<count).map { index in
                let place = Double(index) * Double(Composer.rate) / 16_000
                let (low, share) = (min(Int(place), tune.count - 2), Float(place - place.rounded(.down)))
                return tune[low] * (1 - share) + tune[low + 1] * share
            }
            return (samples, 1, 16_000)
        }
    }
}
