import Foundation
import Showcase

/// A letter that a sender has taken in hand.
public struct TakenLetter: Sendable, Equatable {
    public var letter: Letter
    public var writtenAt: Date
    /// Earlier tries that a server turned away.
    public var attempts: Int
}

/// The queue of letters as the sender sees it: take one, try it, record what became of it.
extension Store {
    /// The letter that is due longest, now in this sender's hands and no other's; `nil` where none is due.
    public func takeLetter(at now: Date) throws -> TakenLetter? {
        let due = try session.rows(
            "SELECT * FROM letters WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, written_at, id LIMIT 1",
            [.instant(now)])
        guard let row = due.first else { return nil }
        guard let about = Letter.About(rawValue: try row.text("about")) else {
            throw CatalogueError.unreadable(table: "letters", column: "about")
        }
        try session.execute(
            "UPDATE letters SET state = 'sending', taken_at = ?, due_at = NULL WHERE id = ?",
            [.instant(now), .text(try row.text("id"))])
        let letter = Letter(
            id: Letter.ID(try row.text("id")), kind: try row.value("kind"), about: about,
            to: try row.text("address"), subject: try row.text("subject"), text: try row.text("body"),
            html: row.optionalText("html"), language: try row.text("language"))
        return TakenLetter(
            letter: letter, writtenAt: try row.instant("written_at"), attempts: try row.integer("attempts"))
    }

    /// Records what became of a letter that was taken.
    public func record(_ outcome: LetterOutcome, of id: Letter.ID, at now: Date) throws {
        let (change, arguments): (String, [SQLValue]) =
            switch outcome {
            case .sent:
                (
                    """
                    state = 'sent', sent_at = ?, address = NULL, subject = NULL, body = NULL, html = NULL, reply = NULL
                    """, [.instant(now)]
                )
            case .deferred(let date, let reply):
                (
                    "state = 'waiting', due_at = ?, attempts = attempts + 1, reply = ?",
                    [.instant(date), .text(reply)]
                )
            case .bounced(let reply): ("state = 'bounced', attempts = attempts + 1, reply = ?", [.text(reply)])
            case .unsure: ("state = 'unsure', attempts = attempts + 1, reply = NULL", [])
            case .untried: ("state = 'waiting', due_at = ?", [.instant(now)])
            }
        // Also where another sender gave it up as unsure meanwhile: this one knows better.
        try session.execute(
            "UPDATE letters SET \(change), taken_at = NULL WHERE id = ? AND state IN ('sending', 'unsure')",
            arguments + [.text(id.text)])
    }

    /// What to do with letters that a sender took before `date` and never came back with: it died.
    ///
    /// - Parameter canRepeat: the mailer keeps one of two same letters, so they are sent again; else they are unsure.
    /// - Returns: how many there were.
    @discardableResult
    public func recoverLetters(takenBefore date: Date, canRepeat: Bool) throws -> Int {
        let change = canRepeat ? "state = 'waiting', due_at = taken_at" : "state = 'unsure'"
        return try session.execute(
            "UPDATE letters SET \(change), taken_at = NULL WHERE state = 'sending' AND taken_at < ?",
            [.instant(date)])
    }
}
