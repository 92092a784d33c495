import Foundation

/// Where an instant falls in a season.
public enum SeasonPhase: String, Sendable, Codable {
    case notYetOpen = "not-yet-open"
    case open
    /// After the deadline, while drafts begun before it may be finished.
    case grace
    case closed
}

extension Season {
    /// The instant at which the grace ends and every draft becomes read only.
    public var closes: Date { deadline.addingTimeInterval(Double(graceMinutes) * 60) }

    public func phase(at now: Date) -> SeasonPhase {
        if now < opens { return .notYetOpen }
        if now <= deadline { return .open }
        return now <= closes ? .grace : .closed
    }

    /// Whether an entry begun at `begun` may be changed or sent at `now`.
    public func takes(draftBegun begun: Date, at now: Date) -> Bool {
        switch phase(at: now) {
        case .notYetOpen, .closed: false
        case .open: true
        case .grace: begun <= deadline
        }
    }
}

extension [Season] {
    /// The season a visitor means who names none: the newest that is open at `now`, else the newest.
    public func current(at now: Date) -> Season? {
        let newestFirst = sorted { $0.opens > $1.opens }
        return newestFirst.first { $0.phase(at: now) == .open } ?? newestFirst.first
    }
}
