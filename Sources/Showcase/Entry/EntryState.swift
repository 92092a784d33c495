import Foundation

/// Where an entry stands in its life.
public enum EntryState: String, Sendable, Codable, CaseIterable {
    case draft, submitted, nominated, accepted, finalist, awarded
    case withdrawn, returned, disqualified

    /// The table of allowed moves; nothing else changes a state.
    ///
    /// A finalist, an award or an acceptance can be taken back by one step, so that a mistake can be mended on the
    /// record. Withdrawn and disqualified are ends.
    public static let moves: [EntryState: Set<EntryState>] = [
        .draft: [.submitted, .withdrawn],
        .submitted: [.nominated, .returned, .withdrawn, .disqualified],
        .returned: [.submitted, .withdrawn, .disqualified],
        .nominated: [.accepted, .submitted, .returned, .withdrawn, .disqualified],
        .accepted: [.finalist, .nominated, .withdrawn, .disqualified],
        .finalist: [.awarded, .accepted, .withdrawn, .disqualified],
        .awarded: [.finalist, .withdrawn, .disqualified],
        .withdrawn: [],
        .disqualified: [],
    ]

    public func mayMove(to next: EntryState) -> Bool { Self.moves[self]?.contains(next) ?? false }
}

/// A move that the table of states does not allow.
public struct MoveNotAllowed: Explained, Equatable {
    public let entry: Entry.ID
    public let from: EntryState
    public let to: EntryState

    public init(entry: Entry.ID, from: EntryState, to: EntryState) {
        self.entry = entry
        self.from = from
        self.to = to
    }

    public var code: String { "move-not-allowed" }
    public var kind: FailureKind { .refused }
    public var message: String { "Entry \(entry) is \(from.rawValue) and cannot become \(to.rawValue)." }
    public var remedy: String? {
        let next = (EntryState.moves[from] ?? []).map(\.rawValue).sorted()
        return next.isEmpty
            ? "Nothing follows \(from.rawValue)."
            : "From \(from.rawValue) it can become: \(next.joined(separator: ", "))."
    }
}

extension Entry {
    /// The one function that changes an entry's state.
    ///
    /// - Parameters:
    ///   - decision: the recorded reason, where a person decided.
    /// - Returns: the entry in its new state and the line for the audit log.
    /// - Throws: `MoveNotAllowed`.
    public func moved(
        to next: EntryState, by actor: Actor, at now: Date, because decision: Decision? = nil
    ) throws(MoveNotAllowed) -> (entry: Entry, line: AuditLine) {
        guard state.mayMove(to: next) else { throw MoveNotAllowed(entry: id, from: state, to: next) }
        var entry = self
        entry.state = next
        if next == .submitted && submittedAt == nil { entry.submittedAt = now }
        let line = AuditLine(
            at: now, actor: actor, action: "entry.\(next.rawValue)", subject: id.text,
            detail: ["from": state.rawValue, "to": next.rawValue], decision: decision?.id)
        return (entry, line)
    }
}
