import Catalogue
import Foundation
import Showcase

extension Intake {
    /// Begins a draft with what is known of the visitor: birth date and country, perhaps a category. Unless they may
    /// enter, nothing is kept.
    ///
    /// - Returns: a receipt with the secret of the draft's link, or with what stands against a beginning.
    /// - Throws: `IntakeError.closed`.
    public func begin(_ form: EntryForm, season: Season, at now: Date) async throws -> Receipt {
        var draft = try newDraft(form, season, at: now)
        let objections = check(form, in: season)
        guard objections.isEmpty, let born = CivilDate(form.birthDate) else {
            return Receipt(entry: draft, secret: nil, inspection: nil, objections: objections)
        }
        draft.entrant = Entrant(name: "", birthDate: born, country: form.country, city: "")
        draft.language = form.language
        let (entry, secret) = (draft, random.secret())
        try await catalogue.write { store in
            try store.save(entry, Self.line("entry.begun", entry, at: now))
            try store.keep(secret: secret, for: .entry, subject: entry.id.text, at: now)
        }
        return Receipt(entry: entry, secret: secret, inspection: nil, objections: [])
    }

    /// What stands against someone of that birth date and country entering; nothing is kept.
    public func check(_ form: EntryForm, in season: Season, consent: Consent? = nil) -> [Objection] {
        [form.birthDateUnread(), form.countryUnknown(), form.stopping(in: season, consent: consent)].compactMap { $0 }
    }

    /// Saves what one page says into the entry, whose other fields the form holds as they are.
    ///
    /// A draft keeps whatever can be kept. An entry that was sent is changed only when it stays whole.
    ///
    /// - Returns: all that stands against the entry now, on whatever page.
    /// - Throws: `IntakeError.closed`, `.unknownLink`, `.alreadySent`, and what catalogue and vault throw.
    public func save(
        _ form: EntryForm, upload: Upload? = nil, behind secret: String, season: Season, writing: Writing? = nil,
        at now: Date
    ) async throws -> Receipt {
        let begun = try await open(behind: secret, season: season, at: now)
        if let objection = form.stopping(in: season, consent: begun.consent) {
            return Receipt(entry: begun, secret: nil, inspection: nil, objections: [objection])
        }
        let (filled, taking, objections) = try await fill(begun, from: form, upload: upload, season: season)
        let entry = try notingAuthor(of: filled)
        let receipt = Receipt(entry: entry, secret: nil, inspection: taking?.inspection, objections: objections)
        guard begun.state != .submitted || objections.isEmpty else { return receipt }
        let guardianSecret = random.secret()
        return try await catalogue.write { store in
            // A file is read for seconds, in which the entry may have been sent on or taken back.
            let current = try store.entry(begun.id)
            guard current.state == begun.state else { throw IntakeError.alreadySent }
            let identity =
                entry.state == .submitted
                ? entry.entrant?.identity(by: season.eligibility.identity, program: entry.program) : nil
            try store.save(entry, Self.line("entry.edited", entry, at: now), identity: identity)
            try taking?.keepLikeness(of: entry.id, in: store)
            guard let writing else { return receipt }
            if let email = entry.entrant?.email, email != begun.entrant?.email,
                !objections.contains(where: { $0.field == "email" })
            {
                try sendLink(to: entry, secret: secret, email, season, writing, store, at: now)
            }
            if entry.state == .submitted, entry.guardianEmail != begun.guardianEmail {
                try askGuardian(
                    about: entry, secret: guardianSecret, replacing: true, season, writing, store, at: now)
            }
            return receipt
        }
    }

    /// Sends what the draft holds.
    ///
    /// - Returns: the entry as it was sent or, where something is missing, as it is, with every objection.
    /// - Throws: as `save`.
    public func send(
        behind secret: String, season: Season, writing: Writing? = nil, at now: Date
    ) async throws -> Receipt {
        let draft = try await open(behind: secret, season: season, at: now)
        guard draft.state != .submitted else { throw IntakeError.alreadySent }
        let objections = try await objections(to: draft, in: season)
        let guardianSecret = random.secret()
        return try await catalogue.write { store in
            let current = try store.entry(draft.id)
            var receipt = Receipt(entry: current, secret: nil, inspection: nil, objections: objections)
            guard objections.isEmpty else { return receipt }
            guard current == draft else { throw IntakeError.alreadySent }
            try Self.send(&receipt, season, store, at: now)
            if let writing {
                try tellOfSending(
                    receipt, secret: secret, guardianSecret: guardianSecret, season, writing, store, at: now)
            }
            return receipt
        }
    }

    /// All that stands between an entry and its being sent.
    public func objections(to entry: Entry, in season: Season) async throws -> [Objection] {
        try await fill(entry, from: EntryForm(entry), upload: nil, season: season).objections
    }

    /// The entry behind a link, where it may still be changed.
    func open(behind secret: String, season: Season, at now: Date) async throws -> Entry {
        let entry = try await entry(behind: secret, at: now)
        guard entry.isOpen else { throw IntakeError.alreadySent }
        guard season.takes(draftBegun: entry.begunAt, at: now) else {
            throw IntakeError.closed(season.phase(at: now), opens: season.opens, deadline: season.deadline)
        }
        return entry
    }
}

extension Entry {
    /// Whether its state lets the entrant change it, while the season does.
    public var isOpen: Bool { state == .draft || state == .returned || state == .submitted }
}
