import Catalogue
import Foundation
import Showcase

extension Intake {
    /// Takes a whole form at once, with or without a file, into a new draft or one begun before; sends it when nothing
    /// stands against it.
    ///
    /// What can be kept is kept: a file that was accepted stays with the draft when a field has to be mended. Of a child
    /// under the age of collection, and of someone who is too young or too old to enter, nothing is kept, nor is the
    /// file read.
    ///
    /// - Parameters:
    ///   - secret: the link of a draft begun before.
    ///   - writing: how the letters of a sending are written; `nil`: none are.
    ///   - now: when the request arrived; a slow upload is not late for having been slow.
    /// - Throws: `IntakeError.closed`, `.unknownCategory`, `.unknownLink`, `.alreadySent`, and what catalogue and vault throw.
    public func receive(
        _ form: EntryForm, upload: Upload?, draft secret: String? = nil, season: Season, writing: Writing? = nil,
        at now: Date
    ) async throws -> Receipt {
        guard season.category(form.category) != nil else {
            throw IntakeError.unknownCategory(form.category, known: season.categories.map(\.id))
        }
        let begun: Entry
        if let secret {
            begun = try await open(behind: secret, season: season, at: now)
            guard begun.state != .submitted else { throw IntakeError.alreadySent }
        } else {
            begun = try newDraft(form, season, at: now)
        }
        if let objection = form.stopping(in: season, consent: begun.consent) {
            return Receipt(entry: begun, secret: nil, inspection: nil, objections: [objection])
        }
        var filled = try await fill(begun, from: form, upload: upload, season: season)
        filled.entry = try notingAuthor(of: filled.entry)
        let draft = filled
        let (link, guardianSecret) = (secret ?? random.secret(), random.secret())
        let fresh = secret == nil ? link : nil
        return try await catalogue.write { store in
            try store.save(draft.entry, Self.line(fresh == nil ? "entry.edited" : "entry.begun", draft.entry, at: now))
            try draft.taking?.keepLikeness(of: draft.entry.id, in: store)
            if let fresh { try store.keep(secret: fresh, for: .entry, subject: draft.entry.id.text, at: now) }
            var receipt = Receipt(
                entry: draft.entry, secret: fresh, inspection: draft.taking?.inspection, objections: draft.objections)
            guard draft.objections.isEmpty else { return receipt }
            try Self.send(&receipt, season, store, at: now)
            if let writing {
                try tellOfSending(
                    receipt, secret: link, guardianSecret: guardianSecret, season, writing, store, at: now)
            }
            return receipt
        }
    }

    func newDraft(_ form: EntryForm, _ season: Season, at now: Date) throws -> Entry {
        guard season.phase(at: now) == .open else {
            throw IntakeError.closed(season.phase(at: now), opens: season.opens, deadline: season.deadline)
        }
        return Entry(id: random.identifier(), season: season.id, category: form.category, begunAt: now)
    }

    /// The entry as the form and the file make it, and all that stands against it.
    func fill(
        _ begun: Entry, from form: EntryForm, upload: Upload?, season: Season
    ) async throws -> (entry: Entry, taking: Taking?, objections: [Objection]) {
        var entry = begun
        var taking: Taking?
        if let upload, let category = season.category(form.category) {
            taking = try await take(upload, for: category)
            if let work = taking?.work { entry.work = work }
        }
        let context = FormContext(
            season: season, programs: try await programs(), hasWork: entry.work != nil, work: entry.work,
            isConsentedTo: entry.consent?.allows(.enter) ?? false)
        form.fill(&entry, in: context)
        var objections = form.objections(in: context)
        if let inspection = taking?.inspection, inspection.verdict == .refuse {
            objections.removeAll { $0.code == "work-missing" }
            objections += inspection.findings.filter { $0.severity == .refuse }.map(Objection.init)
        }
        return (entry, taking, objections)
    }

    static func line(_ action: String, _ entry: Entry, at now: Date) -> AuditLine {
        AuditLine(at: now, actor: Actor(.entrant, entry.id.text), action: action, subject: entry.id.text)
    }

    /// Sends an entry that nothing stands against. That its student has others is told apart from the answer, which is
    /// the same for all.
    static func send(_ receipt: inout Receipt, _ season: Season, _ store: Store, at now: Date) throws {
        let draft = receipt.entry
        let identity = draft.entrant?.identity(by: season.eligibility.identity, program: draft.program)
        let (sent, line) = try draft.moved(to: .submitted, by: Actor(.entrant, draft.id.text), at: now)
        try store.save(sent, line, identity: identity)
        receipt.entry = sent
        let others = try identity.map { try store.entries(ofStudent: $0, in: season.id, besides: sent.id) } ?? []
        if others.count >= season.eligibility.entriesPerStudent { receipt.others = others }
    }

    /// A student may enter as many pieces as the theme allows, in the whole season.
    static func onePiece(_ entry: Entry, _ identity: String, _ season: Season, _ store: Store) throws -> Objection? {
        let others = try store.entries(ofStudent: identity, in: season.id, besides: entry.id)
        let limit = season.eligibility.entriesPerStudent
        guard others.count >= limit else { return nil }
        return Objection(
            code: "one-piece", field: "name",
            message: "A student may enter \(limit == 1 ? "one piece" : "\(limit) pieces") in the whole showcase, "
                + "and this student has.",
            remedy: "To enter this piece instead, withdraw the other one by its link.")
    }
}

extension EntryForm {
    /// Why nothing of this form may be kept; `nil`: it may.
    func stopping(in season: Season, consent: Consent?) -> Objection? {
        let isConsentedTo = consent?.allows(.enter) ?? false
        return (isConsentedTo ? nil : guardianFirst(in: season)) ?? wrongAge(in: season)
    }
}
