/// What of a claimed text is kept: short, of plain characters, and nothing where it looks like more than a term.
enum Claimed {
    /// A program's name and version: up to 64 of letters, digits and a few marks; `nil` for what may be an address.
    static func program(_ text: String) -> String? {
        guard !text.contains("@") else { return nil }
        let kept = text.unicodeScalars.filter { isPlain($0) || " ._/()+-".unicodeScalars.contains($0) }.prefix(64)
        let name = String(String.UnicodeScalarView(kept))
        return name.isEmpty ? nil : name
    }

    /// A term with dots: `c2pa.created`.
    static func word(_ text: String) -> String? {
        let isTerm = text.unicodeScalars.allSatisfy { isPlain($0) || $0 == "." || $0 == "_" || $0 == "-" }
        return isTerm && !text.isEmpty && text.count <= 48 ? text : nil
    }

    /// The last part of a term's address: of
    /// `http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia` the last word.
    static func sourceType(_ address: String) -> String? {
        guard address.hasPrefix("http"), address.contains("digitalsourcetype"),
            let last = address.split(separator: "/").last
        else { return nil }
        return word(String(last))
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
}
