import Foundation
import Showcase

/// The queue of letters as those who write, list and forget letters see it.
extension Store {
    /// Queues a letter, in the transaction of what causes it.
    ///
    /// - Returns: false where this very letter was written before; then nothing changes.
    @discardableResult
    public func enqueue(_ letter: Letter, at now: Date) throws -> Bool {
        try session.execute(
            """
            INSERT INTO letters (id, kind, about, language, state, address, subject, body, html, written_at, due_at,
                attempts)
            VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, 0)
            ON CONFLICT (id) DO NOTHING
            """,
            [
                .text(letter.id.text), .text(letter.kind.rawValue), .text(letter.about.rawValue),
                .text(letter.language), .text(letter.to), .text(letter.subject), .text(letter.text),
                .text(letter.html), .instant(now), .instant(now),
            ]) == 1
    }

    /// The letters in `states`, oldest first; all where none is named.
    public func letters(in states: Set<LetterState> = []) throws -> [QueuedLetter] {
        let wanted = (states.isEmpty ? Set(LetterState.allCases) : states).map(\.rawValue).sorted()
        let places = wanted.map { _ in "?" }.joined(separator: ", ")
        return try session.rows(
            "SELECT \(Self.known) FROM letters WHERE state IN (\(places)) ORDER BY written_at, id",
            wanted.map { .text($0) }
        ).map(queuedLetter)
    }

    /// All letters about one subject, oldest first.
    public func letters(about: Letter.About) throws -> [QueuedLetter] {
        try session.rows(
            "SELECT \(Self.known) FROM letters WHERE about = ? ORDER BY written_at, id", [.text(about.rawValue)]
        ).map(queuedLetter)
    }

    /// How many letters are in each state; a state without letters is not named.
    public func letterCounts() throws -> [LetterState: Int] {
        let rows = try session.rows("SELECT state, COUNT(*) AS count FROM letters GROUP BY state")
        return Dictionary(
            uniqueKeysWithValues: try rows.map { (try $0.value("state"), try $0.integer("count")) })
    }

    /// Puts a bounced or unsure letter, or one that waits for its next turn, back into the queue, due now.
    ///
    /// - Parameter address: where it goes instead, where the first one was mistyped.
    /// - Returns: false where there is no such letter, or it is sent or just being sent.
    @discardableResult
    public func requeueLetter(_ id: Letter.ID, to address: String? = nil, at now: Date) throws -> Bool {
        try session.execute(
            """
            UPDATE letters SET state = 'waiting', due_at = ?, attempts = 0, reply = NULL,
                address = COALESCE(?, address)
            WHERE id = ? AND state IN ('waiting', 'bounced', 'unsure')
            """, [.instant(now), .text(address), .text(id.text)]) == 1
    }

    /// Takes back letters of a kind that are not sent yet and have become untrue: an invitation that a newer one
    /// replaces, a reminder of what is done.
    ///
    /// - Returns: how many.
    @discardableResult
    public func takeBackLetters(_ kinds: Set<Letter.Kind>, about: Letter.About) throws -> Int {
        try kinds.map(\.rawValue).sorted().reduce(0) { sum, kind in
            sum
                + (try session.execute(
                    "DELETE FROM letters WHERE about = ? AND kind = ? AND state NOT IN ('sent', 'sending')",
                    [.text(about.rawValue), .text(kind)]))
        }
    }

    /// Forgets every letter about one subject.
    ///
    /// - Returns: their identifiers, by which an outbox folder forgets them too.
    public func forgetLetters(about: Letter.About) throws -> [Letter.ID] {
        try forgetLetters(where: "about = ?", [.text(about.rawValue)])
    }

    /// Forgets every letter to one address that is not sent; of those that are, the address is not kept.
    public func forgetLetters(to address: String) throws -> [Letter.ID] {
        try forgetLetters(where: "lower(address) = ?", [.text(address.lowercased())])
    }

    /// Forgets letters written before `date` that did not arrive: staff have had their time to send them again.
    public func forgetUndeliveredLetters(before date: Date) throws -> [Letter.ID] {
        try forgetLetters(where: "state IN ('bounced', 'unsure') AND written_at < ?", [.instant(date)])
    }

    private func forgetLetters(where condition: String, _ arguments: [SQLValue]) throws -> [Letter.ID] {
        let ids = try session.rows("SELECT id FROM letters WHERE \(condition) ORDER BY id", arguments)
        try session.execute("DELETE FROM letters WHERE \(condition)", arguments)
        return try ids.map { Letter.ID(try $0.text("id")) }
    }

    private static let known =
        "id, kind, about, language, state, address, written_at, due_at, sent_at, attempts, reply"

    private func queuedLetter(_ row: SQLRow) throws -> QueuedLetter {
        guard let about = Letter.About(rawValue: try row.text("about")) else {
            throw CatalogueError.unreadable(table: "letters", column: "about")
        }
        return QueuedLetter(
            id: Letter.ID(try row.text("id")), kind: try row.value("kind"), about: about,
            language: try row.text("language"), state: try row.value("state"), to: row.optionalText("address"),
            writtenAt: try row.instant("written_at"), dueAt: row.optionalInstant("due_at"),
            sentAt: row.optionalInstant("sent_at"), attempts: try row.integer("attempts"),
            reply: row.optionalText("reply"))
    }
}
