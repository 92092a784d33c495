import Foundation
import Testing
import Themes

@Suite("A theme file that is not good YAML")
struct SyntaxTests {
    @Test(
        "is reported at the line where it stops being YAML",
        arguments: [
            ("season: 2030\ntitle: {en: \"Sky\"\nopens: x\n", 3), ("season: 2030\n\ttitle: x\n", 2),
            ("a: b: c\n", 1), ("a: *nowhere\n", 1), ("a: 1\n---\nb: 2\n", 2), ("season: 2030\nx: \"\u{1}\"\n", 2),
        ])
    func syntax(yaml: String, line: Int) throws {
        let mistakes = ThemeReader.mistakes(in: yaml, file: "theme.yaml")
        #expect(mistakes.map(\.line) == [line])
        #expect(mistakes.first?.expected.hasPrefix("Each line is `key: value`") == true)
    }

    @Test("is reported when it is empty or no mapping", arguments: ["", "\n# nothing\n", "Hello", "- a\n- b\n"])
    func noMapping(yaml: String) {
        #expect(
            ThemeReader.mistakes(in: yaml, file: "f").map(\.expected) == [
                "Keys with values must stand here, as in `key: value`."
            ])
    }

    @Test("nested without end is refused and breaks nothing")
    func deep() {
        let yaml = String(repeating: "[", count: 100_000)
        #expect(ThemeReader.mistakes(in: yaml, file: "f").count == 1)
    }

    @Test("keys that stand twice are reported, and the other mistakes as well")
    func duplicates() {
        let yaml = Sample.yaml.replacingOccurrences(of: "grace_minutes: 15", with: "grace_minutes: 15\ntime_zone: Rome")
            .replacingOccurrences(of: "quota: 5,", with: "quota: 5, \"quota\": 6, quota: x,")
        let mistakes = ThemeReader.mistakes(in: yaml, file: "f")
        #expect(
            mistakes.map(\.path) == [
                "time_zone", "time_zone", "nomination.quota", "nomination.quota", "nomination.quota",
            ])
        #expect(mistakes.map(\.line) == [5, 9, 15, 15, 15])
        #expect(
            mistakes.map(\.found) == [
                "the key `time_zone`, and again on line 9", "“Rome”", "the key `quota`, and again on line 15",
                "the key `quota`, and again on line 15", "“x”",
            ])
    }

    @Test("line ends of Windows and a byte order mark change nothing")
    func lineEnds() throws {
        let yaml = "\u{FEFF}" + Sample.yaml.replacingOccurrences(of: "\n", with: "\r\n")
        let plain = try ThemeReader.read(Sample.yaml, file: "f")
        #expect(try ThemeReader.read(yaml, file: "f") == plain)
        let twice = yaml.replacingOccurrences(of: "grace_minutes: 15", with: "opens: 2029-12-01T09:00")
        #expect(ThemeReader.mistakes(in: twice, file: "f").map(\.line) == [6])
    }
}
