import Foundation

/// Measures a recording while it is read.
struct SoundMeter {
    let channels: Int
    let sampleRate: Int
    private(set) var samples = 0
    private(set) var peak: Float = 0
    /// Samples at full scale that follow one another in a channel-blind run of three or more.
    private(set) var clipped = 0
    private var run = 0
    private var loudness: Loudness?

    init(channels: Int, sampleRate: Int) {
        self.channels = channels
        self.sampleRate = sampleRate
        loudness = Loudness(sampleRate: sampleRate, channels: channels)
    }

    mutating func add(_ chunk: UnsafeBufferPointer<Float>) {
        samples += chunk.count
        for sample in chunk {
            let size = abs(sample)
            if size > peak && size.isFinite { peak = size }
            if size >= 0.9995 {
                run += 1
                if run >= 3 { clipped += 1 }
            } else {
                run = 0
            }
        }
        loudness?.add(chunk)
    }

    var seconds: Double { Double(samples / max(channels, 1)) / Double(sampleRate) }

    /// The greatest sample in decibels of full scale, two places; -120 for silence and anything softer.
    var peakDecibels: Double { peak > 1e-6 ? (20 * log10(Double(peak)) * 100).rounded() / 100 : -120 }

    /// LUFS, one place.
    var integratedLoudness: Double? { loudness?.integrated.map { ($0 * 10).rounded() / 10 } }

    var isSilent: Bool { peak < 0.001 }

    var isClipped: Bool { clipped > max(samples / 10_000, channels) }
}
