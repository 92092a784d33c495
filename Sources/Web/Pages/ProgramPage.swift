import Foundation
import Intake
import Language
import Showcase

/// A program's desk: its entries, and how many places are left.
struct ProgramPage {
    var title: String
    var count: String
    var said: String?
    var cells: [Cell]
    var hasCells: Bool
    var rows: [Row]
    var hasRows: Bool
    var token: String

    struct Cell {
        var category: String
        var city: String
        var ages: String
        var taken: String
        var left: String
    }

    struct Row {
        var href: String
        var title: String
        var lang: String
        var by: String
        var category: String
        var city: String
        var state: String
        var notes: [String]
    }

    init(_ desk: ProgramDesk, season: Season, query: String, token: String, in interface: Interface) {
        title = desk.program.name
        count = interface.text("program.count", ["count": desk.rows.count])
        cells = desk.cells.map { cell in
            Cell(
                category: cell.category.flatMap { season.category($0)?.title.text(in: interface.tag) } ?? "",
                city: cell.city.map { ProgramWords.city($0, in: interface) } ?? "",
                ages: cell.ageGroup.flatMap { ProgramWords.ages($0, in: season) } ?? "",
                taken: interface.text("program.taken", ["taken": cell.taken, "quota": cell.quota]),
                left: interface.number(cell.left))
        }
        hasCells = !cells.isEmpty
        rows = desk.rows.map { row in
            let entry = row.entry
            return Row(
                href: "/program/entries/\(entry.id)\(query)",
                title: entry.title.isEmpty ? interface.text("entry.number", ["id": entry.id.text]) : entry.title,
                lang: entry.language, by: entry.entrant?.name ?? "",
                category: season.category(entry.category)?.title.text(in: interface.tag) ?? entry.category.text,
                city: entry.city.map { ProgramWords.city($0, in: interface) } ?? "",
                state: interface.text("state.\(entry.state.rawValue)"),
                notes: ProgramWords.notes(row, season: season, in: interface))
        }
        hasRows = !rows.isEmpty
        self.token = token
    }
}

/// One entry as its program sees it.
struct ProgramEntryPage {
    var title: String
    var workLang: String
    var state: String
    var said: String?
    var notes: [String]
    var hung: Hung?
    var lines: [Part.Line]
    var places: String
    var mayNominate: Bool
    var mayTakeBack: Bool
    var mayReturn: Bool
    var path: String
    var token: String

    init(
        _ row: ProgramDesk.Row, desk: ProgramDesk, season: Season, manuscript: Manuscript?, said: String?,
        token: String, in interface: Interface
    ) {
        let entry = row.entry
        title = entry.title
        workLang = entry.language
        state = interface.text("state.\(entry.state.rawValue)")
        self.said = said
        notes = ProgramWords.notes(row, season: season, in: interface)
        path = "/program/entries/\(entry.id)"
        hung = Hung(entry, season: season, manuscript: manuscript, work: "\(path)/work", isOwn: false, in: interface)
        let entrant = entry.entrant
        lines = [
            ("program.by", entrant?.name), ("program.city", entry.city.map { ProgramWords.city($0, in: interface) }),
            ("program.ages", row.ageGroup.flatMap { ProgramWords.ages($0, in: season) }),
            ("form.school", entrant?.school), ("entry.receipt-number", entry.id.text),
        ].compactMap { key, value in value.map { Part.Line(name: interface.text(key), value: $0) } }
        let left = desk.cell(of: row)?.left ?? 0
        places = interface.text("program.left-here", ["count": left])
        mayNominate = entry.state == .submitted
        mayTakeBack = entry.state == .nominated
        mayReturn = entry.state == .submitted || entry.state == .nominated
        self.token = token
    }
}

enum ProgramWords {
    static func city(_ city: City, in interface: Interface) -> String {
        "\(city.name), \(interface.country(city.country) ?? city.country)"
    }

    /// `12–14`.
    static func ages(_ id: AgeGroup.ID, in season: Season) -> String? {
        season.eligibility.ageGroups.first { $0.id == id }.map { "\($0.ages.lowerBound)–\($0.ages.upperBound)" }
    }

    static func notes(_ row: ProgramDesk.Row, season: Season, in interface: Interface) -> [String] {
        let isGone = row.entry.state == .withdrawn || row.entry.state == .disqualified
        return [
            row.isOneOfSeveral
                ? interface.text("program.several", ["count": season.eligibility.entriesPerStudent]) : nil,
            isGone || row.entry.mayBeJudged(in: season) ? nil : interface.text("program.waits-guardian"),
        ].compactMap { $0 }
    }
}
