import Foundation
import Showcase
import Testing
import Themes

@Suite("Reading and writing a theme file")
struct ReadingTests {
    private func read(_ yaml: String) throws -> Season { try ThemeReader.read(yaml, file: "theme.yaml") }

    @Test("what may be left out has the defaults that the guide states")
    func defaults() throws {
        var yaml = Sample.yaml
        let night = ", typeface: sans, night: {ink: \"#eeeeee\", paper: \"#111111\", accent: \"#ff8888\"}"
        for part in [
            "prompts: {en: [\"Why?\"]}\n", "grace_minutes: 15\n", "  entries_per_student: 1\n",
            "  identity: [name, birth_date]\n", "    limits: {words: 200, bytes: 2_000_000}\n", "    evidence: 5\n",
            ", conflicts: [program]", ", ties: [shared]", " title: {en: Grand},",
            ", amount: {value: 100, currency: EUR}, per: [category]", "exhibit: {shows: awarded}\n", night,
        ] {
            #expect(yaml.contains(part))
            yaml = yaml.replacingOccurrences(of: part, with: "")
        }
        let season = try read(yaml)
        #expect(season.prompts == [:])
        #expect(season.graceMinutes == 0)
        #expect(season.eligibility.entriesPerStudent == 1)
        #expect(season.eligibility.identity == [.name, .birthDate])
        #expect(season.categories.first?.limits == Limits())
        #expect(season.categories.first?.evidence == 0)
        #expect(season.judging.conflicts == JudgingRule.Conflict.allCases)
        #expect(season.judging.ties == [.shared])
        #expect(
            season.awards == [AwardRule(id: "grand", title: .init(["en": "Grand"]), places: [1], amount: nil, per: [])])
        #expect(season.shows == .finalists)
        #expect(season.look.typeface == .serif)
        #expect(season.look.nightPaper == "#191817")
        #expect(season.look.nightAccent != season.look.accent)
    }

    @Test(
        "an instant is read in the season's time zone, or by its own offset",
        arguments: [
            ("2030-04-01T23:59", "2030-04-01T21:59:00Z"), ("2030-04-01T23:59:30", "2030-04-01T21:59:30Z"),
            ("2030-04-01T23:59:00-04:00", "2030-04-02T03:59:00Z"), ("2030-04-01T23:59:00Z", "2030-04-01T23:59:00Z"),
            ("2030-01-15T12:00", "2030-01-15T11:00:00Z"), ("\"2030-04-01T23:59\"", "2030-04-01T21:59:00Z"),
        ])
    func instants(written: String, instant: String) throws {
        let season = try read(Sample.replacing("2030-04-01T23:59", with: written))
        #expect(Timestamp.text(season.deadline) == instant)
    }

    @Test("a category, a criterion and an award more take the file only")
    func additions() throws {
        let season = try read(
            Sample.yaml.replacingOccurrences(
                of: "rubrics:\n",
                with: "  - {id: film, title: {en: Film}, kinds: [picture, sound], rubric: writing}\nrubrics:\n"
            )
            .replacingOccurrences(
                of: "weight: 0.6, title: {en: Craft}}",
                with: "weight: 0.5, title: {en: Craft}}\n      - {id: daring, weight: 0.1, title: {en: Daring}}"
            )
            .replacingOccurrences(of: "exhibit:", with: "  - {id: audience, places: [1, 2]}\nexhibit:"))
        #expect(season.category("film")?.kinds == [.picture, .sound])
        #expect(season.rubric(for: "film")?.criteria.map(\.id) == ["theme", "craft", "daring"])
        #expect(season.award("audience")?.places == [1, 2])
    }

    @Test(
        "a season that is written is read again as it was",
        arguments: ["Themes/2025", "Themes/2026", "Demo/Themes/2027"])
    func roundTrip(folder: String) throws {
        let season = try ThemeReader.read(at: repository.appending(path: folder).appending(path: "theme.yaml"))
        let yaml = try ThemeWriter.yaml(season)
        #expect(try read(yaml) == season)
        #expect(yaml.contains("T23:59\n"))
    }

    @Test("texts that look like something else, and instants that a clock shows twice, survive being written")
    func hardTexts() throws {
        var season = try read(Sample.yaml)
        season.title = LocalizedText(["en": "no", "fr": "1: 2 # 3", "ar": "سلام", "zh": "- [x]", "no": "~"])
        season.statement = LocalizedText(["en": "One.\n\n  Two: \"three\"\n'four'"])
        // 1:30 in Paris, the second time that night.
        season.opens = try #require(Timestamp.date("2029-10-28T01:30:00Z"))
        season.deadline = try #require(Timestamp.date("2030-04-01T21:59:59Z"))
        season.rubrics["writing"]?.criteria[0].weight = 1.0 / 3
        season.rubrics["writing"]?.criteria[1].weight = 2.0 / 3
        #expect(try read(ThemeWriter.yaml(season)) == season)
    }
}
