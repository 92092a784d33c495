import Showcase

extension Store {
    /// Writes the entry, its work and the audit line of what happened to it, with the decision that the line points to.
    ///
    /// A consent is written by `record(_:for:)` alone, since its history is kept.
    ///
    /// - Parameter identity: `Entrant.identity(by:program:)`, kept hashed; `nil` keeps what is there.
    public func save(
        _ entry: Entry, _ line: AuditLine, _ decision: Decision? = nil, identity: String? = nil
    ) throws {
        let columns: [(String, SQLValue)] = [
            ("id", .text(entry.id.text)), ("season", .text(entry.season.text)),
            ("category", .text(entry.category.text)), ("state", .text(entry.state.rawValue)),
            ("begun_at", .instant(entry.begunAt)), ("submitted_at", .instant(entry.submittedAt)),
            ("name", .text(entry.entrant?.name)), ("birth_date", .text(entry.entrant?.birthDate.description)),
            ("country", .text(entry.entrant?.country)), ("city", .text(entry.entrant?.city)),
            ("school", .text(entry.entrant?.school)), ("email", .text(entry.entrant?.email)),
            ("program", .text(entry.program?.text)), ("from_city", .text(entry.city?.name)),
            ("from_country", .text(entry.city?.country)), ("title", .text(entry.title)),
            ("statement", .text(entry.statement)), ("language", .text(entry.language)),
            ("alt_text", .text(entry.altText)), ("guardian_email", .text(entry.guardianEmail)),
        ]
        try upsert("entries", columns)
        if let identity {
            try session.execute(
                "UPDATE entries SET identity = ? WHERE id = ?", [.text(Self.hashed(identity)), .text(entry.id.text)])
        }
        if let work = entry.work { try save(work, of: entry.id) }
        if let decision { try save(decision) }
        try append(line)
    }

    /// Adds what the guardian said to the entry's history; the newest word counts.
    public func record(_ consent: Consent, for entry: Entry.ID) throws {
        try session.execute(
            """
            INSERT INTO consents (entry, purposes, name_form, version, given_at, revoked_at, simulated)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(entry.text), .json(consent.purposes.sorted()), .text(consent.nameForm.rawValue),
                .text(consent.version), .instant(consent.givenAt), .instant(consent.revokedAt),
                .integer(consent.isSimulated ? 1 : 0),
            ])
    }

    private func save(_ work: Work, of entry: Entry.ID) throws {
        try upsert(
            "works", key: "entry",
            [
                ("entry", .text(entry.text)), ("kind", .text(work.kind.rawValue)),
                ("original", .text(work.original.sha256)), ("original_bytes", .integer(work.original.bytes)),
                ("original_type", .text(work.original.mediaType)), ("judge_copy", .text(work.judgeCopy.sha256)),
                ("judge_bytes", .integer(work.judgeCopy.bytes)), ("judge_type", .text(work.judgeCopy.mediaType)),
                ("exhibit_copy", .text(work.exhibitCopy.sha256)), ("exhibit_bytes", .integer(work.exhibitCopy.bytes)),
                ("exhibit_type", .text(work.exhibitCopy.mediaType)), ("facts", .json(work.facts)),
                ("findings", .json(work.findings)),
            ])
    }

    private func upsert(_ table: String, key: String = "id", _ columns: [(String, SQLValue)]) throws {
        let names = columns.map(\.0)
        let updates = names.filter { $0 != key }.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        try session.execute(
            """
            INSERT INTO \(table) (\(names.joined(separator: ", ")))
            VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
            ON CONFLICT (\(key)) DO UPDATE SET \(updates)
            """, columns.map(\.1))
    }
}
