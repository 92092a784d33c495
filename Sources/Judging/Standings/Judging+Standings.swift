import Catalogue
import Foundation
import Scoring
import Showcase

extension Judging {
    /// The standings of every category of the season, in the theme's order, or of one.
    ///
    /// - Throws: `JudgingError.categoryUnknown`.
    public func standings(in season: Season, category: Category.ID? = nil) async throws -> [CategoryStandings] {
        try await catalogue.read { try Self.standings(in: season, category: category, from: $0) }
    }

    static func standings(
        in season: Season, category: Category.ID?, from store: Store
    ) throws -> [CategoryStandings] {
        try evidence(in: season, category: category, from: store).map { builder, evidence in
            builder.standings(of: evidence)
        }
    }

    /// The awards that would change under the additive model or without any one judge.
    ///
    /// - Throws: `JudgingError.categoryUnknown`.
    public func audit(of season: Season, category: Category.ID? = nil) async throws -> ResultsAudit {
        let all = try await catalogue.read { try Self.evidence(in: season, category: category, from: $0) }
        let audits = all.map { builder, evidence in ResultsAudit(builder, evidence) }
        return ResultsAudit(changes: audits.flatMap(\.changes), refits: audits.reduce(0) { $0 + $1.refits })
    }

    /// What there is to judge by, of every category of the season, in the theme's order, or of one.
    private static func evidence(
        in season: Season, category: Category.ID?, from store: Store
    ) throws -> [(StandingsBuilder, StandingsBuilder.Evidence)] {
        if let category, season.category(category) == nil {
            throw JudgingError.categoryUnknown(category.text, known: season.categories.map(\.id.text))
        }
        let entries = try store.entries(EntryQuery(season: season.id, category: category, states: judged))
            .filter { $0.mayBeJudged(in: season) }
        let byCategory = Dictionary(grouping: entries, by: \.category)
        let assignments = try store.assignments(in: season.id)
        let sheets = try store.scoresheets(in: season.id)
        let judges = Dictionary(try store.judges().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return season.categories.compactMap { each in
            guard category == nil || each.id == category, let rubric = season.rubric(for: each.id) else { return nil }
            let builder = StandingsBuilder(category: each.id, rubric: rubric, season: season, judges: judges)
            return (
                builder,
                builder.evidence(of: byCategory[each.id] ?? [], assignments: assignments, sheets: sheets)
            )
        }
    }
}
