import Catalogue
import Foundation
import Scoring
import Showcase

extension Judging {
    /// Makes the best accepted entries of each category finalists, as many as the theme says; entries that share the
    /// last place all go through. What is a finalist already stays one.
    ///
    /// - Returns: the new finalists, by category in the theme's order, then rank.
    /// - Throws: `JudgingError.notComparable` where more entries are ranked than go through and not all can be
    ///   compared, `.reasonMissing`, `.categoryUnknown`. Then nothing is changed.
    public func shortlist(
        season: Season, category: Category.ID? = nil, by actor: Actor, at now: Date, reason: String
    ) async throws -> [Entry.ID] {
        let decision = try decision(reason)
        return try await catalogue.write { store in
            let chosen = try Self.standings(in: season, category: category, from: store)
                .flatMap { try Self.finalists(of: $0, places: season.judging.finalists) }
            var moved: [Entry.ID] = []
            for id in chosen {
                let entry = try store.entry(id)
                guard entry.state == .accepted else { continue }
                let (finalist, line) = try entry.moved(to: .finalist, by: actor, at: now, because: decision)
                try store.save(finalist, line, decision)
                moved.append(id)
            }
            return moved
        }
    }

    /// The entries in the first `places` places.
    static func finalists(of standings: CategoryStandings, places: Int) throws(JudgingError) -> [Entry.ID] {
        let ranked = standings.standings.map(\.standing).filter { $0.rank != nil }
        if ranked.count > places, standings.components > 1 {
            throw .notComparable(category: standings.category, components: standings.components)
        }
        return ranked.filter { ($0.rank ?? .max) <= places }.map { Entry.ID($0.entry) }
    }

    /// A decision with its reason.
    func decision(_ reason: String) throws(JudgingError) -> Decision {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        return Decision(id: random.identifier(), reason: reason)
    }
}
