import Foundation
import Language
import Showcase

/// An entry that was sent: where it stands, how it hangs, its receipt.
struct EntryPage {
    var title: String
    var number: String
    var heading: String
    var state: String
    var hung: Hung?
    var verdict: VerdictView?
    var waitsForGuardian: Bool
    var link: String
    var linkText: String
    var receipt: [Line]
    var mayWithdraw: Bool
    var withdrawAction: String
    var token: String

    struct Line {
        var name: String
        var value: String
        var isCode: Bool
    }

    struct Hung {
        var picture: Picture?
        var sound: Sound?
        var sheet: Sheet?
        var workTitle: String
        var workLang: String
        var by: String
        var place: String
        var category: String
        var words: String
        var hasStatement: Bool
    }

    struct Picture {
        var src: String
        var width: Int
        var height: Int
        var alt: String
    }

    struct Sound {
        var src: String
    }

    /// - Parameters:
    ///   - manuscript: the words of a text work.
    ///   - link: path and address of this page.
    init(
        _ entry: Entry, season: Season, manuscript: Manuscript?, link: (path: String, address: String), token: String,
        query: String, in interface: Interface
    ) {
        title = entry.title
        number = interface.text("entry.number", ["id": entry.id.text])
        heading = interface.text(Self.heading(of: entry.state))
        state = interface.text("entry.state-\(entry.state.rawValue)")
        let isGone = entry.state == .withdrawn || entry.state == .disqualified
        hung = isGone ? nil : Hung(entry, season: season, manuscript: manuscript, path: link.path, in: interface)
        verdict =
            isGone
            ? nil : entry.work.map { VerdictView($0.facts, findings: $0.findings, in: interface) }
        waitsForGuardian = !isGone && !entry.mayBeJudged(in: season)
        self.link = link.path
        linkText = link.address
        receipt = Self.receipt(of: entry, season: season, in: interface)
        mayWithdraw = entry.state.mayMove(to: .withdrawn)
        withdrawAction = "\(link.path)/withdraw\(query)"
        self.token = token
    }

    private static func heading(of state: EntryState) -> String {
        switch state {
        case .withdrawn: "entry.withdrawn-heading"
        case .disqualified: "entry.closed-heading"
        case .awarded: "entry.awarded-heading"
        default: "entry.sent-heading"
        }
    }

    private static func receipt(of entry: Entry, season: Season, in interface: Interface) -> [Line] {
        var lines = [Line(name: interface.text("entry.receipt-number"), value: entry.id.text, isCode: true)]
        if let sent = entry.submittedAt {
            lines.append(
                Line(
                    name: interface.text("entry.receipt-time"), value: interface.date(sent, in: season.timeZone),
                    isCode: false))
        }
        if let work = entry.work {
            lines += [
                Line(
                    name: interface.text("entry.receipt-size"), value: interface.bytes(work.original.bytes),
                    isCode: false),
                Line(name: interface.text("entry.receipt-print"), value: work.original.sha256, isCode: true),
            ]
        }
        return lines
    }
}

extension EntryPage.Hung {
    init?(_ entry: Entry, season: Season, manuscript: Manuscript?, path: String, in interface: Interface) {
        guard let work = entry.work else { return nil }
        let source = "\(path)/work"
        switch work.kind {
        case .picture:
            guard let width = work.facts.width, let height = work.facts.height else { return nil }
            picture = EntryPage.Picture(src: source, width: width, height: height, alt: entry.altText)
        case .sound: sound = EntryPage.Sound(src: source)
        case .text: sheet = manuscript.map { Sheet($0, fallback: entry.language) }
        }
        workTitle = entry.title
        workLang = entry.language
        // The label says no more than the consent allows; before one is given, the least that names someone.
        let form = entry.consent?.nameForm ?? .protective
        by = entry.entrant.map(form.name) ?? ""
        let country = entry.entrant.flatMap { interface.country($0.country) } ?? ""
        place = [form.showsCity ? entry.entrant?.city : nil, country].compactMap { $0 }.joined(separator: ", ")
        category = season.category(entry.category)?.title.text(in: interface.tag) ?? ""
        words = entry.statement
        hasStatement = !words.isEmpty
    }
}
