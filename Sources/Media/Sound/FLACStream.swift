/// Where a FLAC stream begins (RFC 9639, section 6): at its mark, behind an ID3 tag where a program has put one.
struct FLACStream {
    let start: Int

    /// `nil` without the mark `fLaC`.
    init?(_ bytes: UnsafeRawBufferPointer) {
        start = bytes.holds("ID3") ? ID3.length(bytes) : 0
        guard bytes.holds("fLaC", at: start) else { return nil }
    }
}
