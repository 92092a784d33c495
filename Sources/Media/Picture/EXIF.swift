/// The two things of a picture's EXIF data that the house looks at (EXIF 2.32, 4.6).
struct EXIF: Equatable {
    /// 1 to 8; `nil` when not stated or out of range.
    var orientation: Int?
    /// Whether it says where the picture was taken.
    var hasLocation = false

    /// - Parameter bytes: from the TIFF header on.
    init(_ bytes: UnsafeRawBufferPointer) {
        guard let directory = TIFFDirectory(bytes) else { return }
        if let value = directory.number(0x0112), (1...8).contains(value) { orientation = value }
        hasLocation = directory.directory(0x8825)?.tags.contains { (1...4).contains($0) } ?? false
    }
}
