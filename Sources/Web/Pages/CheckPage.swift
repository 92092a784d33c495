import Intake
import Language
import Showcase

/// A draft read once more, before it is sent.
struct CheckPage {
    var title: String
    var lead: String
    /// Why the program sent it back, in its words.
    var reason: String?
    var number: String
    var deadline: Moment
    var parts: [Part]
    var hung: Hung?
    var verdict: VerdictView?
    var mayEdit: Bool
    /// Whether nothing stands in the way of sending.
    var maySend: Bool
    /// The first page on which something is missing.
    var onward: String?
    var action: String
    var token: String
    var evidence: EvidenceView?
    var link: String
    var linkText: String
    var withdrawAction: String

    struct Source {
        var entry: Entry
        var season: Season
        var programs: [Program]
        var objections: [Objection]
        var manuscript: Manuscript?
        var reason: String?
        /// Whether the season still takes it.
        var mayEdit: Bool
        var link: (path: String, address: String)
        var token: String
        var query: String
        var evidence: [Blob]
    }

    init(_ source: Source, in interface: Interface) {
        let (entry, season, path) = (source.entry, source.season, source.link.path)
        mayEdit = source.mayEdit
        maySend = mayEdit && source.objections.isEmpty
        let state = !mayEdit ? "late" : entry.state == .returned ? "returned" : maySend ? "ready" : "open"
        title = interface.text("check.\(state)-title")
        lead = interface.text("check.\(state)-text")
        reason = source.reason
        number = interface.text("entry.number", ["id": entry.id.text])
        deadline = Moment(season.deadline, "page.deadline", of: season, in: interface)
        parts = Part.parts(
            of: entry, in: season, programs: source.programs, objections: source.objections, path: path,
            query: source.query, mayEdit: mayEdit, interface: interface)
        hung = Hung(entry, season: season, manuscript: source.manuscript, work: "\(path)/work", in: interface)
        verdict = entry.work.map { VerdictView($0.facts, findings: $0.findings, in: interface) }
        let steps = EntryStep.steps(of: entry, in: season)
        let open = steps.first { !$0.objections(among: source.objections).isEmpty }
        onward = mayEdit ? open.map { "\(path)/step/\($0.id)\(source.query)" } : nil
        action = path + source.query
        token = source.token
        evidence = EvidenceView(
            source.evidence, of: entry, in: season, path: path, query: source.query, mayEdit: mayEdit,
            interface: interface)
        link = path
        linkText = source.link.address
        withdrawAction = "\(path)/withdraw\(source.query)"
    }
}
