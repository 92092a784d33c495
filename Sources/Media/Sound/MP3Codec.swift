import Foundation

/// MP3 files from samples: constant bit rate, no tags.
public enum MP3Codec {
    /// The rates that the format has (ISO/IEC 11172-3, 13818-3, and the extension to MPEG-2.5), in hertz.
    static let sampleRates = [8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000]

    /// The nearest of them that is not lower; the greatest that divides it, for those above all.
    static func rate(for sampleRate: Int) -> Int {
        if let native = sampleRates.first(where: { $0 >= sampleRate }) { return native }
        return sampleRate % 44100 == 0 ? 44100 : 48000
    }

    /// - Parameters:
    ///   - samples: Between -1 and 1, the channels interleaved.
    ///   - channels: More than two are mixed down.
    public static func encode(samples: [Float], sampleRate: Int, channels: Int) throws(MediaError) -> Data {
        guard let writer = MP3Writer(sampleRate: sampleRate, channels: channels),
            samples.withUnsafeBufferPointer({ writer.write($0) }), let data = writer.finish()
        else { throw .unencodable(type: "MP3", reason: "\(channels) channels at \(sampleRate) Hz") }
        return data
    }
}

/// Writes an MP3 from a recording of any rate and number of channels.
final class MP3Writer {
    private let sink: SoundSink
    private let channels: Int
    private var resampler: Resampler?

    init?(sampleRate: Int, channels: Int) {
        let rate = MP3Codec.rate(for: sampleRate)
        guard sampleRate > 0, channels > 0,
            let sink = SoundSink(.mp3, sampleRate: rate, channels: min(channels, 2))
        else { return nil }
        self.sink = sink
        self.channels = channels
        if rate != sampleRate { resampler = Resampler(from: sampleRate, to: rate, channels: min(channels, 2)) }
    }

    func write(_ samples: UnsafeBufferPointer<Float>) -> Bool {
        // The encoder may stop the whole process over what is no number, and a file of floats may hold such.
        let safe = samples.map { $0.isFinite ? min(max($0, -1), 1) : 0 }
        return safe.withUnsafeBufferPointer { safe in
            guard channels > 2 else { return pass(safe) }
            return Mixing.toStereo(safe, channels: channels).withUnsafeBufferPointer(pass)
        }
    }

    private func pass(_ samples: UnsafeBufferPointer<Float>) -> Bool {
        guard let rest = resampler?.add(samples) else { return sink.write(samples) }
        return rest.withUnsafeBufferPointer(sink.write)
    }

    func finish() -> Data? {
        if let rest = resampler?.finish(), !rest.withUnsafeBufferPointer(sink.write) { return nil }
        return sink.finish()
    }
}
