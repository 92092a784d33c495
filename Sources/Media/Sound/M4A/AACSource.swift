import CFAAD

/// AAC packets decoded by libfaad: plain (LC), with a high band (HE-AAC) and with parametric stereo.
final class AACSource: SampleSource {
    private let decoder: OpaquePointer
    private let bytes: UnsafeRawBufferPointer
    private var packets: ArraySlice<Range<Int>>
    private let traits: AACTraits
    private var waiting = SampleQueue()
    /// The first packet gives no sound, but its time counts.
    private var owed = 0
    private(set) var isFaulty = false
    let channels: Int
    var sampleRate: Int { traits.rate }
    let frames: Int
    let codec = "aac"

    /// - Parameters:
    ///   - packets: ranges of `bytes`, which must outlive the source.
    ///   - config: the decoder's description of them (ISO/IEC 14496-3, AudioSpecificConfig).
    init?(_ bytes: UnsafeRawBufferPointer, packets: [Range<Int>], config: UnsafeRawBufferPointer) {
        guard let traits = AACTraits(bytes, packets: packets, config: config),
            let decoder = AACTraits.open(config, doubling: traits.doubles)
        else { return nil }
        self.traits = traits
        self.decoder = decoder
        self.bytes = bytes
        self.packets = packets[...]
        frames = packets.count * traits.perPacket
        channels = traits.isMono ? 1 : traits.channels
    }

    deinit { yaas_aac_close(decoder) }

    func read(into chunk: UnsafeMutableBufferPointer<Float>) -> Int {
        let wanted = chunk.count / channels * channels
        while waiting.count < wanted && step() {}
        return waiting.take(into: chunk, atMost: wanted)
    }

    /// Decodes one packet more; `false` at the end, and at the first that is damaged.
    private func step() -> Bool {
        guard !isFaulty, let range = packets.popFirst() else { return false }
        var frame = yaas_aac_frame()
        let packet = bytes.part(from: range.lowerBound, length: range.count)
        guard packet.count == range.count,
            yaas_aac_decode(decoder, packet.bindMemory(to: UInt8.self).baseAddress, packet.count, &frame)
        else {
            isFaulty = true
            return false
        }
        guard frame.count > 0 else {
            owed += 1
            return true
        }
        guard frame.channels == traits.channels, frame.rate == traits.rate else {
            isFaulty = true
            return false
        }
        let samples = UnsafeBufferPointer(start: frame.samples, count: frame.count)
        for _ in 0..<owed {
            waiting.append(contentsOf: repeatElement(0, count: frame.count / traits.channels * channels))
        }
        owed = 0
        take(samples)
        return true
    }

    private func take(_ samples: UnsafeBufferPointer<Float>) {
        // As floats the decoder's full scale is 1.
        if traits.isMono {
            waiting.append(contentsOf: stride(from: 0, to: samples.count, by: 2).map { samples[$0] })
        } else if channels > 2 {
            waiting.append(contentsOf: SpeakerOrder.leftFirst(samples, channels: channels))
        } else {
            waiting.append(contentsOf: samples)
        }
    }
}

/// What a stream's first packets show, and its description does not.
struct AACTraits {
    let rate: Int
    /// As the decoder gives them: two for one, since stereo may follow by parameters.
    let channels: Int
    let isMono: Bool
    /// A high band doubles the rate.
    let doubles: Bool
    /// Samples of each channel.
    let perPacket: Int

    private static let looked = 8

    /// `nil` when none of the first packets can be decoded.
    init?(_ bytes: UnsafeRawBufferPointer, packets: [Range<Int>], config: UnsafeRawBufferPointer) {
        guard let seen = Self.look(bytes, packets, config, doubling: true) else { return nil }
        let isPlain = seen.doubled
        guard let frame = isPlain ? Self.look(bytes, packets, config, doubling: false) : seen, frame.channels > 0,
            frame.rate > 0
        else { return nil }
        rate = Int(frame.rate)
        channels = Int(frame.channels)
        doubles = !isPlain
        perPacket = frame.count / channels
        isMono = channels == 2 && !frame.parametric && AACConfig(config).channels == 1
    }

    static func open(_ config: UnsafeRawBufferPointer, doubling: Bool) -> OpaquePointer? {
        yaas_aac_open(config.bindMemory(to: UInt8.self).baseAddress, config.count, doubling)
    }

    /// The last of the first packets that gave sound.
    private static func look(
        _ bytes: UnsafeRawBufferPointer, _ packets: [Range<Int>], _ config: UnsafeRawBufferPointer, doubling: Bool
    ) -> yaas_aac_frame? {
        guard !config.isEmpty, let decoder = open(config, doubling: doubling) else { return nil }
        defer { yaas_aac_close(decoder) }
        var found: yaas_aac_frame?
        for range in packets.prefix(looked) {
            let packet = bytes.part(from: range.lowerBound, length: range.count)
            var frame = yaas_aac_frame()
            guard yaas_aac_decode(decoder, packet.bindMemory(to: UInt8.self).baseAddress, packet.count, &frame) else {
                break
            }
            if frame.count > 0 { found = frame }
        }
        return found
    }
}
