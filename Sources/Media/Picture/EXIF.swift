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
        let tiff = TIFFDirectories(bytes)
        for entry in tiff.entries(at: tiff.long(4)) {
            switch tiff.short(entry) {
            case 0x0112:
                if let value = tiff.number(entry), (1...8).contains(value) { orientation = value }
            case 0x8825:
                hasLocation = tiff.entries(at: tiff.long(entry + 8)).contains { (1...4).contains(tiff.short($0) ?? 0) }
            case 0x8769:
                let interoperability = tiff.entries(at: tiff.long(entry + 8)).first { tiff.short($0) == 0xA005 }
                isAdobeRGB = tiff.entries(at: interoperability.flatMap { tiff.long($0 + 8) }).contains {
                    tiff.short($0) == 1 && bytes.holds("R03", at: $0 + 8)
                }
            default: break
            }
        }
    }
}
