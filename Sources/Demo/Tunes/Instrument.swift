import Foundation
import Showcase

/// How one note sounds: from pitch, length and force to samples, about −1 to 1.
enum Instrument {
    case plucked, piano, choir, marimba, bass, musicBox, bowed, drum

    func voice(pitch: Float, seconds: Double, force: Float, random: inout SeededGenerator) -> [Float] {
        switch self {
        case .plucked: Self.string(pitch, seconds, force, &random)
        case .piano: Self.struck(pitch, seconds, force)
        case .choir: Self.sung(pitch, seconds, force, &random)
        case .marimba: Self.partials(pitch, [(1, 1, 2.6), (3.93, 0.32, 9), (9.2, 0.12, 22)], seconds, force)
        case .bass: Self.low(pitch, seconds, force)
        case .musicBox:
            Self.partials(pitch, [(1, 0.9, 1.5), (2.76, 0.36, 3.2), (5.4, 0.2, 6), (8.93, 0.1, 11)], seconds, force)
        case .bowed: Self.bow(pitch, seconds, force, &random)
        case .drum: Self.skin(pitch, seconds, force, &random)
        }
    }

    private static func frames(_ seconds: Double) -> Int { Int(seconds * Double(Sound.rate)) }

    /// A plucked string: noise that runs in a loop and loses its edges.
    ///
    /// Source: Karplus & Strong, "Digital synthesis of plucked-string and drum timbres", 1983; the tuning by an
    /// all-pass: Jaffe & Smith, the same year.
    private static func string(
        _ pitch: Float, _ seconds: Double, _ force: Float, _ random: inout SeededGenerator
    ) -> [Float] {
        let period = Float(Sound.rate) / frequency(pitch) - 0.5
        let length = Int(period)
        let part = period - Float(length)
        let tune = (1 - part) / (1 + part)
        var line = (0..<length).map { _ in random.between(-1, 1) }
        // A soft finger: the noise is dulled the more, the less force.
        var last: Float = 0
        for _ in 0..<2 {
            for index in line.indices {
                last += (line[index] - last) * (0.25 + 0.6 * force)
                line[index] = last
            }
        }
        // Plucked at a fifth of its length: that partial is missing.
        let dry = line
        let shift = max(1, length / 5)
        for index in line.indices { line[index] -= dry[(index + length - shift) % length] * 0.9 }
        var output = [Float](repeating: 0, count: frames(seconds))
        var (place, before, held): (Int, Float, Float) = (0, 0, 0)
        let loss: Float = 0.9965
        for index in output.indices {
            let heard = line[place]
            let dulled = (heard * 0.52 + before * 0.48) * loss
            // First-order all-pass: the part of a sample that the loop's length cannot have.
            let tuned = tune * dulled + held
            held = dulled - tune * tuned
            output[index] = heard * force
            line[place] = tuned
            before = heard
            place = place + 1 == length ? 0 : place + 1
        }
        release(&output, 0.08)
        return output
    }

    /// A sum of decaying partials: (ratio, level, decay in 1/s).
    private static func partials(
        _ pitch: Float, _ series: [(ratio: Float, level: Float, decay: Float)], _ seconds: Double, _ force: Float
    ) -> [Float] {
        var output = [Float](repeating: 0, count: frames(seconds))
        let rate = Float(Sound.rate)
        for partial in series {
            let hertz = frequency(pitch) * partial.ratio
            guard hertz < rate * 0.45 else { continue }
            // A turning point in the plane, shrinking: sine and decay in one multiplication.
            let turn = 2 * .pi * hertz / rate
            let shrink = exp(-partial.decay * pow(hertz / 440, 0.25) / rate)
            let (c, s) = (cos(turn) * shrink, sin(turn) * shrink)
            var (x, y): (Float, Float) = (partial.level * force, 0)
            for index in output.indices {
                output[index] += y
                (x, y) = (x * c - y * s, x * s + y * c)
            }
        }
        release(&output, 0.05)
        return output
    }

    /// Piano: strings a little sharp of the harmonic series, the high ones gone first, a soft hammer.
    private static func struck(_ pitch: Float, _ seconds: Double, _ force: Float) -> [Float] {
        let stiff: Float = 0.00035
        let series = (1...10).map { number -> (ratio: Float, level: Float, decay: Float) in
            let n = Float(number)
            let bright = pow(n, -1.55 + 0.5 * force) * (number % 7 == 0 ? 0.3 : 1)
            return (n * (1 + stiff * n * n).squareRoot(), bright * 0.6, 0.55 + 0.42 * n)
        }
        var voice = partials(pitch, series, seconds, force)
        // A second string, out of tune by little, so that the tone beats.
        let second = partials(pitch + 0.018, Array(series.prefix(4)), seconds, force * 0.6)
        for index in voice.indices { voice[index] += second[index] }
        for index in 0..<min(voice.count, 130) { voice[index] *= Float(index) / 130 }
        return voice
    }

