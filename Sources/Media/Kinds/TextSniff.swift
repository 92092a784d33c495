import Foundation

/// Whether bytes without a signature are text, and whether that text is for a machine.
enum TextSniff: Equatable {
    /// Text for people, in UTF-8, UTF-16 with a mark, or an older encoding.
    case text
    /// A web page or another file of tags.
    case page
    case program
    case binary

    /// Enough to judge by; longer texts are judged by their start.
    private static let length = 65536

    static func look(at bytes: UnsafeRawBufferPointer) -> TextSniff {
        let head = bytes.part(from: 0, length: length)
        if head.holds("\u{FF}\u{FE}") || head.holds("\u{FE}\u{FF}") { return .text }
        if UTF16Sniff.order(of: bytes) != nil { return .text }
        guard !looksBinary(head) else { return .binary }
        let start = opening(of: head)
        if start.hasPrefix("#!") || head.contains("<?php") { return .program }
        let tags = ["<!doctype html", "<html", "<head", "<body", "<svg", "<?xml", "<script", "<!doctype svg"]
        if tags.contains(where: start.hasPrefix) { return .page }
        let small = lowercased(head)
        let script = small.withUnsafeBytes { $0.contains("<script") || $0.contains("<iframe") }
        return script ? .page : .text
    }

    /// A null, or more than a few control characters among its bytes. Texts in old encodings have none either.
    private static func looksBinary(_ head: UnsafeRawBufferPointer) -> Bool {
        var controls = 0
        for byte in head {
            if byte == 0 { return true }
            if byte < 32 && !(8...13).contains(byte) && byte != 0x1A && byte != 0x1B { controls += 1 }
        }
        return controls > 3 && controls * 50 > head.count
    }

    /// The first thing in the text, in small letters: past a byte order mark, space and comments of tags.
    private static func opening(of head: UnsafeRawBufferPointer) -> String {
        var rest = Substring(String(decoding: head.part(from: 0, length: 16384), as: UTF8.self))
        if rest.first == "\u{FEFF}" { rest = rest.dropFirst() }
        while true {
            rest = rest.drop { $0.isWhitespace }
            guard rest.hasPrefix("<!--"), let end = rest.range(of: "-->") else { break }
            rest = rest[end.upperBound...]
        }
        return rest.prefix(32).lowercased()
    }

    private static func lowercased(_ head: UnsafeRawBufferPointer) -> [UInt8] {
        head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
