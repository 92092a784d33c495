import Foundation
import Language
import Showcase
import Themes

/// What a guardian is asked about an entry, and what they have said.
struct GuardianPage {
    var title: String
    var lead: String
    var number: String
    var hung: Hung?
    /// What has just come of an answer.
    var said: String?
    /// The child's own link, shown once.
    var childLink: String?
    var childLinkText: String?
    var textLang: String
    var textDir: String
    var introduction: [String]
    var purposes: [Asked]
    var nameTitle: String
    var nameParagraphs: [String]
    var nameForms: [Form]
    var penName: String
    var version: String
    var versionNote: String
    var mayRevoke: Bool
    var action: String
    var revokeAction: String
    var token: String

    struct Asked {
        var id: String
        var title: String
        var paragraphs: [String]
        var isGiven: Bool
    }

    struct Form {
        var value: String
        var name: String
        var example: String?
        var isChosen: Bool
    }

    struct Source {
        var entry: Entry
        var season: Season
        var program: Program?
        var manuscript: Manuscript?
        var text: (text: ConsentText, language: String)
        var path: String
        var query: String
        var token: String
        var said: String?
        var child: (path: String, address: String)?
    }

    init(_ source: Source, in interface: Interface) {
        let (entry, text) = (source.entry, source.text.text)
        let consent = entry.consent.flatMap { $0.revokedAt == nil ? $0 : nil }
        let isKnown = entry.entrant?.name.isEmpty == false
        title = interface.text(isKnown ? "guardian.title" : "guardian.title-first")
        let year = source.season.title.text(in: interface.tag)
        lead =
            isKnown
            ? interface.text(
                "guardian.lead",
                ["name": entry.entrant?.name ?? "", "program": source.program?.name ?? "", "season": year])
            : interface.text("guardian.lead-first", ["season": year])
        number = interface.text("entry.number", ["id": entry.id.text])
        hung = Hung(
            entry, season: source.season, manuscript: source.manuscript, work: "\(source.path)/work", isOwn: false,
            in: interface)
        said = source.said
        childLink = source.child?.path
        childLinkText = source.child?.address
        textLang = source.text.language
        textDir = TextDirection.of(source.text.language).rawValue
        introduction = Paragraphs.of(Self.withoutHeading(text.introduction))
        purposes = Purpose.allCases.map { purpose in
            let section = text[purpose.rawValue]
            return Asked(
                id: purpose.rawValue, title: section?.title ?? "", paragraphs: Paragraphs.of(section?.body ?? ""),
                isGiven: consent?.allows(purpose) ?? false)
        }
        nameTitle = text["name"]?.title ?? ""
        nameParagraphs = Paragraphs.of(text["name"]?.body ?? "")
        let chosen = consent?.nameForm ?? .protective
        (nameForms, penName) = Self.nameForms(of: entry, chosen: chosen, in: interface)
        version = text.version
        versionNote = interface.text("guardian.version", ["version": text.version])
        mayRevoke = consent?.purposes.isEmpty == false
        action = source.path + source.query
        revokeAction = "\(source.path)/revoke\(source.query)"
        token = source.token
    }

    private static func nameForms(
        of entry: Entry, chosen: NameForm, in interface: Interface
    ) -> ([Form], penName: String) {
        var penName = ""
        if case .pseudonym(let name) = chosen { penName = name }
        let forms: [(String, NameForm?)] = [
            ("first-country", .firstAndCountry), ("first-city", .firstAndCity), ("full", .full), ("pseudonym", nil),
        ]
        return (
            forms.map { key, form in
                let example = entry.entrant.flatMap { entrant in
                    form.map { form in
                        let country = interface.country(entrant.country) ?? ""
                        return [form.name(of: entrant), form.showsCity ? entrant.city : "", country]
                            .filter { !$0.isEmpty }.joined(separator: ", ")
                    }
                }
                return Form(
                    value: form?.rawValue ?? "pseudonym", name: interface.text("name-form.\(key)"),
                    example: entry.entrant?.name.isEmpty == false ? example : nil,
                    isChosen: form.map { $0 == chosen } ?? !penName.isEmpty)
            }, penName
        )
    }

    /// The file's own heading and its line of the version are said by the page.
    private static func withoutHeading(_ markdown: String) -> String {
        markdown.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("# ") }
            .joined(separator: "\n")
    }
}
