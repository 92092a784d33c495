import CSndfile
import Foundation

/// A recording written a chunk at a time, to memory. It holds sound and nothing that was said about it.
final class SoundSink {
    private let file: OpaquePointer
    private let memory: MemoryFile

    enum Format { case mp3, wav }

    /// MP3 of a constant bit rate, so that players seek well: 192 kbit/s from 32 kHz on, 92 below; or WAV of 16 bits.
    init?(_ format: Format, sampleRate: Int, channels: Int) {
        memory = MemoryFile()
        var info = SF_INFO()
        info.samplerate = Int32(sampleRate)
        info.channels = Int32(channels)
        switch format {
        case .mp3: info.format = Int32(SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III)
        case .wav: info.format = Int32(SF_FORMAT_WAV | SF_FORMAT_PCM_16)
        }
        guard let opened = memory.open(Int32(SFM_WRITE), &info) else { return nil }
        file = opened
        if format == .mp3 {
            // libsndfile counts from the greatest rate (0) to the least (1): 320 to 32, below 32 kHz 160 to 8.
            var level = (320.0 - 192.0) / (320.0 - 32.0)
            var mode = Int32(SF_BITRATE_MODE_CONSTANT)
            sf_command(file, Int32(SFC_SET_BITRATE_MODE), &mode, Int32(MemoryLayout<Int32>.size))
            sf_command(file, Int32(SFC_SET_COMPRESSION_LEVEL), &level, Int32(MemoryLayout<Double>.size))
        } else {
            // Louder than full scale is cut off there, not wrapped round.
            sf_command(file, Int32(SFC_SET_CLIPPING), nil, Int32(SF_TRUE))
        }
        isOpen = true
    }

    private var isOpen = false

    deinit { if isOpen { sf_close(file) } }

    /// Whether all were taken.
    func write(_ samples: UnsafeBufferPointer<Float>) -> Bool {
        samples.isEmpty || sf_write_float(file, samples.baseAddress, sf_count_t(samples.count)) == samples.count
    }

    /// The whole file; nothing can be written after.
    func finish() -> Data? {
        guard isOpen else { return nil }
        isOpen = false
        return sf_close(file) == 0 ? Data(memory.written) : nil
    }
}
