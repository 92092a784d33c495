import Catalogue
import Foundation
import Showcase

/// What came of a guardian's answer.
public struct GuardianAnswer: Sendable {
    public var entry: Entry
    /// The secret of the child's own link, when the child could not begin before this yes. Shown once.
    public var childSecret: String?
}

extension Intake {
    /// Begins for a child who may not enter alone: keeps the guardian's address, and nothing else of anyone.
    ///
    /// - Throws: `IntakeError.closed`.
    public func beginWithGuardian(_ address: String, season: Season, writing: Writing, at now: Date) async throws {
        var draft = try newDraft(EntryForm(category: ""), season, at: now)
        draft.guardianEmail = address.trimmed
        let (entry, secret) = (draft, random.secret())
        try await catalogue.write { store in
            try store.save(entry, Self.line("entry.begun", entry, at: now))
            try askGuardian(about: entry, secret: secret, replacing: false, season, writing, store, at: now)
        }
    }

    /// The entry that a guardian's link opens.
    ///
    /// - Throws: `IntakeError.unknownLink`.
    public func entry(behindGuardian secret: String, at now: Date) async throws -> Entry {
        try await catalogue.read { try Self.entry(behindGuardian: secret, in: $0, at: now) }
    }

    /// Keeps what a guardian says; the newest word counts. Where it takes a yes back, judges and the next edition of the
    /// exhibit see the entry no more, and the log marks it for takedown.
    ///
    /// - Throws: `IntakeError.unknownLink`.
    public func answer(
        _ consent: Consent, behindGuardian secret: String, season: Season, writing: Writing? = nil, at now: Date
    ) async throws -> GuardianAnswer {
        let fresh = random.secret()
        return try await catalogue.write { store in
            var entry = try Self.entry(behindGuardian: secret, in: store, at: now)
            let before = entry.consent
            let actor = Actor(.guardian, entry.id.text)
            try store.record(consent, for: entry.id)
            try store.append(consent.line(for: entry.id, by: actor, at: now))
            if before?.allows(.publish) == true && !consent.allows(.publish) {
                try store.append(AuditLine(at: now, actor: actor, action: "takedown.asked", subject: entry.id.text))
            }
            entry.consent = consent
            // Whose birth date is not known yet was sent here before anything was asked.
            let isFirstYes = entry.entrant == nil && consent.allows(.enter) && before?.allows(.enter) != true
            guard isFirstYes else { return GuardianAnswer(entry: entry, childSecret: nil) }
            try store.forgetSecrets(for: .entry, subject: entry.id.text)
            try store.keep(secret: fresh, for: .entry, subject: entry.id.text, at: now)
            if let writing {
                try sendLink(to: entry, secret: fresh, entry.guardianEmail, season, writing, store, at: now)
            }
            return GuardianAnswer(entry: entry, childSecret: fresh)
        }
    }

    private static func entry(behindGuardian secret: String, in store: Store, at now: Date) throws -> Entry {
        guard let id = try store.subject(of: secret, for: .guardian, at: now) else { throw IntakeError.unknownLink }
        return try store.entry(Entry.ID(id))
    }
}
