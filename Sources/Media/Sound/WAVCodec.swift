import Foundation

/// WAV files from samples: 16 bits, no tags.
public enum WAVCodec {
    /// - Parameter samples: Between -1 and 1, the channels interleaved.
    public static func encode(samples: [Float], sampleRate: Int, channels: Int) throws(MediaError) -> Data {
        guard let sink = SoundSink(.wav, sampleRate: sampleRate, channels: channels),
            samples.withUnsafeBufferPointer(sink.write), let data = sink.finish()
        else { throw .unencodable(type: "WAV", reason: "\(channels) channels at \(sampleRate) Hz") }
        return data
    }
}
