import Foundation

/// The words of a text file, or why they cannot be read.
enum PlainText: Equatable {
    /// The text as it stands in the file, its byte order mark taken off, and the encoding's name.
    case read(String, encoding: String)
    case unknownEncoding
    /// It holds characters that no text has, such as a null.
    case controlCharacters

    init(_ bytes: UnsafeRawBufferPointer) {
        guard let (text, encoding) = Self.decode(bytes) else {
            self = .unknownEncoding
            return
        }
        self =
            text.unicodeScalars.contains(where: Self.isForeign) ? .controlCharacters : .read(text, encoding: encoding)
    }

    private static func decode(_ bytes: UnsafeRawBufferPointer) -> (String, String)? {
        if bytes.holds("\u{EF}\u{BB}\u{BF}") {
            return String(validating: bytes.dropFirst(3), as: UTF8.self).map { ($0, "utf-8") }
        }
        if bytes.holds("\u{FF}\u{FE}\0\0") || bytes.holds("\0\0\u{FE}\u{FF}") { return utf32(bytes) }
        if bytes.holds("\u{FF}\u{FE}") || bytes.holds("\u{FE}\u{FF}") {
            guard bytes.count % 2 == 0 else { return nil }
            let little = bytes.holds("\u{FF}\u{FE}")
            let units = stride(from: 2, to: bytes.count, by: 2).lazy
                .compactMap { little ? bytes.little16($0) : bytes.big16($0) }.map { UInt16($0) }
            return String(validating: units, as: UTF16.self).map { ($0, little ? "utf-16le" : "utf-16be") }
        }
        // Its bytes are ASCII's.
        if bytes.contains("\u{1B}$B") || bytes.contains("\u{1B}$@") {
            return LegacyEncoding.convert(bytes, from: "iso-2022-jp").map { ($0, "iso-2022-jp") }
        }
        // UTF-8 has nulls as ASCII has them, which UTF-16 without a mark is made of.
        if UTF16Sniff.order(of: bytes) == nil, let text = String(validating: bytes, as: UTF8.self) {
            return (text, "utf-8")
        }
        return LegacyEncoding.decode(bytes)
    }

    private static func utf32(_ bytes: UnsafeRawBufferPointer) -> (String, String)? {
        guard bytes.count % 4 == 0 else { return nil }
        let little = bytes.holds("\u{FF}\u{FE}")
        var text = String.UnicodeScalarView()
        for offset in stride(from: 4, to: bytes.count, by: 4) {
            let value = little ? bytes.little32(offset) : bytes.big32(offset)
            guard let scalar = value.flatMap({ Unicode.Scalar(UInt32($0)) }) else { return nil }
            text.append(scalar)
        }
        return (String(text), little ? "utf-32le" : "utf-32be")
    }

    /// Control characters but tab, line ends, form feed, and the end-of-file mark of old editors.
    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9...13, 0x1A, 0x85: false
        case 0..<32, 0x7F, 0x80..<0xA0: true
        default: false
        }
    }
}
