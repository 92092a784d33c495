import Foundation
import Showcase
import Testing
import Themes

/// One slip in the sample, and the one mistake that must be reported.
struct Slip: Sendable, CustomTestStringConvertible {
    var old: String, new: String, line: Int, path: String, found: String, expected: String

    init(_ old: String, _ new: String, _ line: Int, _ path: String, _ found: String, _ expected: String) {
        (self.old, self.new, self.line, self.path, self.found, self.expected) = (old, new, line, path, found, expected)
    }

    var testDescription: String { "\(path): \(new)" }
}

@Suite("Mistakes in a theme file")
struct MistakesTests {
    @Test("the sample has none")
    func none() { #expect(ThemeReader.mistakes(in: Sample.yaml, file: "theme.yaml", folder: "2030") == []) }

    private func check(_ slip: Slip) {
        let mistakes = ThemeReader.mistakes(
            in: Sample.replacing(slip.old, with: slip.new), file: "theme.yaml", folder: "2030")
        #expect(mistakes.map(\.line) == [slip.line])
        #expect(mistakes.map(\.path) == [slip.path])
        #expect(mistakes.map(\.found) == [slip.found])
        #expect(mistakes.first?.expected.hasPrefix(slip.expected) == true, "\(mistakes)")
    }

    @Test("in texts and dates is reported with its line, what was found and what was expected", arguments: slipsInTexts)
    func texts(slip: Slip) { check(slip) }

    static let slipsInTexts = [
        Slip("season: 2030", "season: 2031", 1, "season", "“2031”", "The name of the folder"),
        Slip("season: 2030", "season: ../x", 1, "season", "“../x”", "Lower-case letters, digits and hyphens"),
        Slip("title: {en: \"Sky\"}", "title: Sky", 2, "title", "“Sky”", "A text in at least one language"),
        Slip("title: {en: \"Sky\"}", "title: {}", 2, "title", "nothing", "A text in at least one language"),
        Slip(
            "title: {en: \"Sky\"}", "title: {english!: Sky}", 2, "title.english!", "“english!”", "A BCP 47 language tag"
        ),
        Slip("{en: \"Look up.\"}", "{en: \"\"}", 3, "statement.en", "nothing", "Some text"),
        Slip("[\"Why?\"]", "Why?", 4, "prompts.en", "“Why?”", "A list must stand here"),
        Slip("Europe/Paris", "Paris", 5, "time_zone", "“Paris”", "A time zone of the IANA database"),
        Slip("2029-12-01T09:00", "December", 6, "opens", "“December”", "A date and time"),
        Slip("2029-12-01T09:00", "2029-11-31T09:00", 6, "opens", "“2029-11-31T09:00”", "A date and time"),
        Slip("2029-12-01T09:00", "2029-12-01T25:00", 6, "opens", "“2029-12-01T25:00”", "A date and time"),
        Slip("2030-04-01T23:59", "2029-04-01T23:59", 7, "deadline", "“2029-04-01T23:59”", "A time after `opens`."),
        // In Paris the clocks go from 2:00 to 3:00 on 31 March 2030.
        Slip("2030-04-01T23:59", "2030-03-31T02:30", 7, "deadline", "“2030-03-31T02:30”", "A time that exists"),
        Slip("grace_minutes: 15", "grace_minutes: -1", 8, "grace_minutes", "“-1”", "A whole number from 0 to 10080."),
        Slip("deadline: 2030", "deadlin: 2030", 7, "deadlin", "the key `deadlin`", "Did you mean `deadline`?"),
        Slip("grace_minutes: 15", "zebra: 15", 8, "zebra", "the key `zebra`", "The keys here are `season`,"),
        Slip("grace_minutes: 15", "<<: {a: 1}", 8, "<<", "the key `<<`", "The keys here are"),
        Slip("exhibit: {shows: awarded}", "exhibit: {shows: all}", 33, "exhibit.shows", "“all”", "One of `awarded`"),
    ]

    @Test("in rules is reported", arguments: slipsInRules)
    func rules(slip: Slip) { check(slip) }

    static let slipsInRules = [
        Slip(
            "min: 12, max: 18, on", "min: 18, max: 12, on", 10, "eligibility.age.max", "“12”",
            "An age that is not below"),
        Slip("on: 2030-04-01", "on: 2030-02-30", 10, "eligibility.age.on", "“2030-02-30”", "A day that exists"),
        Slip(
            "ages: [15, 18]", "ages: [14, 18]", 11, "eligibility.age_groups[2]", "14 to 18",
            "Ages that `younger`, 12 to"),
        Slip("ages: [15, 18]", "ages: [16, 18]", 11, "eligibility.age_groups", "no group for 15", "Every age"),
        Slip("ages: [15, 18]", "ages: [15, 19]", 11, "eligibility.age_groups[2]", "15 to 19", "Ages within those"),
        Slip(
            "ages: [15, 18]", "ages: [18, 15]", 11, "eligibility.age_groups[2].ages", "[18, 15]", "Two ages, the lower"),
        Slip("ages: [15, 18]", "ages: [15]", 11, "eligibility.age_groups[2].ages", "a list", "Two ages, the lower"),
        Slip(
            "id: older", "id: younger", 11, "eligibility.age_groups[2]", "`younger` again", "Each age group has an id"),
        Slip(
            "per_student: 1", "per_student: 0", 12, "eligibility.entries_per_student", "“0”",
            "A whole number of 1 or more"),
        Slip(
            "[name, birth_date]", "[name, shoe]", 13, "eligibility.identity[2]", "“shoe”", "One of `name`, `birth_date`"
        ),
        Slip("[name, birth_date]", "[name, name]", 13, "eligibility.identity[2]", "“name”", "Each item of this list"),
        Slip("quota: 5", "quota: many", 14, "nomination.quota", "“many”", "A whole number of 1 or more."),
        Slip(
            "per: [category]}\nconsent", "per: [planet]}\nconsent", 14, "nomination.per[1]", "“planet”",
            "One of `category`"),
        Slip("under: 13", "under: 19", 15, "consent.before_collection_under", "“19”", "An age that is not above"),
        Slip("consents/2030.md", "../x.md", 15, "consent.versions", "“../x.md”", "A Markdown file below `Themes`"),
        Slip(
            "judges_per_entry: 3", "judges_per_entry: 0", 30, "judging.judges_per_entry", "“0”", "A whole number of 1"),
        Slip("[program]", "[rival]", 30, "judging.conflicts[1]", "“rival”", "One of `program`, `partner_city`"),
        Slip(
            "ties: [shared]", "ties: [coin]", 30, "judging.ties[1]", "“coin”",
            "One of `extra_judge`, `ballot`, `shared`."),
        Slip("places: [1]", "places: [0]", 32, "awards[1].places[1]", "“0”", "A whole number of 1 or more."),
        Slip("currency: EUR", "currency: euro", 32, "awards[1].amount.currency", "“euro”", "An ISO 4217 currency"),
        Slip("value: 100", "value: -100", 32, "awards[1].amount.value", "“-100”", "A whole number of 1 or more."),
        Slip(", places: [1]", "", 32, "awards[1].places", "nothing", "The key `places` must stand here."),
    ]

    @Test("in categories, rubrics and colours is reported", arguments: slipsInCrafts)
    func crafts(slip: Slip) { check(slip) }

    static let slipsInCrafts = [
        Slip("id: poetry", "id: Poetry!", 17, "categories[1].id", "“Poetry!”", "Lower-case letters"),
        Slip("id: photo", "id: poetry", 23, "categories[2]", "`poetry` again", "Each category has an id of its own."),
        Slip(
            "kinds: [text]", "kinds: [film]", 19, "categories[1].kinds[1]", "“film”",
            "One of `picture`, `text`, `sound`."),
        Slip("words: 200", "words: 0", 20, "categories[1].limits.words", "“0”", "A whole number of 1 or more."),
        Slip("words: 200", "word: 200", 20, "categories[1].limits.word", "the key `word`", "Did you mean `words`?"),
        Slip("words: 200", "seconds: 9", 20, "categories[1].limits.seconds", "a limit on a sound", "A limit on what"),
        Slip(
            "pixels_min: 10", "pixels_min: 30", 23, "categories[2].limits.pixels_min", "“30”",
            "A number that is not above"),
        Slip("evidence: 5", "evidence: 5.5", 21, "categories[1].evidence", "“5.5”", "A whole number from 0 to 100."),
        Slip(
            "    rubric: writing\n", "    rubric: painting\n", 22, "categories[1].rubric", "“painting”",
            "The name of a rubric"),
        Slip(
            "min: 1, max: 10}", "min: 10, max: 1}", 26, "rubrics.writing.scale.max", "“1”", "A number above `min`, 10."),
        Slip(
            "weight: 0.6", "weight: 0.5", 28, "rubrics.writing.criteria", "weights that sum to 0.9",
            "The weights of a rubric"),
        Slip("weight: 0.6", "weight: 0", 29, "rubrics.writing.criteria[2].weight", "“0”", "A number above 0"),
        Slip("weight: 0.6", "weight: nan", 29, "rubrics.writing.criteria[2].weight", "“nan”", "A number above 0"),
        Slip("id: craft", "id: theme", 29, "rubrics.writing.criteria[2]", "`theme` again", "Each criterion"),
        Slip(
            "10: {en: \"High\"}", "11: {en: \"High\"}", 28, "rubrics.writing.criteria[1].anchors.11", "“11”",
            "A whole number from 1 to 10"),
        Slip("accent: \"#aa0000\"", "accent: red", 34, "look.accent", "“red”", "A colour as `#rrggbb`"),
        Slip(
            "ink: \"#111111\"", "ink: \"#777777\"", 34, "look.ink", "#777777 on paper #ffffff, a contrast of 4.4:1",
            "A contrast of at least 7:1"),
        Slip(
            "accent: \"#ff8888\"", "accent: \"#333333\"", 34, "look.night.accent",
            "#333333 on paper #111111, a contrast of 1.4:1", "A contrast of at least 3:1"),
        Slip("typeface: sans", "typeface: comic", 34, "look.typeface", "“comic”", "One of `serif`, `sans`."),
    ]

    @Test("all of them are reported together, in the order of their lines")
    func together() {
        let yaml = Sample.yaml.replacingOccurrences(of: "quota: 5", with: "quota: no")
            .replacingOccurrences(of: "season: 2030", with: "seasn: 2030")
            .replacingOccurrences(of: "#aa0000", with: "#aa00")
        #expect(ThemeReader.mistakes(in: yaml, file: "f").map(\.path) == ["seasn", "nomination.quota", "look.accent"])
    }

    @Test("a mistake is written as a compiler would write it")
    func description() throws {
        let yaml = Sample.replacing("words: 200", with: "words: many")
        let error = #expect(throws: ThemeMistakes.self) { try ThemeReader.read(yaml, file: "Themes/2030/theme.yaml") }
        #expect(
            error?.message == "Themes/2030/theme.yaml:20:21: categories[1].limits.words: found “many”. "
                + "A whole number of 1 or more.")
        #expect(error?.code == "theme-mistakes")
        #expect(error?.kind == .refused)
    }
}
