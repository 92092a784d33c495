import Foundation

/// A message taken apart by the rules of RFC 5322, 2045 and 2047, written apart from the code that makes messages.
struct ReadMessage {
    /// By lower-case name, unfolded, encoded words decoded.
    var headers: [String: String] = [:]
    var names: [String] = []
    /// Decoded; of a multipart message, its parts.
    var body = ""
    var parts: [ReadMessage] = []
    /// Octets of the longest line.
    var longestLine = 0

    init(_ data: Data) {
        let text = String(decoding: data, as: UTF8.self)
        longestLine = data.split(separator: 13).map { $0.count }.max() ?? 0
        guard let gap = text.range(of: "\r\n\r\n") else { return }
        let head = text[..<gap.lowerBound].replacingOccurrences(of: "\r\n ", with: " ")
        for line in head.components(separatedBy: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            names.append(String(line[..<colon]))
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            headers[line[..<colon].lowercased()] = Self.decodeWords(value)
        }
        let content = String(text[gap.upperBound...])
        let type = headers["content-type"] ?? ""
        if let start = type.range(of: "boundary=\"") {
            let boundary = type[start.upperBound...].prefix { $0 != "\"" }
            let sections = ("\r\n" + content).components(separatedBy: "\r\n--\(boundary)")
            parts = sections.dropFirst().filter { !$0.hasPrefix("--") }.map {
                ReadMessage(Data($0.dropFirst(1).utf8))
            }
            if sections.last != "--\r\n" { parts = [] }
        } else if headers["content-transfer-encoding"] == "quoted-printable" {
            body = Self.decodeQuoted(content)
        } else if headers["content-transfer-encoding"] == "base64" {
            let decoded = Data(base64Encoded: content, options: .ignoreUnknownCharacters)
            body = decoded.map { String(decoding: $0, as: UTF8.self) } ?? ""
        } else {
            body = content
        }
    }

    private static func decodeQuoted(_ content: String) -> String {
        var bytes = Data()
        var rest = Array(content.replacing("=\r\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func decodeWords(_ value: String) -> String {
        let words = value.components(separatedBy: "=?UTF-8?B?")
        guard words.count > 1 else { return value }
        return words.map { word in
            guard let end = word.range(of: "?="), let data = Data(base64Encoded: String(word[..<end.lowerBound])),
                // Every word must be whole text by itself.
                let text = String(data: data, encoding: .utf8)
            else { return word }
            let rest = String(word[end.upperBound...])
            return text + (rest == " " ? "" : rest)
        }.joined()
    }
}
