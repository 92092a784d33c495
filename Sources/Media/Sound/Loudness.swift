import Foundation

/// Integrated loudness of one or two channels, by ITU-R BS.1770-4: K-weighting, blocks of 400 ms that overlap by three
/// quarters, gates at -70 LUFS and 10 LU below the mean.
struct Loudness {
    private let channels: Int
    private let hop: Int
    private var stages: [(Biquad, Biquad)]
    private var hopEnergy = 0.0
    private var inHop = 0
    private var hops: [Double] = []

    /// `nil` where the filters have no place: below 8 kHz.
    init?(sampleRate: Int, channels: Int) {
        guard sampleRate >= 8000, (1...2).contains(channels) else { return nil }
        self.channels = channels
        hop = sampleRate / 10
        let rate = Double(sampleRate)
        stages = Array(repeating: (.shelf(rate), .highPass(rate)), count: channels)
    }

    /// - Parameter samples: interleaved.
    mutating func add(_ samples: UnsafeBufferPointer<Float>) {
        var index = 0
        while index + channels <= samples.count {
            for channel in 0..<channels {
                let weighted = stages[channel].1.pass(stages[channel].0.pass(Double(samples[index + channel])))
                hopEnergy += weighted * weighted
            }
            index += channels
            inHop += 1
            if inHop == hop {
                hops.append(hopEnergy / Double(hop))
                hopEnergy = 0
                inHop = 0
            }
        }
    }

    /// LUFS; `nil` for less than 400 ms, or when nothing is over the gate.
    var integrated: Double? {
        guard hops.count >= 4 else { return nil }
        let blocks: [Double] = (0...(hops.count - 4)).map { hops[$0..<($0 + 4)].reduce(0, +) / 4 }
        let audible = blocks.filter { Self.lufs($0) > -70 }
        guard !audible.isEmpty else { return nil }
        let gate = Self.lufs(audible.reduce(0, +) / Double(audible.count)) - 10
        let loud = audible.filter { Self.lufs($0) > gate }
        return loud.isEmpty ? nil : Self.lufs(loud.reduce(0, +) / Double(loud.count))
    }

    private static func lufs(_ energy: Double) -> Double { energy > 0 ? -0.691 + 10 * log10(energy) : -.infinity }
}

/// A filter of second order, its two steps back kept in transposed form.
private struct Biquad {
    var forward: (Double, Double, Double)
    var back: (Double, Double)
    var first = 0.0
    var second = 0.0

    mutating func pass(_ sample: Double) -> Double {
        let result = forward.0 * sample + first
        first = forward.1 * sample - back.0 * result + second
        second = forward.2 * sample - back.1 * result
        return result
    }

    // The standard's filters at any rate, as libebur128 derives them from its coefficients at 48 kHz.
    static func shelf(_ rate: Double) -> Biquad {
        let (k, q) = (tan(.pi * 1681.974450955533 / rate), 0.7071752369554196)
        let high = pow(10, 3.999843853973347 / 20)
        let band = pow(high, 0.4996667741545416)
        let scale = 1 + k / q + k * k
        return Biquad(
            forward: (
                (high + band * k / q + k * k) / scale, 2 * (k * k - high) / scale,
                (high - band * k / q + k * k) / scale
            ),
            back: (2 * (k * k - 1) / scale, (1 - k / q + k * k) / scale))
    }

    static func highPass(_ rate: Double) -> Biquad {
        let (k, q) = (tan(.pi * 38.13547087602444 / rate), 0.5003270373238773)
        let scale = 1 + k / q + k * k
        return Biquad(forward: (1, -2, 1), back: (2 * (k * k - 1) / scale, (1 - k / q + k * k) / scale))
    }
}
