import Foundation
import Language
import Showcase
import Testing

@Suite("The interface in one language")
struct InterfaceTests {
    private let languages: Languages

    init() throws { languages = try Languages(folder: messages) }

    @Test(
        "counts are said in the plural of the language",
        arguments: [
            ("en", 0, "0 works"), ("en", 1, "1 work"), ("en", 1200, "1,200 works"), ("es", 1, "1 obra"),
            ("es", 2, "2 obras"), ("es", 1_000_000, "1.000.000 de obras"), ("fr", 0, "0 œuvre"), ("fr", 2, "2 œuvres"),
            ("ar", 0, "لا أعمال"), ("ar", 1, "عمل واحد"), ("ar", 2, "عملان"), ("ar", 3, "3 أعمال"),
            ("ar", 11, "11 عملًا"), ("ar", 100, "100 عمل"), ("ar", 103, "103 أعمال"), ("zh", 1, "1 件作品"),
            ("ja", 5, "5点の作品"),
        ])
    func plurals(tag: String, count: Int, text: String) {
        #expect(languages.interface(for: tag).text("count.works", ["count": count]) == text)
    }

    @Test(
        "the plural categories are those of CLDR",
        arguments: [
            (
                "ar", [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111],
                [.zero, .one, .two, .few, .few, .many, .many]
                    + [.other, .other, .other, .few, .many]
            ),
            ("fr", [0, 1, 2, 1_000_000, 1_000_001], [.one, .one, .other, .many, .other]),
            ("es-MX", [0, 1, 2, 2_000_000], [.other, .one, .other, .many]),
            ("ja", [0, 1, 2], [.other, .other, .other]),
            ("de", [0, 1, -1, 2], [.other, .one, .one, .other]),
        ] as [(String, [Int], [PluralCategory])])
    func categories(tag: String, counts: [Int], categories: [PluralCategory]) {
        #expect(counts.map { PluralCategory.of($0, in: tag) } == categories)
    }

    @Test("a key that no file has is answered with itself, an argument not given stands as it is")
    func missing() {
        let interface = languages.interface(for: "fr")
        #expect(interface.text("no.such.key") == "no.such.key")
        #expect(!interface.has("no.such.key"))
        #expect(interface.text("season.opens") == "Ouverture : {date}")
    }

    @Test("an argument is put in as it is, braces and all; between isolates where the text runs from right to left")
    func arguments() {
        #expect(languages.interface(for: "en").text("season.opens", ["date": "{date} {x}"]) == "Opens {date} {x}")
        #expect(
            languages.interface(for: "ar").text("season.opens", ["date": "May 1"]) == "يُفتح في \u{2068}May 1\u{2069}")
    }

    @Test(
        "a reader's wishes are met as nearly as they can be",
        arguments: [
            ("es", "es"), ("es-MX", "es"), ("ES-mx", "es"), ("zh-Hans-CN", "zh"), ("", "en"), ("xx", "en"), ("*", "en"),
            ("de, fr;q=0.8, en;q=0.9", "en"), ("de;q=0.9, ja;q=0.5", "ja"), ("ar;q=0, fr;q=0.1", "fr"),
            ("fr;q=abc, es;q=0.2", "es"), ("fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5", "fr"), (";;,,q=", "en"),
        ])
    func wishes(header: String, tag: String) { #expect(languages.interface(for: header).tag == tag) }

    @Test("dates, numbers, sizes and lists are written as the language writes them")
    func formats() throws {
        let zone = try #require(TimeZone(identifier: "America/New_York"))
        let deadline = try #require(Timestamp.date("2026-04-02T03:59:00Z"))
        let (en, fr, ja) = (
            languages.interface(for: "en"), languages.interface(for: "fr"), languages.interface(for: "ja")
        )
        // ICU parts the time from AM and PM by a narrow space in some versions.
        let spaced = en.date(deadline, in: zone).replacing("\u{202F}", with: " ")
        #expect(spaced == "April 1, 2026 at 11:59 PM EDT")
        #expect(ja.day(deadline, in: zone) == "2026年4月1日")
        #expect(try fr.day(#require(CivilDate("2026-04-01"))) == "1 avril 2026")
        #expect(en.number(1_234_567) == "1,234,567")
        #expect(languages.interface(for: "es").number(7.25, places: 1) == "7,2")
        #expect(en.bytes(12_345_678) == "12.3 MB")
        #expect(en.bytes(0) == "0 bytes")
        #expect(en.duration(seconds: 600) == "10 minutes")
        #expect(en.money(Money(value: 1000, currency: "USD")) == "$1,000")
        #expect(en.list(["a", "b", "c"]) == "a, b, and c")
    }

    @Test(
        "countries and languages have names",
        arguments: [("en", "France", "Arabic"), ("es", "Francia", "árabe"), ("zh", "法国", "阿拉伯语")])
    func names(tag: String, country: String, language: String) {
        let interface = languages.interface(for: tag)
        #expect(interface.country("FR") == country)
        #expect(interface.language("ar") == language)
        #expect(interface.country("QQ") == nil)
    }

    @Test(
        "a language's direction follows the script it is written in",
        arguments: [
            ("ar", .rtl), ("ar-EG", .rtl), ("he", .rtl), ("fa", .rtl), ("ur", .rtl), ("pa-Arab", .rtl), ("dv", .rtl),
            ("az-Arab", .rtl), ("pa", .ltr), ("en", .ltr), ("ja", .ltr), ("hi", .ltr), ("ar-Latn", .ltr), ("zz", .ltr),
            ("", .ltr),
        ] as [(String, Manuscript.Direction)])
    func direction(tag: String, direction: Manuscript.Direction) { #expect(TextDirection.of(tag) == direction) }

    @Test("every language of the interface knows its own direction", arguments: ["en", "ar", "ja"])
    func ownDirection(tag: String) {
        #expect(languages.interface(for: tag).direction == (tag == "ar" ? .rtl : .ltr))
    }
}
