import Catalogue
import Foundation
import Showcase

extension Judging {
    /// How long an unused invitation is good, in seconds: 60 days.
    static let invitationLife: TimeInterval = 60 * 86_400
    /// How long a login is good, in seconds: 180 days, a season's judging.
    static let tokenLife: TimeInterval = 180 * 86_400

    /// A new secret invitation for the judge; earlier ones stop working. Only its hash is kept, so it is shown once.
    ///
    /// - Parameter letter: writes the letter that brings the invitation, of the judge, the secret and its end; it is
    ///   queued in the same transaction.
    /// - Throws: `CatalogueError.missing` for an unknown judge, and what `letter` throws.
    public func invite(
        _ judge: Judge.ID, by actor: Actor, at now: Date,
        writing letter: (@Sendable (Judge, String, Date) throws -> Letter)? = nil
    ) async throws -> String {
        let invitation = random.secret()
        let end = now.addingTimeInterval(Self.invitationLife)
        try await catalogue.write { store in
            let judge = try store.judge(judge)
            try store.forgetSecrets(for: .invitation, subject: judge.id.text)
            try store.keep(
                secret: invitation, for: .invitation, subject: judge.id.text, at: now, expires: end)
            // A letter that still waits would bring one that no longer works.
            try store.takeBackLetters([.judgeInvitation], about: .judge(judge.id))
            if let letter { try store.enqueue(letter(judge, invitation, end), at: now) }
            try store.append(AuditLine(at: now, actor: actor, action: "judge.invited", subject: judge.id.text))
        }
        return invitation
    }

    /// Exchanges an invitation, which is then used up, for a token.
    ///
    /// - Throws: `JudgingError.invitationUnknown`.
    public func login(_ invitation: String, at now: Date) async throws -> JudgesAPI.Session {
        let token = random.secret()
        return try await catalogue.write { store in
            guard let judge = try store.subject(of: invitation, for: .invitation, at: now) else {
                throw JudgingError.invitationUnknown
            }
            try store.forgetSecrets(for: .invitation, subject: judge)
            try store.keep(
                secret: token, for: .judge, subject: judge, at: now, expires: now.addingTimeInterval(Self.tokenLife))
            try store.append(AuditLine(at: now, actor: Actor(.judge, judge), action: "judge.login", subject: judge))
            return JudgesAPI.Session(token: token, judge: judge)
        }
    }

    /// Whose token this is.
    ///
    /// - Throws: `JudgingError.tokenUnknown`.
    public func judge(forToken token: String, at now: Date) async throws -> Judge {
        try await catalogue.read { store in
            guard let judge = try store.subject(of: token, for: .judge, at: now) else {
                throw JudgingError.tokenUnknown
            }
            return try store.judge(Judge.ID(judge))
        }
    }

    /// Ends every login and invitation of the judge: a lost machine, a judge who leaves.
    public func lockOut(_ judge: Judge.ID, by actor: Actor, at now: Date) async throws {
        try await catalogue.write { store in
            try store.forgetSecrets(for: .judge, subject: judge.text)
            try store.forgetSecrets(for: .invitation, subject: judge.text)
            try store.append(AuditLine(at: now, actor: actor, action: "judge.locked-out", subject: judge.text))
        }
    }
}
