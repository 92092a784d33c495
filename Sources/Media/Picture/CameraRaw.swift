/// Whether a TIFF file is a camera's raw picture. What a TIFF reader finds first in those is a small preview, or what
/// the sensor measured, and neither is the photograph.
enum CameraRaw {
    static func isRaw(_ bytes: UnsafeRawBufferPointer) -> Bool {
        // Canon's second kind.
        if bytes.holds("CR\u{2}", at: 8) { return true }
        let tiff = TIFFDirectories(bytes)
        let first = tiff.entries(at: tiff.long(4))
        // DNG 1.7, 6: the version that every DNG states.
        if first.contains(where: { tiff.short($0) == 50706 }) { return true }
        let subordinate = first.first { tiff.short($0) == 330 }
        let directories = subordinate.map { tiff.longs(of: $0) } ?? []
        let isPreview = value(254, in: first, of: tiff).map { $0 & 1 == 1 } ?? false
        return holdsSensorData(first, of: tiff)
            || directories.prefix(8).contains { holdsSensorData(tiff.entries(at: $0), of: tiff) }
            || isPreview && !directories.isEmpty
    }

    /// Colour filter array, or linear raw (TIFF/EP, 5.1.7; DNG 1.7, tag 262).
    private static func holdsSensorData(_ entries: [Int], of tiff: TIFFDirectories) -> Bool {
        [32803, 34892].contains(value(262, in: entries, of: tiff))
    }

    private static func value(_ tag: Int, in entries: [Int], of tiff: TIFFDirectories) -> Int? {
        entries.first { tiff.short($0) == tag }.flatMap(tiff.number)
    }
}
