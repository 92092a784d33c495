import Foundation

/// When a letter that was turned away for now is tried again: soon, then ever more rarely, for four days.
///
/// Source: RFC 5321, 4.5.4.1: at least 30 minutes after the first tries, for four to five days.
enum RetrySchedule {
    private static let minutes = [2, 10, 30, 60, 120, 240, 480, 720, 1440, 1440, 1440]

    /// - Parameter attempts: tries that were turned away, this one among them.
    /// - Returns: `nil` when it has been tried long enough.
    static func next(after attempts: Int, from now: Date) -> Date? {
        guard (1...minutes.count).contains(attempts) else { return nil }
        return now.addingTimeInterval(Double(minutes[attempts - 1]) * 60)
    }
}
