/// The directories of a TIFF file, or of EXIF data, which is one (TIFF 6.0, section 2).
struct TIFFDirectories {
    let bytes: UnsafeRawBufferPointer
    private let isLittle: Bool
    let isTIFF: Bool

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        isLittle = bytes.holds("II")
        isTIFF = (isLittle ? bytes.little16(2) : bytes.holds("MM") ? bytes.big16(2) : nil) == 42
    }

    func short(_ offset: Int) -> Int? { isLittle ? bytes.little16(offset) : bytes.big16(offset) }
    func long(_ offset: Int) -> Int? { isLittle ? bytes.little32(offset) : bytes.big32(offset) }

    /// The offsets of a directory's entries, of 12 bytes each; none in what is no TIFF.
    func entries(at directory: Int?) -> [Int] {
        guard isTIFF, let directory, let count = short(directory) else { return [] }
        return (0..<min(count, 512)).map { directory + 2 + $0 * 12 }
    }

    /// The one number that an entry holds, short or long.
    func number(_ entry: Int) -> Int? {
        guard long(entry + 4) == 1 else { return nil }
        return short(entry + 2) == 3 ? short(entry + 8) : short(entry + 2) == 4 ? long(entry + 8) : nil
    }

    /// The long numbers of an entry, of which more than one stand elsewhere.
    func longs(of entry: Int) -> [Int] {
        guard let count = long(entry + 4), let first = long(entry + 8) else { return [] }
        return count == 1 ? [first] : (0..<min(count, 64)).compactMap { long(first + $0 * 4) }
    }
}
