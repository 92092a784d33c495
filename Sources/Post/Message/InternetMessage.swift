import Foundation
import Showcase

/// A letter as an RFC 5322 message with MIME parts (RFC 2045, 2046): what an `.eml` file holds.
struct InternetMessage {
    let bytes: Data

    /// - Throws: where an address or a header's text cannot stand in a message.
    init(_ letter: Letter, from sender: Sender, dated date: Date) throws(PostError) {
        guard letter.id.isUsable else { throw .badIdentifier }
        guard let to = EmailAddress(letter.to), let from = EmailAddress(sender.address) else { throw .badAddress }
        var headers = [
            "Date: \(Self.text(date))",
            "From: \(try HeaderText(name: sender.name, field: "sender").encoded) <\(from.text)>",
            "To: <\(to.text)>",
            "Subject: \(try HeaderText(letter.subject, field: "subject").encoded)",
            "Message-ID: <\(letter.id.text)@\(from.host)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
        ]
        let language = letter.language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        if !language.isEmpty { headers.append("Content-Language: \(language)") }

        let text = Part(type: "text/plain", text: letter.text)
        guard let html = letter.html.map({ Part(type: "text/html", text: $0) }) else {
            bytes = Data((headers + text.headers + ["", text.body]).joined(separator: "\r\n").utf8)
            return
        }
        let boundary = Self.boundary(letter.id.text, outside: [text, html])
        headers.append("Content-Type: multipart/alternative; boundary=\"\(boundary)\"")
        var lines = headers + [""]
        // The last part is the one that a reader prefers.
        for part in [text, html] { lines += ["--\(boundary)"] + part.headers + ["", part.body] }
        lines += ["--\(boundary)--", ""]
        bytes = Data(lines.joined(separator: "\r\n").utf8)
    }

    /// One body, encoded so that every server passes it on unchanged.
    private struct Part {
        let headers: [String]
        let body: String

        init(type: String, text: String) {
            let encoded = TransferEncoding(text)
            headers = [
                "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: \(encoded.name)",
            ]
            body = encoded.body
        }
    }

    /// A line that stands in none of the parts; it follows from the letter alone.
    private static func boundary(_ id: String, outside parts: [Part]) -> String {
        var number = 0
        while true {
            let boundary = "=_\(number)_\(id.prefix(50))"
            if !parts.contains(where: { $0.body.contains(boundary) }) { return boundary }
            number += 1
        }
    }

    /// `Wed, 01 Apr 2026 23:59:00 +0000`, in English and UTC whatever the machine's settings.
    private static func text(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        let weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][(parts.weekday ?? 1) - 1]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day = "\(two(parts.day)) \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 1970)"
        return "\(weekday), \(day) \(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) +0000"
    }
}

extension Letter.ID {
    /// Whether it may name a file and stand in a Message-ID.
    var isUsable: Bool {
        (1...128).contains(text.utf8.count)
            && text.utf8.allSatisfy { EmailAddress.isAlphanumeric($0) || "-_".utf8.contains($0) }
    }
}
