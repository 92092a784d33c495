import Foundation
import Showcase

extension Store {
    /// Assignments by entry, then judge; of one judge where one is named.
    public func assignments(in season: Season.ID, of judge: Judge.ID? = nil) throws -> [Assignment] {
        let narrowed = judge == nil ? "" : " AND assignments.judge = ?"
        return try session.rows(
            """
            SELECT assignments.entry, assignments.judge FROM assignments
            JOIN entries ON entries.id = assignments.entry
            WHERE entries.season = ?\(narrowed) ORDER BY assignments.entry, assignments.judge
            """, [.text(season.text)] + (judge.map { [.text($0.text)] } ?? [])
        ).map { Assignment(entry: Entry.ID(try $0.text("entry")), judge: Judge.ID(try $0.text("judge"))) }
    }

    public func hasAssignment(_ assignment: Assignment) throws -> Bool {
        try !session.rows(
            "SELECT entry FROM assignments WHERE entry = ? AND judge = ?",
            [.text(assignment.entry.text), .text(assignment.judge.text)]
        ).isEmpty
    }

    /// Assigns, and leaves alone what is assigned already.
    public func assign(_ assignments: [Assignment], by actor: Actor, at now: Date) throws {
        for assignment in assignments where try !hasAssignment(assignment) {
            try session.execute(
                "INSERT INTO assignments (entry, judge, assigned_at) VALUES (?, ?, ?)",
                [.text(assignment.entry.text), .text(assignment.judge.text), .instant(now)])
            try append(
                AuditLine(
                    at: now, actor: actor, action: "entry.assigned", subject: assignment.entry.text,
                    detail: ["judge": assignment.judge.text]))
        }
    }

    /// Scoresheets by entry, then judge.
    public func scoresheets(in season: Season.ID, of judge: Judge.ID? = nil) throws -> [Scoresheet] {
        let narrowed = judge == nil ? "" : " AND scoresheets.judge = ?"
        return try session.rows(
            """
            SELECT scoresheets.* FROM scoresheets JOIN entries ON entries.id = scoresheets.entry
            WHERE entries.season = ?\(narrowed) ORDER BY scoresheets.entry, scoresheets.judge
            """, [.text(season.text)] + (judge.map { [.text($0.text)] } ?? [])
        ).map { row in
            let scores = try row.json("scores", as: [String: Int].self)
            return Scoresheet(
                entry: Entry.ID(try row.text("entry")), judge: Judge.ID(try row.text("judge")),
                scores: Dictionary(uniqueKeysWithValues: scores.map { (Criterion.ID($0), $1) }),
                comment: try row.text("comment"), at: try row.instant("given_at"),
                isSimulated: try row.integer("simulated") == 1)
        }
    }

    /// Keeps the scoresheet; a second one of the same judge for the same entry takes the first one's place, and both
    /// stand in the audit log.
    ///
    /// - Throws: `CatalogueError.constraint` when the entry is not assigned to the judge.
    public func save(_ sheet: Scoresheet) throws {
        let scores = Dictionary(uniqueKeysWithValues: sheet.scores.map { ($0.text, $1) })
        try session.execute(
            """
            INSERT INTO scoresheets (entry, judge, scores, comment, given_at, simulated) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (entry, judge) DO UPDATE SET scores = excluded.scores, comment = excluded.comment,
                given_at = excluded.given_at, simulated = excluded.simulated
            """,
            [
                .text(sheet.entry.text), .text(sheet.judge.text), .json(scores), .text(sheet.comment),
                .instant(sheet.at), .integer(sheet.isSimulated ? 1 : 0),
            ])
        try append(
            AuditLine(
                at: sheet.at, actor: Actor(.judge, sheet.judge.text), action: "scoresheet.given",
                subject: sheet.entry.text, detail: scores.mapValues(String.init)))
    }

    /// Awards by rule, then entry.
    public func awards(in season: Season.ID) throws -> [Award] {
        try session.rows("SELECT rule, entry FROM awards WHERE season = ? ORDER BY rule, entry", [.text(season.text)])
            .map { Award(rule: AwardRule.ID(try $0.text("rule")), entry: Entry.ID(try $0.text("entry"))) }
    }

    /// Records the prize; the entry's change of state is saved beside it by the caller.
    public func give(_ award: Award, in season: Season.ID, at now: Date) throws {
        try session.execute(
            "INSERT INTO awards (season, rule, entry, given_at) VALUES (?, ?, ?, ?)",
            [.text(season.text), .text(award.rule.text), .text(award.entry.text), .instant(now)])
    }

    public func takeBack(_ award: Award, in season: Season.ID) throws {
        try session.execute(
            "DELETE FROM awards WHERE season = ? AND rule = ? AND entry = ?",
            [.text(season.text), .text(award.rule.text), .text(award.entry.text)])
    }
}
