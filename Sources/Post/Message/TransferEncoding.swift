import Foundation

/// A text as ASCII lines of at most 76 characters: as it is where it is so, else quoted-printable, or base 64 where
/// that grows too long, as for scripts other than Latin (RFC 2045, 6.7 and 6.8).
struct TransferEncoding {
    /// The value of Content-Transfer-Encoding.
    let name: String
    /// With lines that end in CR LF.
    let body: String

    init(_ text: String) {
        // A character may be more than one scalar: CR LF is one, and a NUL may carry an accent.
        var lines: [[UInt8]] = [[]]
        var follows: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where follows == "\r", "\0": break
            case "\n", "\r": lines.append([])
            default: lines[lines.count - 1] += Array(String(scalar).utf8)
            }
            follows = scalar
        }
        let isPlain = lines.allSatisfy { line in
            line.count <= 76 && line.allSatisfy { (32..<127).contains($0) || $0 == 9 } && !line.starts(with: Self.from)
        }
        if isPlain {
            name = "7bit"
            body = lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\r\n")
            return
        }
        let quoted = lines.map(Self.quoted).joined(separator: "\r\n")
        let bytes = Data(lines.joined(separator: Array("\r\n".utf8)))
        let growsLong = quoted.utf8.count > bytes.count * 3 / 2
        name = growsLong ? "base64" : "quoted-printable"
        body =
            growsLong
            ? bytes.base64EncodedString(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ]) : quoted
    }

    /// Some mailbox formats change a line that begins so.
    private static let from = Array("From ".utf8)
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// One line, broken softly where it is too long.
    private static func quoted(_ line: [UInt8]) -> String {
        var text: [UInt8] = []
        var column = 0
        for (index, byte) in line.enumerated() {
            let isLast = index == line.count - 1
            let isPlain =
                switch byte {
                case UInt8(ascii: "="): false
                case UInt8(ascii: " "), 9: !isLast
                // A dot or "From " at a line's beginning is what some servers change.
                case UInt8(ascii: "."): column > 0
                case UInt8(ascii: "F"): column > 0 || !line[index...].starts(with: from)
                default: (33..<127).contains(byte)
                }
            let width = isPlain ? 1 : 3
            // A column is left for the sign of the break itself.
            if column + width > 75 {
                text += Array("=\r\n".utf8)
                column = 0
            }
            text += isPlain ? [byte] : [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            column += width
        }
        return String(decoding: text, as: UTF8.self)
    }
}
