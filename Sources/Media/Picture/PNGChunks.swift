import CPNG
import Foundation

/// What a PNG file says about itself beside its picture data (PNG, third edition, 5.3 and 11.3).
struct PNGChunks: Equatable {
    var exif: EXIF?
    /// The name that the profile's chunk gives it.
    var profile: String?
    /// The colour profile itself, unpacked.
    private(set) var profileBytes: Data?
    var hasLocation = false
    var isAnimated = false
    /// What else it carries: `exif`, `text`, `icc`, `time`.
    var details: [String] = []

    init(_ bytes: UnsafeRawBufferPointer) {
        Self.each(bytes) { read($0, $1) }
        hasLocation = hasLocation || exif?.hasLocation == true
    }

    /// Calls `body` with the name and the content of each chunk before the end.
    static func each(_ bytes: UnsafeRawBufferPointer, _ body: (String, UnsafeRawBufferPointer) -> Void) {
        var offset = 8
        while let length = bytes.big32(offset), length <= bytes.count {
            let content = bytes.part(from: offset + 8, length: length)
            if bytes.holds("IEND", at: offset + 4) { break }
            body(bytes.latin1((offset + 4)..<min(offset + 8, bytes.count)), content)
            offset += 12 + length
        }
    }

    private mutating func read(_ kind: String, _ body: UnsafeRawBufferPointer) {
        switch kind {
        case "eXIf":
            add("exif")
            if exif == nil { exif = EXIF(body) }
        case "iCCP":
            add("icc")
            let end = body.firstIndex(of: 0) ?? 0
            profile = end == 0 ? nil : body.latin1(0..<min(end, 79))
            // The name ends with a zero; one more byte tells how the rest is packed.
            profileBytes = Self.unpacked(body.part(from: end + 2))
        case "sRGB": profile = profile ?? "sRGB"
        case "acTL": isAnimated = true
        case "tIME": add("time")
        case "tEXt", "zTXt", "iTXt":
            add("text")
            hasLocation = hasLocation || body.contains("GPSLatitude")
        default: break
        }
    }

    static func unpacked(_ packed: UnsafeRawBufferPointer) -> Data? {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        let start = packed.bindMemory(to: UInt8.self).baseAddress
        guard let start, yaas_png_unpack(start, packed.count, &bytes, &count) == YAAS_PNG_DONE, let bytes else {
            return nil
        }
        defer { yaas_png_free(bytes) }
        return Data(bytes: bytes, count: count)
    }

    private mutating func add(_ detail: String) {
        if !details.contains(detail) { details.append(detail) }
    }
}
