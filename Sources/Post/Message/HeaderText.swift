import Foundation

/// A header's free text as it stands in a message: ASCII, folded, with nothing in it that could begin another header.
struct HeaderText {
    /// After the header's name and colon.
    let encoded: String

    /// Text that anything may stand in, as a subject: plain where it is short ASCII, else encoded words.
    init(_ text: String, field: String) throws(PostError) {
        try Self.check(text, field)
        let isPlain = text.utf8.count <= 60 && text.utf8.allSatisfy { (32..<127).contains($0) } && !text.contains("=?")
        encoded = isPlain ? text : Self.encodedWords(text)
    }

    /// A name before an address: a quoted string where it is ASCII, else encoded words.
    init(name: String, field: String) throws(PostError) {
        try Self.check(name, field)
        let isPlain = name.utf8.count <= 60 && name.utf8.allSatisfy { (32..<127).contains($0) }
        let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        encoded = isPlain ? "\"\(quoted)\"" : Self.encodedWords(name)
    }

    private static func check(_ text: String, _ field: String) throws(PostError) {
        let breaks: Set<Unicode.Scalar> = ["\u{2028}", "\u{2029}"]
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control && !breaks.contains($0) })
        else { throw .controlCharacter(field: field) }
    }

    /// Bytes of text in one encoded word, so that the first fits into 76 columns after the header's name.
    private static let bytesInWord = 39

    /// RFC 2047: UTF-8, base 64, cut between characters of the character set, folded after each word.
    private static func encodedWords(_ text: String) -> String {
        var words: [Data] = []
        var word = Data()
        for scalar in text.unicodeScalars {
            let bytes = Data(String(scalar).utf8)
            if word.count + bytes.count > bytesInWord {
                words.append(word)
                word = Data()
            }
            word += bytes
        }
        words.append(word)
        return words.map { "=?UTF-8?B?\($0.base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
