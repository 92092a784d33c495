/// The header of one frame of MPEG audio (ISO/IEC 11172-3, 2.4.1.3; 13818-3 for the lower rates).
struct MPEGFrame: Equatable {
    /// Samples a second.
    var sampleRate: Int
    /// 1, 2 or 3.
    var layer: Int
    var channels: Int
    /// Samples of each channel.
    var samples: Int
    /// Bytes, header included.
    var length: Int
    /// 1 for MPEG-1, 2 for MPEG-2 and 2.5.
    var version: Int

    private static let firstThree = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
    private static let firstTwo = [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384]
    private static let second = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]

    /// `nil` where no such header stands. The free format, in use nowhere, is not read.
    init?(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        guard let head = bytes.big32(offset), head >> 21 == 0x7FF else { return nil }
        let edition = head >> 19 & 3  // 0: MPEG-2.5, 2: MPEG-2, 3: MPEG-1
        let layerBits = head >> 17 & 3  // 1: III, 2: II
        let rateIndex = head >> 12 & 15
        let sampleIndex = head >> 10 & 3
        guard edition != 1, layerBits == 1 || layerBits == 2, (1...14).contains(rateIndex), sampleIndex != 3,
            head & 3 != 2
        else { return nil }
        version = edition == 3 ? 1 : 2
        layer = 4 - layerBits
        sampleRate = [44100, 48000, 32000][sampleIndex] >> (edition == 3 ? 0 : edition == 2 ? 1 : 2)
        channels = head >> 6 & 3 == 3 ? 1 : 2
        samples = layer == 3 && version == 2 ? 576 : 1152
        let table = version == 2 ? Self.second : layer == 3 ? Self.firstThree : Self.firstTwo
        length = samples / 8 * table[rateIndex] * 1000 / sampleRate + (head >> 9 & 1)
    }

    /// Whether both can stand in one stream.
    func agrees(with other: MPEGFrame) -> Bool {
        sampleRate == other.sampleRate && layer == other.layer && version == other.version
    }
}
