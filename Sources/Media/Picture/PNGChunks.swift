/// What a PNG file says about itself beside its picture data (PNG, third edition, 5.3 and 11.3).
struct PNGChunks: Equatable {
    var exif: EXIF?
    /// The name that the profile's chunk gives it; the profile is packed and is not opened yet.
    var profile: String?
    var hasLocation = false
    var isAnimated = false
    /// What else it carries: `exif`, `text`, `icc`, `time`.
    var details: [String] = []

    init(_ bytes: UnsafeRawBufferPointer) {
        var offset = 8
        while let length = bytes.big32(offset), length <= bytes.count {
            let body = bytes.part(from: offset + 8, length: length)
            if bytes.holds("IEND", at: offset + 4) { break }
            read(bytes.latin1((offset + 4)..<min(offset + 8, bytes.count)), body)
            offset += 12 + length
        }
        hasLocation = hasLocation || exif?.hasLocation == true
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
        case "sRGB": profile = profile ?? "sRGB"
        case "acTL": isAnimated = true
        case "tIME": add("time")
        case "tEXt", "zTXt", "iTXt":
            add("text")
            hasLocation = hasLocation || body.contains("GPSLatitude")
        default: break
        }
    }

    private mutating func add(_ detail: String) {
        if !details.contains(detail) { details.append(detail) }
    }
}
