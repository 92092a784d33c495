import Foundation

/// Who did something: a role, and an identifier within it that is not personal data.
public struct Actor: Hashable, Sendable, Codable, CustomStringConvertible {
    public enum Role: String, Sendable, Codable { case entrant, guardian, program, judge, staff, system }

    public var role: Role
    public var id: String

    public init(_ role: Role, _ id: String) {
        self.role = role
        self.id = id
    }

    public var description: String { "\(role.rawValue):\(id)" }

    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let role = Role(rawValue: String(parts[0])) else { return nil }
        self.init(role, String(parts[1]))
    }
}

/// One line of the audit log: ids, states and scores, never personal data or free text, so that erasing a person
/// breaks no chain. A reason in words is a `Decision`, which the line points to.
public struct AuditLine: Sendable, Equatable, Codable {
    public var at: Date
    public var actor: Actor
    /// `entry.accepted`, `season.opened`, `scoresheet.given`…
    public var action: String
    /// The identifier of what it happened to.
    public var subject: String
    public var detail: [String: String]
    public var decision: Decision.ID?

    public init(
        at: Date, actor: Actor, action: String, subject: String, detail: [String: String] = [:],
        decision: Decision.ID? = nil
    ) {
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.detail = detail
        self.decision = decision
    }
}

/// A person's reason, in words, for a change they decided. Kept apart from the audit log because words may name
/// someone and may have to be erased.
public struct Decision: Sendable, Equatable, Codable {
    public typealias ID = Identifier<Decision>

    public var id: ID
    public var reason: String

    public init(id: ID, reason: String) {
        self.id = id
        self.reason = reason
    }
}
