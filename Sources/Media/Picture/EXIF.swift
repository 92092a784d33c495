/// What the house looks at in a picture's EXIF data (EXIF 2.32, 4.6).
struct EXIF: Equatable {
    /// 1 to 8; `nil` when not stated or out of range.
    var orientation: Int?
    /// Whether it says where the picture was taken.
    var hasLocation = false
    /// The camera was set to Adobe RGB, and embeds no profile (DCF 2.0, optional colour space).
    var isAdobeRGB = false

    /// - Parameter bytes: from the TIFF header on.
    init(_ bytes: UnsafeRawBufferPointer) {
        let little = bytes.holds("II")
        guard little || bytes.holds("MM") else { return }
        func short(_ offset: Int) -> Int? { little ? bytes.little16(offset) : bytes.big16(offset) }
        func long(_ offset: Int) -> Int? { little ? bytes.little32(offset) : bytes.big32(offset) }

        /// The offsets of a directory's entries, of 12 bytes each.
        func entries(at directory: Int?) -> [Int] {
            guard let directory, let count = short(directory) else { return [] }
            return (0..<min(count, 512)).map { directory + 2 + $0 * 12 }
        }

        guard short(2) == 42 else { return }
        for entry in entries(at: long(4)) {
            switch short(entry) {
            case 0x0112 where long(entry + 4) == 1:
                let value = short(entry + 2) == 4 ? long(entry + 8) : short(entry + 2) == 3 ? short(entry + 8) : nil
                if let value, (1...8).contains(value) { orientation = value }
            case 0x8825:
                hasLocation = entries(at: long(entry + 8)).contains { (1...4).contains(short($0) ?? 0) }
            case 0x8769:
                let details = entries(at: long(entry + 8)).first { short($0) == 0xA005 }
                isAdobeRGB = entries(at: details.flatMap { long($0 + 8) }).contains {
                    short($0) == 1 && bytes.holds("R03", at: $0 + 8)
                }
            default: break
            }
        }
    }
}
