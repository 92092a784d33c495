import Foundation
import Showcase

extension Item {
    func timeZone() -> TimeZone? {
        let expected = "A time zone of the IANA database, as in `America/New_York`."
        guard let text = text(expected) else { return nil }
        guard TimeZone.knownTimeZoneIdentifiers.contains(text) || text == "UTC", let zone = TimeZone(identifier: text)
        else { return mistake(expected) }
        return zone
    }

    /// An instant: `2026-04-01T23:59` (seconds may follow) as a clock in `zone` shows it, or RFC 3339 with an offset.
    ///
    /// - Parameter zone: `nil` when the file's own was not readable; then only the form is checked.
    func instant(in zone: TimeZone?) -> Date? {
        let expected = "A date and time, as in `2026-04-01T23:59`; an offset may follow: `2026-04-01T23:59:00-04:00`."
        guard let text = text(expected) else { return nil }
        if let instant = Timestamp.date(text) { return instant }
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, let day = CivilDate(String(halves[0])), let time = Self.timeOfDay(halves[1]) else {
            return mistake(expected)
        }
        guard let zone else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = DateComponents(
            year: day.year, month: day.month, day: day.day, hour: time.hour, minute: time.minute, second: time.second)
        // Where clocks are put forward an hour is left out, and Foundation answers with a neighbouring time.
        guard let instant = calendar.date(from: parts), calendar.component(.hour, from: instant) == time.hour else {
            return mistake("A time that exists: in \(zone.identifier) clocks are put forward over this one.")
        }
        return instant
    }

    /// Reads `HH:MM` or `HH:MM:SS`.
    private static func timeOfDay(_ text: Substring) -> (hour: Int, minute: Int, second: Int)? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count),
            parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) } + [0]
        guard numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else { return nil }
        return (numbers[0], numbers[1], numbers[2])
    }
}
