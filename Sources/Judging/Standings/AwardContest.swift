import Foundation
import Scoring
import Showcase

/// The entries that compete for an award in one of its scopes, the best first.
struct AwardContest {
    let award: AwardRule
    let scope: AwardScope
    let standings: [StandingsReport.Standing]

    /// The contests of a category. An award that is given once for several categories is decided by people: measures of
    /// different rubrics and panels cannot be compared.
    static func contests(
        _ standings: [StandingsReport.Standing], _ entries: [String: Entry], in season: Season, category: Category.ID
    ) -> [AwardContest] {
        season.awards.filter { $0.per.contains(.category) }.flatMap { award in
            var scopes: [AwardScope] = []
            var members: [AwardScope: [StandingsReport.Standing]] = [:]
            for standing in standings where standing.rank != nil {
                guard let entry = entries[standing.entry] else { continue }
                let scope = AwardScope(of: entry, under: award, in: season)
                if members[scope] == nil { scopes.append(scope) }
                members[scope, default: []].append(standing)
            }
            return scopes.map { AwardContest(award: award, scope: $0, standings: members[$0] ?? []) }
        }
    }

    /// Who has the award's places, and who shares the last of them to the point.
    var winners: [String] {
        award.places.sorted().compactMap { place in
            standings.indices.contains(place - 1) ? standings[place - 1].entry : nil
        }
    }

    /// A tie exists only across the award's boundary: where the last entry above it is better than the first below with a
    /// probability between 25% and 75%. All who are as close belong to it.
    func tie(settledBy ways: [JudgingRule.TieBreak]) -> BoundaryTie? {
        guard let place = award.places.max(), standings.count > place,
            let chance = Self.chance(standings[place - 1], above: standings[place]), Self.isOpen(chance)
        else { return nil }
        let (last, first) = (standings[place - 1], standings[place])
        func open(_ one: StandingsReport.Standing, _ other: StandingsReport.Standing) -> Bool {
            Self.chance(one, above: other).map(Self.isOpen) ?? false
        }
        let lowest = award.places.min() ?? place
        return BoundaryTie(
            award: award.id.text, scope: scope.words,
            above: standings[(lowest - 1)..<place].filter { open($0, first) }.map(\.entry),
            below: standings[place...].prefix { open(last, $0) }.map(\.entry), probability: chance,
            settledBy: ways.map(\.rawValue))
    }

    private static func isOpen(_ chance: Double) -> Bool { (0.25...0.75).contains(chance) }

    /// `P(one above other)`, their errors taken as independent; `nil` without standard errors.
    static func chance(_ one: StandingsReport.Standing, above other: StandingsReport.Standing) -> Double? {
        guard let a = one.measure, let b = other.measure, let s = one.standardError, let t = other.standardError,
            s > 0 || t > 0
        else { return nil }
        return 0.5 * erfc(-(a - b) / (2 * (s * s + t * t)).squareRoot())
    }
}

/// Entries on both sides of an award's boundary that the scores do not tell apart.
public struct BoundaryTie: Sendable, Equatable, Codable {
    public var award: String
    /// In what the award is given once.
    public var scope: String
    public var above: [String]
    public var below: [String]
    /// That the last above is better than the first below.
    public var probability: Double
    /// How the theme settles it, in order: `extra_judge`, `ballot`, `shared`. Never by decimals or lot.
    public var settledBy: [String]

    enum CodingKeys: String, CodingKey {
        case award, scope, above, below, probability
        case settledBy = "settled_by"
    }
}
