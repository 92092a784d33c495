import Foundation
import Showcase

/// A fingerprint as it is kept.
public struct KeptFingerprint: Sendable, Equatable {
    /// Grows from one to the next and is never used twice.
    public var number: Int
    public var entry: Entry.ID
    public var fingerprint: Fingerprint
}

/// A code as it is kept, for an index in memory.
public struct KeptCode: Sendable {
    public var number: Int
    public var kind: WorkKind
    /// `nil` for a recording, which is looked up by its marks.
    public var code: BitCode?
}

extension Store {
    /// Keeps the fingerprint of the entry's work in place of one kept before, whose likenesses go with it.
    ///
    /// Called after the work was saved with its audit line, in the same transaction.
    ///
    /// - Parameter marks: of a recording, the items by which it is looked up.
    public func keep(_ fingerprint: Fingerprint, marks: Set<UInt32> = [], of entry: Entry.ID) throws {
        try forgetLikeness(of: entry)
        let number = try session.rows("SELECT MAX(number) AS number FROM audit").first?.integer("number") ?? 0
        try session.execute(
            "INSERT INTO fingerprints (number, entry, kind, code, value) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(number), .text(entry.text), .text(fingerprint.kind.rawValue),
                .text(fingerprint.code?.description), .text(fingerprint.bytes.base64EncodedString()),
            ])
        for mark in marks.sorted() {
            try session.execute(
                "INSERT INTO sound_marks (mark, fingerprint) VALUES (?, ?)", [.integer(Int(mark)), .integer(number)])
        }
    }

    /// Takes out the fingerprint of the entry's work and every likeness that it is part of.
    public func forgetLikeness(of entry: Entry.ID) throws {
        try session.execute("DELETE FROM fingerprints WHERE entry = ?", [.text(entry.text)])
        try session.execute(
            "DELETE FROM likenesses WHERE entry = ? OR other = ?", [.text(entry.text), .text(entry.text)])
    }

    /// The codes kept after `number`, in their order.
    public func codes(after number: Int) throws -> [KeptCode] {
        try session.rows(
            "SELECT number, kind, code FROM fingerprints WHERE number > ? ORDER BY number", [.integer(number)]
        ).map {
            KeptCode(
                number: try $0.integer("number"), kind: try $0.value("kind"),
                code: $0.optionalText("code").flatMap { BitCode($0) })
        }
    }

    /// The fingerprint of that number, where it is still kept.
    public func fingerprint(_ number: Int) throws -> KeptFingerprint? {
        try session.rows("SELECT * FROM fingerprints WHERE number = ?", [.integer(number)]).first.map { row in
            guard let bytes = Data(base64Encoded: try row.text("value")),
                let fingerprint = Fingerprint(kind: try row.value("kind"), bytes: bytes)
            else { throw CatalogueError.unreadable(table: "fingerprints", column: "value") }
            return KeptFingerprint(
                number: number, entry: Entry.ID(try row.text("entry")), fingerprint: fingerprint)
        }
    }

    /// The numbers of the recordings that share most marks with these, at least `fewest`.
    public func recordings(sharing marks: Set<UInt32>, fewest: Int, most: Int) throws -> [Int] {
        guard !marks.isEmpty else { return [] }
        return try session.rows(
            """
            SELECT fingerprint, COUNT(*) AS shared FROM sound_marks
            WHERE mark IN (\(marks.map { _ in "?" }.joined(separator: ", ")))
            GROUP BY fingerprint HAVING COUNT(*) >= ? ORDER BY shared DESC, fingerprint LIMIT ?
            """, marks.sorted().map { .integer(Int($0)) } + [.integer(fewest), .integer(most)]
        ).map { try $0.integer("fingerprint") }
    }

    /// Keeps a pair for staff to look at.
    public func save(_ likeness: Likeness) throws {
        try session.execute(
            """
            INSERT INTO likenesses (entry, other, kind, strength) VALUES (?, ?, ?, ?)
            ON CONFLICT (entry, other) DO UPDATE SET kind = excluded.kind, strength = excluded.strength
            """,
            [
                .text(likeness.entry.text), .text(likeness.other.text), .text(likeness.kind.rawValue),
                .real(likeness.strength),
            ])
    }

    /// The pairs, strongest first; those that an entry of the season is part of where one is named.
    public func likenesses(in season: Season.ID? = nil) throws -> [Likeness] {
        let narrowed =
            season == nil
            ? ""
            : " WHERE entry IN (SELECT id FROM entries WHERE season = ?)"
                + " OR other IN (SELECT id FROM entries WHERE season = ?)"
        return try session.rows(
            "SELECT * FROM likenesses\(narrowed) ORDER BY strength DESC, entry, other",
            season.map { [.text($0.text), .text($0.text)] } ?? []
        ).map(likeness)
    }

    /// The pairs that the entry is part of, strongest first.
    public func likenesses(of entry: Entry.ID) throws -> [Likeness] {
        try session.rows(
            "SELECT * FROM likenesses WHERE entry = ? OR other = ? ORDER BY strength DESC, entry, other",
            [.text(entry.text), .text(entry.text)]
        ).map(likeness)
    }

    private func likeness(_ row: SQLRow) throws -> Likeness {
        Likeness(
            entry: Entry.ID(try row.text("entry")), other: Entry.ID(try row.text("other")),
            kind: try row.value("kind"), strength: try row.real("strength"))
    }
}
