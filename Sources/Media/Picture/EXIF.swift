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
        guard let directory = TIFFDirectory(bytes) else { return }
        if let value = directory.number(0x0112), (1...8).contains(value) { orientation = value }
        hasLocation = directory.directory(0x8825)?.tags.contains { (1...4).contains($0) } ?? false
        let interoperability = directory.directory(0x8769)?.directory(0xA005)
        isAdobeRGB = interoperability?.content(1).map { $0.holds("R03") } ?? false
    }
}
