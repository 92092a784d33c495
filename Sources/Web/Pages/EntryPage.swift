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
    /// What was sent, with the ways back to it while it may be changed.
    var parts: [Part]
    var mayEdit: Bool
    var evidence: EvidenceView?
    var askAction: String
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

    /// - Parameters:
    ///   - manuscript: the words of a text work.
    ///   - link: path and address of this page.
    init(
        _ entry: Entry, season: Season, programs: [Program], manuscript: Manuscript?, mayEdit: Bool, mayTakeBack: Bool,
        link: (path: String, address: String), token: String, query: String, evidence: [Blob], in interface: Interface
    ) {
        title = entry.title
        number = interface.text("entry.number", ["id": entry.id.text])
        heading = interface.text(Self.heading(of: entry.state))
        state = interface.text("entry.state-\(entry.state.rawValue)")
        let isGone = entry.state == .withdrawn || entry.state == .disqualified
        hung =
            isGone
            ? nil : Hung(entry, season: season, manuscript: manuscript, work: "\(link.path)/work", in: interface)
        verdict =
            isGone
            ? nil : entry.work.map { VerdictView($0.facts, findings: $0.findings, in: interface) }
        waitsForGuardian = !isGone && !entry.mayBeJudged(in: season)
        self.mayEdit = mayEdit
        parts =
            isGone
            ? []
            : Part.parts(
                of: entry, in: season, programs: programs, objections: [], path: link.path, query: query,
                mayEdit: mayEdit, interface: interface)
        self.evidence =
            isGone
            ? nil
            : EvidenceView(
                evidence, of: entry, in: season, path: link.path, query: query, mayEdit: mayEdit,
                interface: interface)
        askAction = "\(link.path)/ask\(query)"
        self.link = link.path
        linkText = link.address
        receipt = Self.receipt(of: entry, season: season, in: interface)
        mayWithdraw = mayTakeBack && entry.state.mayMove(to: .withdrawn)
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