    /// Five singers on "ah": each a little off, with their own slow vibrato, through the vowel's formants.
    private static func sung(
        _ pitch: Float, _ seconds: Double, _ force: Float, _ random: inout SeededGenerator
    ) -> [Float] {
        let count = frames(seconds)
        var output = [Float](repeating: 0, count: count)
        let rate = Float(Sound.rate)
        for _ in 0..<5 {
            let hertz = frequency(pitch + 0.09 * random.normal())
            let (speed, depth) = (random.between(4.4, 5.8) / rate * 2 * .pi, random.between(0.0015, 0.004))
            var (phase, wave) = (random.unit(), random.unit() * 6)
            let step = hertz / rate
            for index in 0..<count {
                wave += speed
                phase += step * (1 + depth * sin(wave))
                if phase >= 1 { phase -= 1 }
                // A saw without its corner, rich enough for a throat.
                let saw = 2 * phase - 1
                output[index] += saw - saw * saw * saw
            }
        }
        var shaped = [Float](repeating: 0, count: count)
        for (centre, width, level) in [(680, 90, 1.0), (1120, 110, 0.55), (2600, 170, 0.2)] as [(Float, Float, Float)] {
            let radius = exp(-.pi * width / rate)
            let (b1, b2) = (2 * radius * cos(2 * .pi * centre / rate), -radius * radius)
            let gain = (1 - radius) * level * 3
            var (one, two): (Float, Float) = (0, 0)
            for index in 0..<count {
                let value = output[index] * gain + b1 * one + b2 * two
                (two, one) = (one, value)
                shaped[index] += value
            }
        }
        for index in 0..<count { shaped[index] = (shaped[index] * 0.5 + output[index] * 0.1) * force * 0.4 }
        attack(&shaped, min(0.5, seconds * 0.3))
        release(&shaped, min(0.9, seconds * 0.35))
        return shaped
    }

    private static func low(_ pitch: Float, _ seconds: Double, _ force: Float) -> [Float] {
        var voice = partials(pitch, [(1, 1, 1.6), (2, 0.42, 3), (3, 0.16, 5), (4, 0.06, 8)], seconds, force)
        attack(&voice, 0.008)
        release(&voice, 0.09)
        return voice
    }

    private static func bow(
        _ pitch: Float, _ seconds: Double, _ force: Float, _ random: inout SeededGenerator
    ) -> [Float] {
        let rate = Float(Sound.rate)
        var output = [Float](repeating: 0, count: frames(seconds))
        var phase: Float = 0
        var (one, two): (Float, Float) = (0, 0)
        let step = frequency(pitch) / rate
        for index in output.indices {
            let time = Float(index) / rate
            let vibrato = 0.0045 * sin(time * 33) * min(1, time * 1.6)
            phase += step * (1 + vibrato)
            if phase >= 1 { phase -= 1 }
            let rough = 0.02 * (random.unit() - 0.5)
            // A body that takes the edge off twice.
            one += (2 * phase - 1 + rough - one) * 0.13
            two += (one - two) * 0.22
            output[index] = two * force
        }
        attack(&output, 0.12)
        release(&output, min(0.35, seconds * 0.4))
        return output
    }

    /// A frame drum: the pitch falls as the skin comes to rest.
    private static func skin(
        _ pitch: Float, _ seconds: Double, _ force: Float, _ random: inout SeededGenerator
    ) -> [Float] {
        let rate = Float(Sound.rate)
        var output = [Float](repeating: 0, count: frames(seconds))
        var (phase, hiss): (Float, Float) = (0, 0)
        for index in output.indices {
            let time = Float(index) / rate
            phase += frequency(pitch) * (1 + 0.7 * exp(-time * 34)) / rate
            hiss += (random.between(-1, 1) - hiss) * 0.45
            let tone = sin(2 * .pi * phase) * exp(-time * 8)
            output[index] = (tone + hiss * 0.5 * exp(-time * 46)) * force
        }
        release(&output, 0.03)
        return output
    }

    private static func attack(_ voice: inout [Float], _ seconds: Double) {
        let length = min(voice.count, frames(seconds))
        for index in 0..<length {
            let place = Float(index) / Float(length)
            voice[index] *= place * place * (3 - 2 * place)
        }
    }

    private static func release(_ voice: inout [Float], _ seconds: Double) {
        let length = min(voice.count, frames(seconds))
        for index in 0..<length { voice[voice.count - 1 - index] *= Float(index) / Float(length) }
    }
}
