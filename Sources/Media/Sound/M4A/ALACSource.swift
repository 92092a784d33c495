import CSndfile
import Foundation

/// ALAC packets decoded by libsndfile, which knows them in Apple's own container only: so they are put into one, in
/// memory (Core Audio Format, and the ALAC magic cookie's description).
final class ALACSource: SampleSource {
    private let file: UnsafeMutableRawBufferPointer
    private let source: SoundSource
    /// Samples of each channel that were read.
    private(set) var decoded = 0
    let codec = "alac"

    /// - Parameters:
    ///   - packets: ranges of `bytes`.
    ///   - config: the magic cookie, 24 bytes and sometimes the speakers' places.
    init?(_ bytes: UnsafeRawBufferPointer, packets: [Range<Int>], config: UnsafeRawBufferPointer) {
        guard let container = CoreAudioFile(bytes, packets: packets, cookie: config) else { return nil }
        file = .allocate(byteCount: container.bytes.count, alignment: 16)
        file.copyBytes(from: container.bytes)
        guard let source = SoundSource(UnsafeRawBufferPointer(file)) else {
            file.deallocate()
            return nil
        }
        self.source = source
    }

    deinit { file.deallocate() }

    var channels: Int { source.channels }
    var sampleRate: Int { source.sampleRate }
    var frames: Int { source.frames }
    var isFaulty: Bool { source.isFaulty }

    func read(into chunk: UnsafeMutableBufferPointer<Float>) -> Int {
        let got = source.read(into: chunk)
        decoded += got / channels
        guard channels > 2 else { return got }
        let ordered = SpeakerOrder.leftFirst(UnsafeBufferPointer(rebasing: chunk[..<got]), channels: channels)
        for index in 0..<got { chunk[index] = ordered[index] }
        return got
    }
}

/// A Core Audio Format file of ALAC packets (Apple Core Audio Format Specification 1.0).
struct CoreAudioFile {
    private(set) var bytes = Data()

    /// `nil` for a cookie that describes no sound.
    init?(_ source: UnsafeRawBufferPointer, packets: [Range<Int>], cookie: UnsafeRawBufferPointer) {
        guard cookie.count >= 24, let perPacket = cookie.big32(0), let bits = cookie.byte(5),
            let channels = cookie.byte(9), let rate = cookie.big32(20), perPacket > 0, perPacket <= 1 << 16,
            let flags = [16: 1, 20: 2, 24: 3, 32: 4][bits], (1...8).contains(channels), rate > 0
        else { return nil }
        bytes += Data("caff".utf8) + [0, 1, 0, 0]
        let numbers = [flags, 0, perPacket, channels, 0].reduce(into: Data()) { $0 += Self.big(UInt32($1)) }
        add("desc", Self.big(Double(rate).bitPattern) + Data("alac".utf8) + numbers)
        add("kuki", Data(cookie))
        var table = Self.big(UInt64(packets.count)) + Self.big(UInt64(packets.count * perPacket)) + Data(count: 8)
        for packet in packets { table += Self.sevenBits(packet.count) }
        add("pakt", table)
        let length = packets.reduce(0) { $0 + $1.count }
        bytes.reserveCapacity(bytes.count + 16 + length)
        bytes += Data("data".utf8) + Self.big(UInt64(4 + length)) + Data(count: 4)
        for packet in packets { bytes += Data(source.part(from: packet.lowerBound, length: packet.count)) }
    }

    private mutating func add(_ chunk: String, _ body: Data) {
        bytes += Data(chunk.utf8) + Self.big(UInt64(body.count)) + body
    }

    private static func big(_ value: some FixedWidthInteger) -> Data {
        withUnsafeBytes(of: value.bigEndian) { Data($0) }
    }

    /// Seven bits a byte, the highest first; all but the last byte are marked.
    private static func sevenBits(_ value: Int) -> Data {
        var groups = [UInt8(value & 0x7F)]
        var rest = value >> 7
        while rest > 0 {
            groups.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        return Data(groups.reversed())
    }
}
