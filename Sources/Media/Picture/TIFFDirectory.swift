/// A directory of a TIFF file or an EXIF block: its fields by their tags (TIFF 6.0, section 2).
struct TIFFDirectory {
    private let bytes: UnsafeRawBufferPointer
    private let isLittle: Bool
    /// Where each field's twelve bytes begin.
    private let fields: [Int]

    /// The first directory, or the one at `offset`; `nil` where the bytes are no TIFF.
    ///
    /// - Parameter bytes: from the header on; must outlive the directory.
    init?(_ bytes: UnsafeRawBufferPointer, at offset: Int? = nil) {
        isLittle = bytes.holds("II")
        guard isLittle || bytes.holds("MM") else { return nil }
        self.bytes = bytes
        let isLittle = isLittle
        func short(_ place: Int) -> Int? { isLittle ? bytes.little16(place) : bytes.big16(place) }
        guard short(2) == 42, let start = offset ?? (isLittle ? bytes.little32(4) : bytes.big32(4)) else { return nil }
        fields = (0..<min(short(start) ?? 0, 512)).map { start + 2 + $0 * 12 }
    }

    private func short(_ place: Int) -> Int? { isLittle ? bytes.little16(place) : bytes.big16(place) }
    private func long(_ place: Int) -> Int? { isLittle ? bytes.little32(place) : bytes.big32(place) }
    private func field(_ tag: Int) -> Int? { fields.first { short($0) == tag } }

    var tags: [Int] { fields.compactMap(short) }

    /// A field's one number of 16 or 32 bits.
    func number(_ tag: Int) -> Int? {
        guard let field = field(tag), long(field + 4) == 1 else { return nil }
        return switch short(field + 2) {
        case 3: short(field + 8)
        case 4: long(field + 8)
        default: nil
        }
    }

    /// The directory that a field points to.
    func directory(_ tag: Int) -> TIFFDirectory? {
        field(tag).flatMap { long($0 + 8) }.flatMap { TIFFDirectory(bytes, at: $0) }
    }

    /// The directories that a field points to, of which more than one are listed elsewhere; at most eight.
    func directories(_ tag: Int) -> [TIFFDirectory] {
        guard let field = field(tag), let count = long(field + 4), let first = long(field + 8) else { return [] }
        let places = count == 1 ? [first] : (0..<min(count, 8)).compactMap { long(first + $0 * 4) }
        return places.compactMap { TIFFDirectory(bytes, at: $0) }
    }

    /// A field of single bytes: text, or what no one defined.
    func content(_ tag: Int) -> UnsafeRawBufferPointer? {
        guard let field = field(tag), let type = short(field + 2), [1, 2, 7].contains(type),
            let count = long(field + 4)
        else { return nil }
        guard count > 4 else { return bytes.part(from: field + 8, length: count) }
        return long(field + 8).map { bytes.part(from: $0, length: count) }
    }
}
