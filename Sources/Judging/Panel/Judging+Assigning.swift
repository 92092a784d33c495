import Catalogue
import Foundation
import Scoring
import Showcase

extension Judging {
    /// Gives the season's accepted entries, those whose consents let them be judged, their judges. What is assigned
    /// already stays; only what is missing is added.
    ///
    /// - Parameters:
    ///   - seed: the same catalogue and seed give the same pairs.
    ///   - dryRun: reports what would be done and writes nothing.
    public func assign(
        season: Season, seed: UInt64, by actor: Actor, at now: Date, dryRun: Bool = false
    ) async throws -> AssignmentReport {
        if dryRun { return try await catalogue.read { try Self.plan(for: season, seed: seed, in: $0) } }
        return try await catalogue.write { store in
            var report = try Self.plan(for: season, seed: seed, in: store)
            try store.assign(report.pairs, by: actor, at: now)
            report.dryRun = false
            return report
        }
    }

    private static func plan(for season: Season, seed: UInt64, in store: Store) throws -> AssignmentReport {
        let programs = try store.programs().map { ($0.id, $0) }
        let entries = try store.entries(EntryQuery(season: season.id, states: [.accepted]))
        let planner = PanelPlanner(
            season: season, judges: try store.judges(),
            programs: Dictionary(programs, uniquingKeysWith: { first, _ in first }), seed: seed)
        return planner.plan(
            for: entries.filter { $0.mayBeJudged(in: season) && $0.work != nil },
            standing: try store.assignments(in: season.id))
    }
}
