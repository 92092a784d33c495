import Foundation
import Showcase
import Testing
import Themes

/// The repository's root, which is a home.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

@Suite("The seasons that the repository holds")
struct RealSeasonsTests {
    private let themes = Home(repository).themes

    private func season(_ year: String) throws -> Season {
        try ThemeReader.read(at: Home(repository).theme(.init(year)))
    }

    @Test("both years are read, by id")
    func years() throws {
        #expect(try ThemeFolder.seasons(in: themes).map(\.id) == ["2025", "2026"])
    }

    @Test("the rules of 2026 are those of the showcase")
    func rules() throws {
        let season = try season("2026")
        #expect(season.title.text(in: "en") == "Voices of Today, Visions of Tomorrow")
        #expect(Timestamp.text(season.opens) == "2025-12-01T14:00:00Z")
        #expect(Timestamp.text(season.deadline) == "2026-04-02T03:59:00Z")
        #expect(season.graceMinutes == 30)
        #expect(season.eligibility.ages == 12...18)
        #expect(season.eligibility.on == CivilDate("2026-04-01"))
        #expect(
            season.eligibility.ageGroups == [.init(id: "younger", ages: 12...14), .init(id: "older", ages: 15...18)])
        #expect(season.eligibility.entriesPerStudent == 1)
        #expect(season.eligibility.identity == [.name, .birthDate, .program])
        #expect(season.nomination == NominationRule(quota: 5, per: [.category, .partnerCity, .ageGroup]))
        #expect(
            season.consent
                == ConsentRule(
                    guardianUnder: 18, beforeCollectionUnder: 13,
                    beforeCollectionByCountry: season.consent.beforeCollectionByCountry, versions: "consents/2026.md"))
        #expect(season.consent.collectionAge(in: "DE") == 16)
        #expect(season.consent.collectionAge(in: "US") == 13)
        #expect(
            season.judging
                == JudgingRule(
                    judgesPerEntry: 4, conflicts: [.program, .partnerCity, .school, .declared], finalists: 10,
                    ties: [.extraJudge, .ballot, .shared]))
        #expect(season.awards.map(\.amount?.value) == [1000, 500, 250])
        #expect(season.awards.map(\.places) == [[1], [2], [3]])
        #expect(season.awards.allSatisfy { $0.per == [.category] && $0.amount?.currency == "USD" })
        #expect(season.shows == .finalists)
    }

    @Test("2026 has its six categories, each with a rubric of theme, originality and composition")
    func categories() throws {
        let season = try season("2026")
        #expect(
            season.categories.map(\.id)
                == ["classic-art", "digital-art", "photography", "poetry", "literature", "music"])
        #expect(season.category("poetry")?.limits == Limits(bytes: 2_000_000, words: 200))
        #expect(season.category("literature")?.limits == Limits(bytes: 2_000_000, words: 500))
        #expect(season.category("music")?.limits == Limits(bytes: 100_000_000, seconds: 600))
        for category in season.categories {
            let rubric = try #require(season.rubric(for: category.id))
            #expect(rubric.scale == 1...10)
            #expect(rubric.criteria.map(\.id) == ["theme", "originality", "composition"])
            #expect(rubric.criteria.map(\.weight) == [0.4, 0.3, 0.3])
            #expect(rubric.criteria.allSatisfy { $0.anchors.keys.sorted() == [1, 4, 7, 10] })
        }
    }

    @Test(
        "every text of a season stands in the six languages of the interface",
        arguments: ["Themes/2025", "Themes/2026", "Demo/Themes/2027"])
    func languages(folder: String) throws {
        let season = try ThemeReader.read(at: repository.appending(path: folder).appending(path: "theme.yaml"))
        let texts =
            [season.title, season.statement] + season.categories.map(\.title) + season.awards.map(\.title)
            + season.rubrics.values.flatMap { $0.criteria.map(\.title) }
        let six: Set = ["en", "es", "fr", "ar", "zh", "ja"]
        for text in texts { #expect(Set(text.byLanguage.keys) == six) }
        #expect(Set(season.prompts.keys) == six)
        #expect(Set(season.prompts.values.map(\.count)).count == 1)
    }

    @Test("no two years look alike")
    func looks() throws {
        let (old, new) = (try season("2025").look, try season("2026").look)
        #expect(old.accent != new.accent)
        #expect(old.paper != new.paper)
    }

    @Test("the sample season says that it is one, and is open in 2027's spring")
    func sample() throws {
        let season = try ThemeReader.read(at: repository.appending(path: "Demo/Themes/2027/theme.yaml"))
        #expect(season.title.text(in: "en").hasPrefix("Sample season"))
        let march = try #require(Timestamp.date("2027-03-01T12:00:00Z"))
        #expect(season.phase(at: march) == .open)
    }

    @Test("each year's consent has a version and a text for every purpose", arguments: ["2025", "2026"])
    func consents(year: String) throws {
        let text = try ThemeFolder.consentText(of: try season(year), in: themes)
        #expect(text.version == "\(year).1")
        #expect(text.sections.map(\.id) == ["enter", "publish", "likeness", "name"])
        #expect(text.sections.allSatisfy { !$0.title.isEmpty && !$0.body.isEmpty })
        #expect(text.introduction.contains("parent or guardian"))
    }
}
