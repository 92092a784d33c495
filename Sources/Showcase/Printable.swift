extension String {
    /// The text as it may stand in a page: no control characters, which HTML forbids, and no character of HTML's
    /// syntax that Unicode joins to a neighbour.
    ///
    /// The template engine escapes whole characters, so a quote that carries a combining accent would pass it
    /// unescaped and end an attribute. A word joiner parts the two.
    public var printable: String {
        var text = ""
        text.reserveCapacity(utf8.count)
        for character in self {
            let scalars = character.unicodeScalars
            if scalars.count == 1 {
                if Self.allowed(scalars[scalars.startIndex]) { text.append(character) }
                continue
            }
            let hidesSyntax = scalars.contains { Self.syntax.contains($0) }
            for scalar in scalars where Self.allowed(scalar) {
                if hidesSyntax && text.unicodeScalars.last != Self.wordJoiner {
                    text.unicodeScalars.append(Self.wordJoiner)
                }
                text.unicodeScalars.append(scalar)
                if hidesSyntax { text.unicodeScalars.append(Self.wordJoiner) }
            }
        }
        return text
    }

    private static let syntax: Set<Unicode.Scalar> = ["<", ">", "&", "\"", "'"]
    private static let wordJoiner: Unicode.Scalar = "\u{2060}"

    private static func allowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: true
        case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }
}
