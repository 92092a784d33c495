import Catalogue
import Foundation
import Showcase

/// The moves that programs and staff decide on before judging.
public struct Nomination: Sendable {
    private let catalogue: Catalogue
    private let random: RandomSource

    public init(catalogue: Catalogue, random: RandomSource) {
        self.catalogue = catalogue
        self.random = random
    }

    /// Moves entries on, all or none: nominated within the quota, accepted with the consents that judging needs,
    /// returned, or disqualified. Each leaves the reason and an audit line.
    ///
    /// Quota and consent are checked in the same transaction as the move, so that a race for the last place ends with
    /// exactly the quota.
    ///
    /// - Parameter states: where the entries must stand; `nil`: wherever the table of moves allows. A step forward names
    ///   the one before it, so that it never takes an entry back.
    public func move(
        _ ids: [Entry.ID], from states: Set<EntryState>? = nil, to next: EntryState, in season: Season, by actor: Actor,
        because reason: String, at now: Date
    ) async throws -> [Entry] {
        guard !reason.isBlank else { throw IntakeError.reasonMissing }
        let decision = Decision(id: random.identifier(), reason: reason.trimmed)
        return try await catalogue.write { store in
            try store.save(decision)
            return try ids.map { id in
                let entry = try store.entry(id)
                if let states, !states.contains(entry.state) {
                    let expected = EntryState.allCases.filter(states.contains)
                    throw IntakeError.notAtThisStep(id, entry.state, expected: expected)
                }
                let (moved, line) = try entry.moved(to: next, by: actor, at: now, because: decision)
                switch next {
                case .nominated:
                    try Self.checkQuota(entry, season, store)
                    try Self.checkOnePiece(entry, season, store)
                case .accepted where !entry.mayBeJudged(in: season): throw IntakeError.consentMissing(id)
                default: break
                }
                try store.save(moved, line)
                return moved
            }
        }
    }

    /// Of one student's pieces no more are in the running than the theme allows, whatever was sent.
    private static func checkOnePiece(_ entry: Entry, _ season: Season, _ store: Store) throws {
        guard let identity = entry.entrant?.identity(by: season.eligibility.identity, program: entry.program) else {
            return
        }
        let others = try store.entries(ofStudent: identity, in: season.id, besides: entry.id)
        let running = try others.count { QuotaCell.takingAPlace.contains(try store.entry($0).state) }
        let limit = season.eligibility.entriesPerStudent
        guard running < limit else { throw IntakeError.onePiece(entry.id, limit: limit) }
    }

    private static func checkQuota(_ entry: Entry, _ season: Season, _ store: Store) throws {
        guard let cell = QuotaCell(entry, in: season) else { throw IntakeError.noProgram(entry.id) }
        let query = EntryQuery(season: season.id, states: QuotaCell.takingAPlace, program: cell.program)
        let taken = try store.entries(query).count { $0.id != entry.id && QuotaCell($0, in: season) == cell }
        guard taken < season.nomination.quota else {
            throw IntakeError.quotaFull(program: cell.program, quota: season.nomination.quota, cell: cell.name)
        }
    }
}
