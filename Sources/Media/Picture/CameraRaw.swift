/// Whether a TIFF file is a camera's raw picture. What a TIFF reader finds first in those is a small preview, or what
/// the sensor measured, and neither is the photograph.
enum CameraRaw {
    static func isRaw(_ bytes: UnsafeRawBufferPointer) -> Bool {
        // Canon's second kind.
        if bytes.holds("CR\u{2}", at: 8) { return true }
        guard let first = TIFFDirectory(bytes) else { return false }
        // DNG 1.7, 6: the version that every DNG states.
        if first.tags.contains(50706) { return true }
        let subordinate = first.directories(330)
        let isPreview = first.number(254).map { $0 & 1 == 1 } ?? false
        return holdsSensorData(first) || subordinate.contains(where: holdsSensorData)
            || isPreview && !subordinate.isEmpty
    }

    /// Colour filter array, or linear raw (TIFF/EP, 5.1.7; DNG 1.7, tag 262).
    private static func holdsSensorData(_ directory: TIFFDirectory) -> Bool {
        [32803, 34892].contains(directory.number(262))
    }
}
