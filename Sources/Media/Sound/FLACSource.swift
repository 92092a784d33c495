import CFLAC

/// A FLAC stream, alone or in Ogg, decoded by libFLAC, which checks every frame's sum and the whole sound's.
///
/// libsndfile reads FLAC too, but not in Ogg, and lets a stream pass whose frames are not what its header says.
final class FLACSource: SampleSource {
    private let decoder: UnsafeMutablePointer<FLAC__StreamDecoder>
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var waiting = SampleQueue()
    private(set) var channels = 0
    private(set) var sampleRate = 0
    private(set) var frames = 0
    private var bits: UInt32 = 0
    private(set) var isFaulty = false
    private var isFinished = false
    let codec = "flac"

    /// - Parameter bytes: must outlive the source.
    init?(_ bytes: UnsafeRawBufferPointer, inOgg: Bool) {
        guard let decoder = FLAC__stream_decoder_new() else { return nil }
        self.decoder = decoder
        self.bytes = bytes
        FLAC__stream_decoder_set_md5_checking(decoder, 1)
        let me = Unmanaged.passUnretained(self).toOpaque()
        let begin = inOgg ? FLAC__stream_decoder_init_ogg_stream : FLAC__stream_decoder_init_stream
        let status = begin(
            decoder, Self.read, nil, nil, nil, nil, Self.write, Self.metadata,
            { _, _, me in FLACSource.at(me)?.isFaulty = true },
            me)
        guard status == FLAC__STREAM_DECODER_INIT_STATUS_OK,
            FLAC__stream_decoder_process_until_end_of_metadata(decoder) != 0
        else { return nil }
        // A stream without a header says what it is in its first frame.
        while channels == 0 && waiting.isEmpty && step() {}
        guard channels > 0, sampleRate > 0 else { return nil }
    }

    deinit { FLAC__stream_decoder_delete(decoder) }

    func read(into chunk: UnsafeMutableBufferPointer<Float>) -> Int {
        let wanted = chunk.count / channels * channels
        while waiting.count < wanted && step() {}
        return waiting.take(into: chunk, atMost: wanted)
    }

    /// Decodes one frame more; `false` at the end, where the sum over the whole sound is compared.
    private func step() -> Bool {
        guard !isFinished else { return false }
        let state = FLAC__stream_decoder_get_state(decoder)
        guard state != FLAC__STREAM_DECODER_END_OF_STREAM, !isFaulty else {
            isFinished = true
            if FLAC__stream_decoder_finish(decoder) == 0 { isFaulty = true }
            return false
        }
        if FLAC__stream_decoder_process_single(decoder) == 0 { isFaulty = true }
        return true
    }

    private static func at(_ me: UnsafeMutableRawPointer?) -> FLACSource? {
        me.map { Unmanaged<FLACSource>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let read: FLAC__StreamDecoderReadCallback = { _, target, count, me in
        guard let source = FLACSource.at(me), let target, let count else {
            return FLAC__STREAM_DECODER_READ_STATUS_ABORT
        }
        let part = source.bytes.part(from: source.position, length: count.pointee)
        count.pointee = part.count
        guard let start = part.baseAddress, !part.isEmpty else {
            return FLAC__STREAM_DECODER_READ_STATUS_END_OF_STREAM
        }
        UnsafeMutableRawPointer(target).copyMemory(from: start, byteCount: part.count)
        source.position += part.count
        return FLAC__STREAM_DECODER_READ_STATUS_CONTINUE
    }

    private static let metadata: FLAC__StreamDecoderMetadataCallback = { _, block, me in
        guard let block, block.pointee.type == FLAC__METADATA_TYPE_STREAMINFO else { return }
        let info = block.pointee.data.stream_info
        FLACSource.at(me)?.take(
            channels: info.channels, sampleRate: info.sample_rate, bits: info.bits_per_sample,
            frames: Int(clamping: info.total_samples))
    }

    private static let write: FLAC__StreamDecoderWriteCallback = { _, frame, buffers, me in
        guard let source = FLACSource.at(me), let frame, let buffers,
            source.take(frame.pointee.header, buffers)
        else { return FLAC__STREAM_DECODER_WRITE_STATUS_ABORT }
        return FLAC__STREAM_DECODER_WRITE_STATUS_CONTINUE
    }

    private func take(channels: UInt32, sampleRate: UInt32, bits: UInt32, frames: Int) {
        (self.channels, self.sampleRate, self.frames) = (Int(channels), Int(sampleRate), frames)
        self.bits = bits
    }

    /// Whether the frame is of the kind that the stream began with.
    private func take(
        _ header: FLAC__FrameHeader, _ buffers: UnsafePointer<UnsafePointer<FLAC__int32>?>
    ) -> Bool {
        if channels == 0 {
            take(
                channels: header.channels, sampleRate: header.sample_rate, bits: header.bits_per_sample, frames: 0)
        }
        guard Int(header.channels) == channels, header.bits_per_sample == bits, bits > 0 else {
            isFaulty = true
            return false
        }
        let scale = 1 / Float(sign: .plus, exponent: Int(bits) - 1, significand: 1)
        waiting.reserve(Int(header.blocksize) * channels)
        for index in 0..<Int(header.blocksize) {
            for channel in 0..<channels { waiting.append(Float(buffers[channel]?[index] ?? 0) * scale) }
        }
        return true
    }
}
