import Foundation
import Showcase

/// How far staff have brought a season.
public enum SeasonState: String, Sendable, Codable { case open, judging, published }

extension Store {
    /// `nil` for a season that staff have not opened.
    public func state(of season: Season.ID) throws -> SeasonState? {
        try session.rows("SELECT state FROM seasons WHERE id = ?", [.text(season.text)]).first?.value("state")
    }

    /// Sets the season's state and leaves the audit line.
    public func set(_ state: SeasonState, of season: Season.ID, by actor: Actor, at now: Date) throws {
        try session.execute(
            """
            INSERT INTO seasons (id, state, opened_at) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET state = excluded.state
            """, [.text(season.text), .text(state.rawValue), .instant(now)])
        try append(AuditLine(at: now, actor: actor, action: "season.\(state.rawValue)", subject: season.text))
    }
}
