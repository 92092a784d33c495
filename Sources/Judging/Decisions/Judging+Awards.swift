import Catalogue
import Foundation
import Showcase

extension Judging {
    /// Gives a finalist an award.
    ///
    /// - Parameter shared: the award is given although it is given already, as the theme's `shared` allows.
    /// - Throws: `JudgingError.awardUnknown`, `.wrongSeason`, `.awardTaken`, `.sharingNotAllowed`, `.reasonMissing`;
    ///   `MoveNotAllowed` for an entry that is no finalist.
    @discardableResult
    public func award(
        _ entry: Entry.ID, _ rule: AwardRule.ID, season: Season, by actor: Actor, at now: Date, reason: String,
        shared: Bool = false
    ) async throws -> Award {
        let decision = try decision(reason)
        let award = Award(rule: rule, entry: entry)
        try await catalogue.write { store in
            let rule = try Self.rule(rule, of: season)
            let winner = try store.entry(entry)
            guard winner.season == season.id else {
                throw JudgingError.wrongSeason(entry: entry, season: season.id.text)
            }
            var (awarded, line) = try winner.moved(to: .awarded, by: actor, at: now, because: decision)
            try Self.checkPlace(for: winner, rule, season: season, shared: shared, in: store)
            line.detail["award"] = rule.id.text
            if shared { line.detail["shared"] = "true" }
            try store.save(awarded, line, decision)
            try store.give(award, in: season.id, at: now)
        }
        return award
    }

    /// Takes an award back: the entry is a finalist again.
    ///
    /// - Throws: `JudgingError.awardUnknown`, `.notAwarded`, `.reasonMissing`.
    public func takeBack(
        _ award: Award, season: Season, by actor: Actor, at now: Date, reason: String
    ) async throws {
        let decision = try decision(reason)
        try await catalogue.write { store in
            _ = try Self.rule(award.rule, of: season)
            guard try store.awards(in: season.id).contains(award) else {
                throw JudgingError.notAwarded(award: award.rule.text, entry: award.entry)
            }
            let entry = try store.entry(award.entry)
            var (finalist, line) = try entry.moved(to: .finalist, by: actor, at: now, because: decision)
            line.detail["award"] = award.rule.text
            try store.takeBack(award, in: season.id)
            try store.save(finalist, line, decision)
        }
    }

    private static func rule(_ id: AwardRule.ID, of season: Season) throws(JudgingError) -> AwardRule {
        guard let rule = season.award(id) else {
            throw .awardUnknown(id.text, known: season.awards.map(\.id.text))
        }
        return rule
    }

    /// An award rewards as many entries in its scope as it has places.
    private static func checkPlace(
        for entry: Entry, _ rule: AwardRule, season: Season, shared: Bool, in store: Store
    ) throws {
        let scope = AwardScope(of: entry, under: rule, in: season)
        let holders = try store.awards(in: season.id).filter { $0.rule == rule.id }
            .map { try store.entry($0.entry) }
            .filter { $0.state == .awarded && AwardScope(of: $0, under: rule, in: season) == scope }
        guard holders.count >= rule.places.count else { return }
        guard shared else {
            throw JudgingError.awardTaken(award: rule.id.text, scope: scope.words, by: holders.map(\.id))
        }
        guard season.judging.ties.contains(.shared) else {
            throw JudgingError.sharingNotAllowed(award: rule.id.text)
        }
    }
}
