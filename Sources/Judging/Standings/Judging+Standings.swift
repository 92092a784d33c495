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
        if let category, season.category(category) == nil {
            throw JudgingError.categoryUnknown(category.text, known: season.categories.map(\.id.text))
        }
        let entries = try store.entries(EntryQuery(season: season.id, category: category, states: judged))
            .filter { $0.mayBeJudged(in: season) }
        let byCategory = Dictionary(grouping: entries, by: \.category)
        let assignments = try store.assignments(in: season.id)
        let sheets = try store.scoresheets(in: season.id)
        return season.categories.compactMap { each in
            guard category == nil || each.id == category, let rubric = season.rubric(for: each.id) else { return nil }
            return StandingsBuilder(category: each.id, rubric: rubric)
                .standings(of: byCategory[each.id] ?? [], assignments: assignments, sheets: sheets)
        }
    }
}
