/// What a FLAC file says of itself: where its stream begins, and how long it is (RFC 9639, sections 6 and 8.2).
struct FLACStream {
    /// Where the mark `fLaC` stands: behind an ID3 tag, where a program has put one.
    let start: Int
    /// Samples of each channel; `nil` when the header does not know.
    let frames: Int?

    /// `nil` without the mark.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let start = bytes.holds("ID3") ? ID3.length(bytes) : 0
        guard bytes.holds("fLaC", at: start) else { return nil }
        self.start = start
        // STREAMINFO comes first: its type and length (4 bytes), then 13 bytes before the last 36 bits of its counts.
        let block = start + 4
        guard let kind = bytes.byte(block), kind & 0x7F == 0, let high = bytes.byte(block + 4 + 13),
            let low = bytes.big32(block + 4 + 14)
        else {
            frames = nil
            return
        }
        let total = (high & 0x0F) << 32 | low
        frames = total > 0 ? total : nil
    }
}
