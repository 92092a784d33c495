import Foundation
import HTTPTypes

/// Which version of a file is served, and whether a client has it already. Source: RFC 9110, 8.8 and 13.
struct Version: Equatable {
    /// With its quotation marks.
    var tag: String
    /// Whole seconds.
    var modified: Date?

    init(tag: String, modified: Date? = nil) {
        self.tag = "\"\(tag)\""
        self.modified = modified.map { Date(timeIntervalSince1970: $0.timeIntervalSince1970.rounded(.down)) }
    }

    /// Whether the client's copy is still good: 304. A tag decides where both a tag and a date are given.
    func isHeld(by headers: HTTPFields) -> Bool {
        let tags = headers[values: .ifNoneMatch]
        guard tags.isEmpty else { return tags.contains(where: lists) }
        guard let modified, let since = headers[.ifModifiedSince].flatMap(HTTPDate.date) else { return false }
        return modified <= since
    }

    /// Whether a range may be answered: without `If-Range` always, else only of this very version.
    func allowsRange(of headers: HTTPFields) -> Bool {
        guard let condition = headers[.ifRange] else { return true }
        return condition == tag || (modified != nil && HTTPDate.date(condition) == modified)
    }

    private func lists(_ header: String) -> Bool {
        header.split(separator: ",").map(\.trimmed).contains { candidate in
            candidate == "*" || candidate == tag || candidate == "W/\(tag)"
        }
    }
}

/// Instants as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT`. Source: RFC 9110, 5.6.7.
enum HTTPDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }

    static func text(_ instant: Date) -> String {
        let parts = calendar.dateComponents([.weekday, .day, .month, .year, .hour, .minute, .second], from: instant)
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        let clock = [parts.hour, parts.minute, parts.second].map(two).joined(separator: ":")
        let day = days[(parts.weekday ?? 1) - 1]
        return "\(day), \(two(parts.day)) \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 0) \(clock) GMT"
    }

    /// `nil` for anything but the preferred form; a date not understood is as good as none.
    static func date(_ text: String) -> Date? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT", let month = months.firstIndex(of: String(words[2])),
            let day = Int(words[1]), let year = Int(words[3])
        else { return nil }
        let clock = words[4].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3 else { return nil }
        let parts = DateComponents(
            year: year, month: month + 1, day: day, hour: clock[0], minute: clock[1], second: clock[2])
        return calendar.date(from: parts).flatMap { self.text($0) == text ? $0 : nil }
    }
}
