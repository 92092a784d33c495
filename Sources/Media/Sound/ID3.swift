/// The tag that precedes many an MP3 (id3.org, version 2.4, section 3.1).
enum ID3 {
    /// Bytes that the tags at the start take; 0 without one.
    static func length(_ bytes: UnsafeRawBufferPointer) -> Int {
        var offset = 0
        while bytes.holds("ID3", at: offset), let flags = bytes.byte(offset + 5) {
            let sizes = (6...9).compactMap { bytes.byte(offset + $0) }
            guard sizes.count == 4 else { break }
            let size = sizes.reduce(0) { $0 << 7 | ($1 & 0x7F) }
            offset += 10 + size + (flags & 0x10 != 0 ? 10 : 0)
        }
        return min(offset, bytes.count)
    }
}
