import Scoring
import Showcase
import Testing

@testable import Judging

@Suite struct AwardContestTests {
    private func contest(_ measures: [Double], error: Double = 0.5, places: [Int] = [1]) -> AwardContest {
        let standings = measures.enumerated().map { index, measure in
            StandingsReport.Standing(
                "e\(index + 1)",
                EntryEstimate(measure: measure, standardError: error, scoresheets: 3, component: 0, rank: index + 1))
        }
        let award = AwardRule(
            id: "grand", title: LocalizedText(["en": "Grand"]), places: places, amount: nil, per: [.category])
        let scope = AwardScope(of: .accepted("e1"), under: award, in: .rehearsal())
        return AwardContest(award: award, scope: scope, standings: standings)
    }

    @Test("entries tie only across an award's boundary, where each is better with a probability between .25 and .75")
    func ties() throws {
        let tie = try #require(contest([8, 7.8, 7.6, 6]).tie(settledBy: [.extraJudge, .shared]))
        #expect(tie.above == ["e1"] && tie.below == ["e2", "e3"])
        #expect(abs(tie.probability - 0.6114) < 5e-5)
        #expect(tie.settledBy == ["extra_judge", "shared"])
        #expect(contest([9, 7.8, 7.8]).tie(settledBy: []) == nil)
        let second = try #require(contest([9, 7.8, 7.6], places: [1, 2]).tie(settledBy: []))
        #expect(second.above == ["e2"] && second.below == ["e3"])
        #expect(contest([8, 7.9], places: [2]).tie(settledBy: []) == nil)
    }

    @Test("an award goes to the entries in its places, as far as there are any")
    func winners() {
        #expect(contest([8, 7, 6], places: [2, 3]).winners == ["e2", "e3"])
        #expect(contest([8], places: [1, 2]).winners == ["e1"])
    }
}
