import CSndfile

/// A recording read a chunk at a time, as floats between -1 and 1 with the channels interleaved.
final class SoundSource {
    private let file: OpaquePointer
    private let memory: MemoryFile
    let channels: Int
    let sampleRate: Int
    /// Samples of each channel, as the header says; 0 when it does not know.
    let frames: Int
    private let format: Int32

    /// - Parameter bytes: must outlive the source.
    init?(_ bytes: UnsafeRawBufferPointer) {
        memory = MemoryFile(reading: bytes)
        var info = SF_INFO()
        guard let opened = memory.open(Int32(SFM_READ), &info) else { return nil }
        guard info.channels > 0, info.channels <= 64, info.samplerate > 0 else {
            sf_close(opened)
            return nil
        }
        file = opened
        channels = Int(info.channels)
        sampleRate = Int(info.samplerate)
        frames = max(0, Int(info.frames))
        format = info.format
    }

    deinit { sf_close(file) }

    /// libsndfile's number for what went wrong so far; 0 for nothing.
    var fault: Int { Int(sf_error(file)) }

    /// Fills `chunk` with as many samples as there are; 0 at the end.
    func read(into chunk: UnsafeMutableBufferPointer<Float>) -> Int {
        let wanted = chunk.count / channels
        let got = sf_readf_float(file, chunk.baseAddress, sf_count_t(wanted))
        return got > 0 ? Int(got) * channels : 0
    }

    /// `pcm_s16`, `mp3`…
    var codec: String {
        switch Int(format) & SF_FORMAT_SUBMASK {
        case SF_FORMAT_PCM_S8: "pcm_s8"
        case SF_FORMAT_PCM_U8: "pcm_u8"
        case SF_FORMAT_PCM_16: "pcm_s16"
        case SF_FORMAT_PCM_24: "pcm_s24"
        case SF_FORMAT_PCM_32: "pcm_s32"
        case SF_FORMAT_FLOAT: "pcm_f32"
        case SF_FORMAT_DOUBLE: "pcm_f64"
        case SF_FORMAT_ULAW: "ulaw"
        case SF_FORMAT_ALAW: "alaw"
        case SF_FORMAT_IMA_ADPCM: "adpcm_ima"
        case SF_FORMAT_MS_ADPCM: "adpcm_ms"
        case SF_FORMAT_GSM610: "gsm"
        case SF_FORMAT_MPEG_LAYER_III: "mp3"
        default: "other"
        }
    }
}
