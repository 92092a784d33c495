import Foundation
import Language
import Showcase

/// The season: its theme, its rooms, its one deadline.
struct SeasonPage {
    var title: String
    /// The title as a poster sets it: broken after its comma.
    var titleLines: [String]
    var titleLang: String
    /// Paragraphs.
    var statement: [String]
    var statementLang: String
    var phase: String
    var isOpen: Bool
    var deadline: Moment
    /// How the page's script tells the deadline by the visitor's own clock; it puts the date for `{date}`.
    var hereText: String
    /// Where one enters, while the season is open.
    var begin: String?
    /// Only while the season is not open yet.
    var opens: Moment?
    var closedText: String?
    var categories: [Door]
    var prompts: [String]
    var hasPrompts: Bool
    var promptsLang: String
    var rules: Rules

    struct Door {
        var title: String
        var titleLang: String
        var limits: String
        /// `nil` while the season takes no new entry.
        var href: String?
    }

    struct Rules {
        var age: String
        var pieces: String
        var guardian: String
    }

    init(_ season: Season, in interface: Interface, query: String, at now: Date) {
        let language = interface.tag
        let phase = season.phase(at: now)
        title = season.title.text(in: language)
        titleLines = title.brokenAfterComma
        titleLang = season.title.tag(for: language)
        statement = Paragraphs.of(season.statement.text(in: language))
        statementLang = season.statement.tag(for: language)
        self.phase = interface.text("phase.\(phase.rawValue)")
        isOpen = phase == .open
        deadline = Moment(season.deadline, "page.deadline", of: season, in: interface)
        hereText = interface.text("page.here", ["date": "{date}"])
        begin = isOpen ? "/enter\(query)" : nil
        opens = phase == .notYetOpen ? Moment(season.opens, "page.opens", of: season, in: interface) : nil
        let isOver = phase == .closed || phase == .grace
        closedText = isOver ? ClosedWords.text(of: season, in: interface) : nil
        categories = season.categories.map { category in
            Door(
                title: category.title.text(in: language), titleLang: category.title.tag(for: language),
                limits: category.limitWords(in: interface),
                href: phase == .open ? "/enter/\(category.id)\(query)" : nil)
        }
        let told = LocalizedText(season.prompts.mapValues { $0.joined(separator: "\n") })
        prompts = told.text(in: language).split(separator: "\n").map(String.init)
        promptsLang = told.tag(for: language)
        hasPrompts = !prompts.isEmpty
        let rule = season.eligibility
        rules = Rules(
            age: interface.text(
                "page.rule-age",
                ["min": rule.ages.lowerBound, "max": rule.ages.upperBound, "date": interface.day(rule.on)]),
            pieces: interface.text("page.rule-pieces", ["count": rule.entriesPerStudent]),
            guardian: interface.text("page.rule-guardian", ["age": season.consent.guardianUnder]))
    }
}

enum ClosedWords {
    static func text(of season: Season, in interface: Interface) -> String {
        interface.text("page.closed-text", ["date": interface.date(season.deadline, in: season.timeZone)])
    }
}

/// The paragraphs of a short Markdown text, its marks of emphasis left out.
enum Paragraphs {
    static func of(_ markdown: String) -> [String] {
        markdown.replacing("\r\n", with: "\n").split(separator: "\n\n").map { paragraph in
            paragraph.split(separator: "\n").map(\.trimmed).joined(separator: " ")
                .replacing("**", with: "").replacing("*", with: "")
        }.filter { !$0.isEmpty }
    }
}

extension Category {
    /// What the category takes at most, in words.
    func limitWords(in interface: Interface) -> String {
        let taken = kinds.sorted { $0.rawValue < $1.rawValue }.map { interface.text("kind.\($0.rawValue)") }
        let limits = [
            limits.words.map { interface.text("limit.words", ["count": $0]) },
            limits.seconds.map { interface.text("limit.seconds", ["duration": interface.duration(seconds: $0)]) },
            // Beside a limit of words, one of bytes only puzzles.
            limits.words == nil
                ? limits.bytes.map { interface.text("limit.bytes", ["size": interface.bytes($0)]) } : nil,
        ]
        return (taken.map(\.capitalizedFirst) + limits.compactMap { $0 }).joined(separator: " · ")
    }

    /// What a browser offers to choose from.
    var accepted: String {
        kinds.sorted { $0.rawValue < $1.rawValue }.map { kind in
            switch kind {
            case .picture: "image/jpeg,image/png,image/webp,image/tiff,image/heic,.heic,.heif,.tif,.tiff"
            case .text: ".txt,.md,.docx,.odt,.pdf,text/plain,text/markdown,application/pdf"
            case .sound: "audio/mpeg,audio/wav,.mp3,.wav,.flac,.ogg,.oga,.opus,.m4a,.mid,.midi"
            }
        }.joined(separator: ",")
    }
}

extension String {
    /// In two lines where it has one comma, of any script; else in one.
    fileprivate var brokenAfterComma: [String] {
        let commas = indices.filter { ",،，、".contains(self[$0]) }
        guard commas.count == 1, let comma = commas.first, index(after: comma) < endIndex else { return [self] }
        return [String(self[...comma]), String(self[index(after: comma)...]).trimmed]
    }

    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
