import Catalogue
import Foundation
import Showcase

extension Intake {
    /// Takes a form, with or without a file, into a new draft or one begun before; sends it when nothing stands against.
    ///
    /// What can be kept is kept: a file that was accepted stays with the draft when a field has to be mended. Of a child
    /// under the age of collection, and of someone who is too young or too old to enter, nothing is kept, nor is the
    /// file read.
    ///
    /// - Parameters:
    ///   - secret: the link of a draft begun before.
    ///   - now: when the request arrived; a slow upload is not late for having been slow.
    /// - Throws: `IntakeError.closed`, `.unknownCategory`, `.unknownLink`, `.alreadySent`, and what catalogue and vault throw.
    public func receive(
        _ form: EntryForm, upload: Upload?, draft secret: String? = nil, season: Season, at now: Date
    ) async throws -> Receipt {
        guard let category = season.category(form.category) else {
            throw IntakeError.unknownCategory(form.category, known: season.categories.map(\.id))
        }
        var entry = try await draft(behind: secret, form: form, season: season, at: now)
        if let objection = form.guardianFirst(in: season) ?? form.wrongAge(in: season) {
            return Receipt(entry: entry, secret: nil, inspection: nil, objections: [objection])
        }
        let taken = try await upload.asyncMap { try await take($0, for: category) }
        if let work = taken?.work { entry.work = work }

        let context = FormContext(season: season, programs: try await programs(), hasWork: entry.work != nil)
        form.fill(&entry, in: context)
        entry = try notingAuthor(of: entry)
        var objections = form.objections(in: context)
        if let inspection = taken?.inspection, inspection.verdict == .refuse {
            objections.removeAll { $0.code == "work-missing" }
            objections += inspection.findings.filter { $0.severity == .refuse }.map(Objection.init)
        }
        return try await file(
            entry, objections: objections, taking: taken, season: season, secret: secret, at: now)
    }

    private func draft(behind secret: String?, form: EntryForm, season: Season, at now: Date) async throws -> Entry {
        guard let secret else {
            guard season.phase(at: now) == .open else {
                throw IntakeError.closed(season.phase(at: now), opens: season.opens, deadline: season.deadline)
            }
            return Entry(id: random.identifier(), season: season.id, category: form.category, begunAt: now)
        }
        let entry = try await entry(behind: secret, at: now)
        guard entry.state == .draft || entry.state == .returned else { throw IntakeError.alreadySent }
        guard season.takes(draftBegun: entry.begunAt, at: now) else {
            throw IntakeError.closed(season.phase(at: now), opens: season.opens, deadline: season.deadline)
        }
        return entry
    }

    /// Saves the draft and, where nothing stands against it, sends it: in one transaction, with the one-piece rule
    /// checked inside it.
    private func file(
        _ draft: Entry, objections: [Objection], taking: Taking?, season: Season, secret: String?, at now: Date
    ) async throws -> Receipt {
        let fresh = secret == nil ? random.secret() : nil
        return try await catalogue.write { store in
            var objections = objections
            let identity = draft.entrant?.identity(by: season.eligibility.identity, program: draft.program)
            if let identity, let objection = try Self.onePiece(draft, identity, season, store) {
                objections.append(objection)
            }
            let actor = Actor(.entrant, draft.id.text)
            let begun = AuditLine(
                at: now, actor: actor, action: fresh == nil ? "entry.edited" : "entry.begun", subject: draft.id.text)
            try store.save(draft, begun)
            try taking?.keepLikeness(of: draft.id, in: store)
            if let fresh { try store.keep(secret: fresh, for: .entry, subject: draft.id.text, at: now) }
            guard objections.isEmpty else {
                return Receipt(entry: draft, secret: fresh, inspection: taking?.inspection, objections: objections)
            }
            let (sent, line) = try draft.moved(to: .submitted, by: actor, at: now)
            try store.save(sent, line, identity: identity)
            return Receipt(entry: sent, secret: fresh, inspection: taking?.inspection, objections: [])
        }
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

extension Optional {
    func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
