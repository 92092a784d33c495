import CSndfile

/// A recording that libsndfile decodes.
final class SoundSource: SampleSource {
    private let file: OpaquePointer
    private let memory: MemoryFile
    let channels: Int
    let sampleRate: Int
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
        // libsndfile's greatest number means that the length is not known.
        frames = info.frames < 1 << 60 ? max(0, Int(info.frames)) : 0
        format = info.format
    }

    deinit { sf_close(file) }

    var isFaulty: Bool { sf_error(file) != 0 }

    func read(into chunk: UnsafeMutableBufferPointer<Float>) -> Int {
        let wanted = chunk.count / channels
        let got = sf_readf_float(file, chunk.baseAddress, sf_count_t(wanted))
        return got > 0 ? Int(got) * channels : 0
    }

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
        case SF_FORMAT_VORBIS: "vorbis"
        case SF_FORMAT_OPUS: "opus"
        default: "other"
        }
    }
}
