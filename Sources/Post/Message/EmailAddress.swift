/// An address in the plain form that every mail server takes: a dot-atom, `@`, and a host name, all ASCII.
///
/// Source: RFC 5321 section 4.1.2 and 4.5.3.1 without quoted local parts and address literals, which no one's
/// guardian has.
public struct EmailAddress: Hashable, Sendable {
    public let text: String
    /// The part after the `@`.
    let host: Substring

    /// `nil` for anything else, white space included.
    public init?(_ text: String) {
        guard text.utf8.count <= 254, let at = text.lastIndex(of: "@") else { return nil }
        let local = text[..<at]
        let host = text[text.index(after: at)...]
        guard (1...64).contains(local.utf8.count), Self.isDotted(local, by: Self.isAtomCharacter),
            Self.isDotted(host, by: { Self.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }),
            host.split(separator: ".").allSatisfy({ $0.utf8.count <= 63 && $0.first != "-" && $0.last != "-" })
        else { return nil }
        self.text = text
        self.host = host
    }

    private static func isDotted(_ text: Substring, by isAllowed: (UInt8) -> Bool) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy(isAllowed)
        }
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    private static func isAtomCharacter(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
}
