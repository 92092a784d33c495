/// What an `esds` box says of a stream (ISO/IEC 14496-1, section 7.2.6): nested parts of a tag, a length and a body.
struct MP4Descriptor {
    /// The kind of stream (table 5): 0x40 is MPEG-4 audio, 0x66 to 0x68 are MPEG-2 AAC, 0x69 and 0x6B are MP3.
    let stream: Int
    /// The decoder's own description of the packets.
    let config: UnsafeRawBufferPointer

    init?(_ box: UnsafeRawBufferPointer) {
        guard let whole = Self.part(3, of: box.part(from: 4)), let flags = whole.byte(2) else { return nil }
        var skipped = 3
        if flags & 0x80 != 0 { skipped += 2 }
        if flags & 0x40 != 0 { skipped += 1 + (whole.byte(skipped) ?? 0) }
        if flags & 0x20 != 0 { skipped += 2 }
        guard let decoder = Self.part(4, of: whole.part(from: skipped)), let stream = decoder.byte(0),
            let config = Self.part(5, of: decoder.part(from: 13))
        else { return nil }
        self.stream = stream
        self.config = config
    }

    /// The body of the part that begins `bytes`, if it has that tag; its length stands in up to four bytes of 7 bits.
    private static func part(_ tag: Int, of bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        guard bytes.byte(0) == tag else { return nil }
        var length = 0
        for offset in 1...4 {
            guard let byte = bytes.byte(offset) else { return nil }
            length = length << 7 | byte & 0x7F
            if byte & 0x80 == 0 { return bytes.part(from: offset + 1, length: length) }
        }
        return nil
    }
}
