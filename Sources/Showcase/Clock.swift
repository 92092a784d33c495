import Foundation

/// The one clock of commands and server alike: the system's, or one set by `--now` that goes on from there.
public struct Clock: Sendable {
    private let offset: TimeInterval

    public static let system = Clock(offset: 0)

    private init(offset: TimeInterval) { self.offset = offset }

    /// A clock that showed `start` when the system's showed `reference`, and ticks on.
    public init(startingAt start: Date, when reference: Date = Date()) {
        offset = start.timeIntervalSince(reference)
    }

    public var now: Date { Date(timeIntervalSinceNow: offset) }
}
