/// The pages of an Ogg file, walked by what each says of its length (RFC 3533, section 6).
struct OggPages {
    /// The last page is not all there, or what follows a page is no page: bytes of the sound are missing.
    let isCutOff: Bool

    init(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        while offset < bytes.count, bytes.holds("OggS", at: offset), let segments = bytes.byte(offset + 26) {
            let table = bytes.part(from: offset + 27, length: segments)
            guard table.count == segments else { break }
            let next = offset + 27 + segments + table.reduce(0) { $0 + Int($1) }
            guard next <= bytes.count else { break }
            offset = next
        }
        // Bytes after the last page (a tag of another program's) are passed over; half a page is not.
        isCutOff = offset < bytes.count && bytes.holds("OggS", at: offset)
    }
}
