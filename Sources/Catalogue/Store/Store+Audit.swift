import Foundation
import Showcase

extension Store {
    /// Puts a line at the end of the audit log, chained to the line before it.
    public func append(_ line: AuditLine) throws {
        let last = try session.rows("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1").first
        let number = try (last?.integer("number") ?? 0) + 1
        let previous = try last?.text("hash") ?? String(repeating: "0", count: 64)
        let fields = try Self.fields(of: line)
        try session.execute(
            """
            INSERT INTO audit (number, at, actor, action, subject, detail, decision, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, [.integer(number)] + fields + [.text(Self.hash(number, fields, after: previous))])
    }

    /// The audit log in its order; of one subject where one is named.
    public func auditLog(of subject: String? = nil) throws -> [AuditLine] {
        let narrowed = subject == nil ? "" : " WHERE subject = ?"
        return try session.rows(
            "SELECT * FROM audit\(narrowed) ORDER BY number", subject.map { [.text($0)] } ?? []
        ).map { row in
            guard let actor = Actor(try row.text("actor")) else {
                throw CatalogueError.unreadable(table: "audit", column: "actor")
            }
            return AuditLine(
                at: try row.instant("at"), actor: actor, action: try row.text("action"),
                subject: try row.text("subject"), detail: try row.json("detail"),
                decision: row.optionalText("decision").map(Decision.ID.init(_:)))
        }
    }

    /// The number of the first line that was changed, taken out or put in since it was written; `nil`: the log is whole.
    public func firstBrokenAuditLine() throws -> Int? {
        var previous = String(repeating: "0", count: 64)
        for (index, row) in try session.rows("SELECT * FROM audit ORDER BY number").enumerated() {
            let fields = ["at", "actor", "action", "subject", "detail", "decision"].map { row[$0] ?? .null }
            let number = try row.integer("number")
            guard number == index + 1, try row.text("hash") == Self.hash(number, fields, after: previous) else {
                return index + 1
            }
            previous = try row.text("hash")
        }
        return nil
    }

    /// The recorded reason; `nil` where it was erased.
    public func decision(_ id: Decision.ID) throws -> Decision? {
        try session.rows("SELECT reason FROM decisions WHERE id = ?", [.text(id.text)]).first
            .map { Decision(id: id, reason: try $0.text("reason")) }
    }

    /// Keeps a decision; several lines may point to one, so a second saving changes nothing.
    public func save(_ decision: Decision) throws {
        try session.execute(
            "INSERT INTO decisions (id, reason) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
            [.text(decision.id.text), .text(decision.reason)])
    }

    private static func fields(of line: AuditLine) throws -> [SQLValue] {
        [
            .instant(line.at), .text(line.actor.description), .text(line.action), .text(line.subject),
            try .json(line.detail), .text(line.decision?.text),
        ]
    }

    /// Fields are parted by a byte that none of them holds.
    private static func hash(_ number: Int, _ fields: [SQLValue], after previous: String) -> String {
        let texts = fields.map { if case .text(let text) = $0 { text } else { "" } }
        return hashed(([previous, String(number)] + texts).joined(separator: "\u{1F}"))
    }
}
