import Foundation

/// What a JPEG file says about itself before its picture data (ITU-T T.81, B.1.1).
struct JPEGSegments: Equatable {
    var exif: EXIF?
    var profile: String?
    /// The colour profile's parts, by their numbers.
    private var profileParts: [Int: Data] = [:]
    /// By its profile, put together in the order of its parts (ICC.1:2010, B.4), else by the camera's setting.
    var colors: ColorDescription? {
        guard profileParts.isEmpty else {
            return .profile(profileParts.sorted { $0.key < $1.key }.reduce(Data()) { $0 + $1.value })
        }
        return exif?.isAdobeRGB == true ? .space(.adobe) : nil
    }
    var hasLocation = false
    /// What else it carries: `exif`, `xmp`, `iptc`, `icc`, `comment`.
    var details: [String] = []

    init(_ bytes: UnsafeRawBufferPointer) {
        Self.each(bytes) { read($0, $1) }
        hasLocation = hasLocation || exif?.hasLocation == true
    }

    /// Calls `body` with the kind and the content of each segment before the picture data.
    static func each(_ bytes: UnsafeRawBufferPointer, _ body: (Int, UnsafeRawBufferPointer) -> Void) {
        var offset = 2
        while let mark = bytes.byte(offset) {
            guard mark == 0xFF, let kind = bytes.byte(offset + 1) else {
                offset += 1
                continue
            }
            if kind == 0xDA || kind == 0xD9 { break }
            guard (0xC0...0xFE).contains(kind), !(0xD0...0xD8).contains(kind) else {
                offset += kind == 0xFF ? 1 : 2
                continue
            }
            guard let length = bytes.big16(offset + 2), length >= 2 else { break }
            body(kind, bytes.part(from: offset + 4, length: length - 2))
            offset += 2 + length
        }
    }

    private mutating func read(_ kind: Int, _ body: UnsafeRawBufferPointer) {
        switch kind {
        case 0xE1 where body.holds("Exif\0"):
            add("exif")
            if exif == nil { exif = EXIF(body.part(from: 6)) }
        case 0xE1 where body.holds("http://ns.adobe.com/xap/"):
            add("xmp")
            hasLocation = hasLocation || body.contains("GPSLatitude")
        case 0xE2 where body.holds("ICC_PROFILE\0"):
            add("icc")
            if profile == nil { profile = ICC.name(of: body.part(from: 14)) }
            if let number = body.byte(12), profileParts[number] == nil {
                profileParts[number] = Data(body.part(from: 14))
            }
        case 0xED where body.holds("Photoshop 3.0"): add("iptc")
        case 0xFE: add("comment")
        default: break
        }
    }

    private mutating func add(_ detail: String) {
        if !details.contains(detail) { details.append(detail) }
    }
}
