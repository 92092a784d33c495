import CPNG
import Foundation

/// What a PNG file says about itself beside its picture data (PNG, third edition, 5.3 and 11.3).
struct PNGChunks: Equatable {
    var exif: EXIF?
    /// The name that the profile's chunk gives it.
    var profile: String?
    /// By the first there is of code points, profile, sRGB mark, and primaries or gamma (PNG, third edition, 13.14).
    var colors: ColorDescription? {
        if let codePoints { return .space(codePoints) }
        if let embedded, !(embedded.isEmpty && isSRGB) { return .profile(embedded) }
        guard !isSRGB, primaries != nil || gamma != nil else { return nil }
        var space = primaries ?? .screen()
        space.curve = gamma ?? .sRGB
        return .space(space)
    }
    private var codePoints: ColorSpace?
    /// The colour profile, unpacked; empty where it cannot be.
    private var embedded: Data?
    private var isSRGB = false
    private var primaries: ColorSpace?
    private var gamma: ColorCurve?
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
            // The name ends with a zero; one more byte tells how the rest is packed.
            let bytes = Self.unpacked(body.part(from: end + 2)) ?? Data()
            embedded = bytes
            profile = bytes.withUnsafeBytes(ICC.name) ?? (end == 0 ? nil : body.latin1(0..<min(end, 79)))
        case "sRGB":
            isSRGB = true
            profile = profile ?? "sRGB"
        case "cICP":
            guard let primaries = body.byte(0), let transfer = body.byte(1) else { return }
            codePoints = ColorSpace(primaries: primaries, transfer: transfer)
        case "cHRM": primaries = Self.primaries(body)
        case "gAMA": gamma = body.big32(0).flatMap(Self.curve)
        case "acTL": isAnimated = true
        case "tIME": add("time")
        case "tEXt", "zTXt", "iTXt":
            add("text")
            hasLocation = hasLocation || body.contains("GPSLatitude")
        default: break
        }
    }

    private static func primaries(_ body: UnsafeRawBufferPointer) -> ColorSpace? {
        let numbers = stride(from: 0, to: 32, by: 4).compactMap { body.big32($0).map { Double($0) / 100_000 } }
        guard numbers.count == 8 else { return nil }
        func point(_ index: Int) -> ColorSpace.Point { .init(x: numbers[index * 2], y: numbers[index * 2 + 1]) }
        return ColorSpace(white: point(0), red: point(1), green: point(2), blue: point(3), curve: .sRGB)
    }

    /// - Parameter stated: 100,000 times the exponent of writing. sRGB's own curve is stated as 45455; nonsense as 0.
    private static func curve(_ stated: Int) -> ColorCurve? {
        guard (10_000...400_000).contains(stated) else { return nil }
        return abs(stated - 45_455) < 1000 ? .sRGB : .power(100_000 / Double(stated))
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
