import Scoring
import Showcase

/// Which awards hang on the model or on one judge.
///
/// Judges who scored none of the entries in contention, those with at least a 1% chance of the places rewarded, can only
/// change them through others' parameters and are left out; every other judge is left out in turn and the model refitted.
public struct ResultsAudit: Sendable, Equatable, Codable {
    public struct Change: Sendable, Equatable, Codable {
        public var category: String
        public var award: String
        public var scope: String
        /// `additive`, or the judge who is left out: `without:JUDGE`.
        public var under: String
        public var before: [String]
        public var after: [String]
    }

    public var changes: [Change]
    /// Refits made.
    public var refits: Int

    init(_ builder: StandingsBuilder, _ evidence: StandingsBuilder.Evidence) {
        let table = evidence.table
        func winners(_ table: ScoreTable, _ model: ScoreModel) -> [(contest: AwardContest, winners: [String])] {
            let fit = model.fit(table)
            return AwardContest.contests(
                StandingsReport.standings(table, fit), evidence.entries, in: builder.season, category: builder.category
            ).map { ($0, $0.winners) }
        }
        let before = winners(table, .affine)
        var changes: [Change] = []
        func compare(_ after: [(contest: AwardContest, winners: [String])], _ under: String) {
            for (contest, names) in before {
                let now = after.first { $0.contest.award.id == contest.award.id && $0.contest.scope == contest.scope }
                guard Set(now?.winners ?? []) != Set(names) else { continue }
                changes.append(
                    Change(
                        category: builder.category.text, award: contest.award.id.text, scope: contest.scope.words,
                        under: under, before: names, after: now?.winners ?? []))
            }
        }
        compare(winners(table, .additive), ScoreModel.additive.rawValue)
        let judges = Self.judges(deciding: before.map(\.contest), in: table)
        for judge in judges {
            let rest = ScoreTable(
                entries: table.entries, judges: table.judges, cells: table.cells.filter { $0.judge != judge })
            compare(winners(rest, .affine), "without:\(table.judges[judge])")
        }
        self.changes = changes
        refits = judges.count + 1
    }

    init(changes: [Change], refits: Int) { (self.changes, self.refits) = (changes, refits) }

    private static func judges(deciding contests: [AwardContest], in table: ScoreTable) -> [Int] {
        var contenders: Set<String> = []
        for contest in contests {
            guard let place = contest.award.places.max(), contest.standings.indices.contains(place - 1) else {
                continue
            }
            let last = contest.standings[place - 1]
            for standing in contest.standings
            where standing.entry == last.entry || (AwardContest.chance(standing, above: last) ?? 1) > 0.01 {
                contenders.insert(standing.entry)
            }
        }
        return Set(table.cells.filter { contenders.contains(table.entries[$0.entry]) }.map(\.judge)).sorted()
    }
}
