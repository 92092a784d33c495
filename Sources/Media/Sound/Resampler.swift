import Foundation

/// Changes the rate of a recording chunk by chunk, by a windowed sinc of 32 taps (more when the rate falls).
///
/// The sinc is kept at as many phases as the ratio needs, at most 1024; between those the nearest is taken.
struct Resampler {
    private let channels: Int
    private let step: Double
    private let reach: Int
    private let phases: Int
    /// For each phase, `2 * reach` weights.
    private let weights: [Float]
    /// Samples kept of what came before, interleaved, from frame `start` on.
    private var held: [Float]
    private var start: Int
    private var made = 0

    init(from: Int, to: Int, channels: Int) {
        self.channels = channels
        step = Double(from) / Double(to)
        let cutoff = min(1, 1 / step)
        let reach = Int((16 / cutoff).rounded(.up))
        let phases = min(1024, to / Self.greatestCommonDivisor(from, to))
        held = [Float](repeating: 0, count: reach * channels)
        start = -reach
        var weights: [Float] = []
        for phase in 0..<phases {
            let fraction = Double(phase) / Double(phases)
            weights += (0..<(2 * reach)).map { tap in
                Self.weight(at: Double(tap - reach + 1) - fraction, cutoff: cutoff, reach: reach)
            }
        }
        self.weights = weights
        self.reach = reach
        self.phases = phases
    }

    /// The new samples that the old ones so far allow.
    mutating func add(_ chunk: UnsafeBufferPointer<Float>) -> [Float] {
        held.append(contentsOf: chunk)
        return drain()
    }

    /// The rest.
    mutating func finish() -> [Float] {
        let end = start + held.count / channels
        held.append(contentsOf: repeatElement(0, count: (reach + 2) * channels))
        let total = Int((Double(end) / step).rounded(.up))
        var rest = drain()
        if made > total { rest.removeLast(min(rest.count, (made - total) * channels)) }
        return rest
    }

    private mutating func drain() -> [Float] {
        let end = start + held.count / channels
        var result: [Float] = []
        while true {
            let position = Double(made) * step
            var whole = Int(position)
            var phase = Int(((position - Double(whole)) * Double(phases)).rounded())
            if phase == phases { (whole, phase) = (whole + 1, 0) }
            guard whole + reach < end else { break }
            let first = (whole - reach + 1 - start) * channels
            for channel in 0..<channels {
                var sum: Float = 0
                for tap in 0..<(2 * reach) {
                    sum += held[first + tap * channels + channel] * weights[phase * 2 * reach + tap]
                }
                result.append(sum)
            }
            made += 1
        }
        let needless = min(Int(Double(made) * step) - reach - start, held.count / channels)
        if needless > 0 {
            held.removeFirst(needless * channels)
            start += needless
        }
        return result
    }

    private static func weight(at distance: Double, cutoff: Double, reach: Int) -> Float {
        let angle = Double.pi * distance * cutoff
        let sinc = distance == 0 ? 1 : sin(angle) / angle
        let window = 0.5 + 0.5 * cos(Double.pi * distance / Double(reach + 1))
        return Float(sinc * window * cutoff)
    }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }
}
