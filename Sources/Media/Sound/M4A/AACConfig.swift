/// The first bits of an AudioSpecificConfig (ISO/IEC 14496-3, section 1.6.2.1).
struct AACConfig {
    /// 1 main, 2 LC, 4 LTP, 5 with a high band, 29 with parametric stereo; 36 is ALS, 42 is xHE-AAC…
    let objectType: Int
    /// As coded: 1 to 7 stand for so many speakers (7 for eight), 0 for a list that follows.
    let channels: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        var bits = BitReader(bytes: bytes)
        let type = bits.next(5)
        objectType = type == 31 ? 32 + bits.next(6) : type
        if bits.next(4) == 15 { _ = bits.next(24) }
        channels = bits.next(4)
    }

    /// Whether libfaad decodes it.
    var isKnown: Bool { [1, 2, 4, 5, 29].contains(objectType) }
}

private struct BitReader {
    let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Zeros past the end.
    mutating func next(_ count: Int) -> Int {
        var value = 0
        for _ in 0..<count {
            value = value << 1 | ((bytes.byte(position / 8) ?? 0) >> (7 - position % 8)) & 1
            position += 1
        }
        return value
    }
}
