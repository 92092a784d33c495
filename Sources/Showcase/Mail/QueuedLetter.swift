import Foundation

/// Where a letter is on its way.
public enum LetterState: String, Sendable, Codable, CaseIterable {
    /// Written, to be sent when its time comes.
    case waiting
    /// In the hands of a sender.
    case sending
    /// Taken by the mail server, or put into the outbox.
    case sent
    /// Refused for good, or tried until it was too late. Staff see why and decide.
    case bounced
    /// The line broke while the server took it: nobody can know whether it did. Never sent again unless staff say so.
    case unsure
}

/// What the queue knows of a letter: all but its words.
public struct QueuedLetter: Sendable, Equatable {
    public var id: Letter.ID
    public var kind: Letter.Kind
    public var about: Letter.About
    public var language: String
    public var state: LetterState
    /// `nil` once the letter is sent: nobody needs it any more.
    public var to: String?
    public var writtenAt: Date
    /// When it is tried next.
    public var dueAt: Date?
    public var sentAt: Date?
    /// How often a server turned it away.
    public var attempts: Int
    /// The last reply that turned it away, digits alone: `550 5.1.1`.
    public var reply: String?

    public init(
        id: Letter.ID, kind: Letter.Kind, about: Letter.About, language: String, state: LetterState, to: String?,
        writtenAt: Date, dueAt: Date? = nil, sentAt: Date? = nil, attempts: Int = 0, reply: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.about = about
        self.language = language
        self.state = state
        self.to = to
        self.writtenAt = writtenAt
        self.dueAt = dueAt
        self.sentAt = sentAt
        self.attempts = attempts
        self.reply = reply
    }
}

/// What became of one try to send a letter.
public enum LetterOutcome: Sendable, Equatable {
    case sent
    /// Turned away for now: 4xx.
    case deferred(until: Date, reply: String?)
    /// Turned away for good.
    case bounced(reply: String?)
    case unsure
    /// The server could not be asked at all; the letter's turn does not count as a try.
    case untried
}
