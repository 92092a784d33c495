import Foundation
import Showcase

/// Files that show how a work came about. They are kept beside the entry, and change nothing of it.
extension Store {
    /// In the order in which they were attached.
    public func evidence(of entry: Entry.ID) throws -> [Blob] {
        try session.rows("SELECT * FROM evidence WHERE entry = ? ORDER BY added_at, sha256", [.text(entry.text)]).map {
            Blob(
                sha256: try $0.text("sha256"), bytes: try $0.integer("bytes"), mediaType: try $0.text("media_type"))
        }
    }

    /// Attaches a file; the same file twice is one.
    public func attach(_ evidence: Blob, to entry: Entry.ID, at now: Date) throws {
        guard try !self.evidence(of: entry).contains(where: { $0.sha256 == evidence.sha256 }) else { return }
        try session.execute(
            "INSERT INTO evidence (entry, sha256, bytes, media_type, added_at) VALUES (?, ?, ?, ?, ?)",
            [
                .text(entry.text), .text(evidence.sha256), .integer(evidence.bytes), .text(evidence.mediaType),
                .instant(now),
            ])
    }

    /// Takes a file away from the entry.
    ///
    /// - Returns: whether nothing else of the catalogue names it, so that the vault may let it go.
    public func detach(evidence sha256: String, from entry: Entry.ID) throws -> Bool {
        try session.execute(
            "DELETE FROM evidence WHERE entry = ? AND sha256 = ?", [.text(entry.text), .text(sha256)])
        return try session.rows(
            """
            SELECT entry FROM evidence WHERE sha256 = ?
            UNION SELECT entry FROM works WHERE original = ? OR judge_copy = ? OR exhibit_copy = ?
            """, [.text(sha256), .text(sha256), .text(sha256), .text(sha256)]
        ).isEmpty
    }
}
