import Foundation
import Language
import Post
import Showcase
import Testing
import Themes

/// The letters and a season that the repository holds.
enum LetterTexts {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let folder = root.appending(path: "Letters")
    static let tags = ["en", "ar", "es", "fr", "ja", "zh"]

    static func letters() throws -> Letters { try Letters(folder: folder) }

    static func season() throws -> Season {
        try #require(try ThemeFolder.seasons(in: root.appending(path: "Themes")).first { $0.id == "2026" })
    }
}

@Suite("A letter")
struct LetterTests {
    private let letters: Letters
    private let season: Season
    private let link: URL

    init() throws {
        letters = try LetterTexts.letters()
        season = try LetterTexts.season()
        link = try #require(URL(string: "https://showcase.example.org/e/abc?a=1&b=2"))
    }

    @Test("of every kind is written whole in every language", arguments: Letter.Kind.allCases, LetterTexts.tags)
    func whole(kind: Letter.Kind, tag: String) {
        let letter = letters.sample(kind, of: season, in: tag)
        #expect(letter.kind == kind)
        #expect(letter.language == tag)
        let html = letter.html ?? ""
        for text in [letter.subject, letter.text, html.replacing(/<style>[^<]*<\/style>/, with: "")] {
            #expect(!text.isEmpty)
            // A key without a message stands for itself, an argument without a value keeps its braces.
            let rooms = Letter.Kind.allCases.map(\.rawValue) + ["fact", "digest", "link"]
            let unsaid = "\\b(\(rooms.joined(separator: "|")))\\.[a-z]|[{}]"
            #expect(text.range(of: unsaid, options: .regularExpression).map { text[$0] } == nil)
        }
        #expect(!letter.subject.contains { $0.isNewline })
        #expect(html.contains("<html lang=\"\(tag)\" dir=\"\(tag == "ar" ? "rtl" : "ltr")\">"))
        #expect(!html.contains("http://") && !html.contains("<img") && !html.contains("<script"))
    }

    @Test("never has a child's name or a title in its subject", arguments: Letter.Kind.allCases)
    func namelessSubject(kind: Letter.Kind) {
        for tag in LetterTexts.tags {
            let subject = letters.sample(kind, of: season, in: tag).subject
            #expect(!subject.contains("Noor") && !subject.contains("Lighthouse"))
        }
    }

    @Test("answers a wish for a language that is not there in the nearest that is")
    func nearest() {
        #expect(letters.sample(.receipt, of: season, in: "es-MX").language == "es")
        #expect(letters.sample(.receipt, of: season, in: "tlh, fr;q=0.5").language == "fr")
        #expect(letters.sample(.receipt, of: season, in: "tlh").language == "en")
    }

    private func entry(name: String, title: String) -> Entry {
        var entry = Entry(id: "e1", season: season.id, category: "poetry", begunAt: season.opens, title: title)
        entry.entrant = Entrant(name: name, birthDate: season.eligibility.on, country: "JO", city: "Amman")
        return entry
    }

    @Test("gives what strangers typed no line, no markup and no address to click", arguments: LetterTexts.tags)
    func strangers(tag: String) throws {
        let name = "Noor\r\nBcc: all@example.org\u{0}<b>\"&\u{301} https://evil.example/win www.evil.example"
        let entry = entry(name: name, title: name)
        let to = Addressee("guardian@example.org", language: tag)
        for letter in [
            letters.consentRequest(for: entry, in: season, link: link, to: to),
            letters.receipt(for: entry, sentAt: season.deadline, in: season, link: link, to: to),
            letters.returned(entry, because: "See <i>line 3</i>.", at: season.opens, in: season, link: link, to: to),
        ] {
            let html = try #require(letter.html)
            for text in [letter.text, html] {
                #expect(text.contains("Noor"))
                #expect(!text.contains("evil.example") && !text.contains("https://evil") && !text.contains("\nBcc"))
                #expect(!text.unicodeScalars.contains("\u{0}") && !text.contains("all@example"))
            }
            #expect(!html.contains("<b>") && !html.contains("<i>"))
            // The link itself is whole, and the only one.
            #expect(html.components(separatedBy: "href=").count == 2)
            #expect(html.contains("href=\"https://showcase.example.org/e/abc?a=1&amp;b=2\""))
            #expect(letter.text.components(separatedBy: "\n").contains(link.absoluteString))
        }
    }

    @Test("to a guardian names the child only where the child is known")
    func unnamed() {
        var entry = entry(name: "Noor", title: "")
        let to = Addressee("guardian@example.org", language: "en")
        #expect(letters.consentRequest(for: entry, in: season, link: link, to: to).text.contains("Noor"))
        entry.entrant = nil
        #expect(!letters.consentRequest(for: entry, in: season, link: link, to: to).text.contains("Noor"))
    }

    @Test("is the same letter for the same facts, and another on another occasion")
    func occasions() {
        let entry = entry(name: "Noor", title: "T")
        let to = Addressee("guardian@example.org", language: "en")
        func reminder(_ number: Int) -> Letter {
            letters.consentReminder(number, for: entry, in: season, link: link, to: to)
        }
        #expect(reminder(1) == reminder(1))
        #expect(reminder(1).id == "consent-reminder_e1_1")
        #expect(reminder(2).id != reminder(1).id)
    }

    @Test("takes the words and the look of a home before those of the program")
    func overrides() throws {
        let home = FileManager.default.temporaryDirectory.appending(path: "letters-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        try Data(#"{"signature": "Office of Springfield"}"#.utf8).write(to: home.appending(path: "en.json"))
        try Data(#"{"signature": "Team Springfield", "site": "Schau"}"#.utf8).write(to: home.appending(path: "de.json"))
        try Data("<p>{{signature}}".utf8).write(to: home.appending(path: "letter.mustache"))
        let letters = try Letters(folder: LetterTexts.folder, overrides: home)
        #expect(letters.tags == ["en", "ar", "de", "es", "fr", "ja", "zh"])
        #expect(letters.sample(.receipt, of: season, in: "en").html == "<p>Office of Springfield")
        let german = letters.sample(.receipt, of: season, in: "de")
        #expect(german.text.hasPrefix("Schau\n"))
        // What the new file does not say yet is said in English.
        #expect(german.subject == "We have your work: entry 7k3m9q2xw1")
    }
}

@Suite("The words of letters that the repository holds")
struct LetterFilesTests {
    private let languages: Languages

    init() throws { languages = try Languages(folder: LetterTexts.folder) }

    @Test("have in every language the keys and arguments of English", arguments: LetterTexts.tags.dropFirst())
    func same(tag: String) throws {
        let english = try #require(languages.messages(of: "en"))
        let other = try #require(languages.messages(of: tag))
        #expect(other.keys.sorted() == english.keys.sorted())
        for (key, message) in other {
            #expect(message.arguments == english[key]?.arguments, "\(key) in \(tag).json")
            let isPlural = english[key]?.patterns.count ?? 0 > 1
            #expect(
                Set(message.patterns.keys) == (isPlural ? PluralCategory.all(in: tag) : [.other]),
                "\(key) in \(tag).json")
        }
    }
}
