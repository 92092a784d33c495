import Intake
import Language
import Showcase

/// What one step holds, as it is read once more, and the way back to it.
struct Part {
    var title: String
    /// `nil` where it can be read only.
    var href: String?
    var lines: [Line]
    var problems: [Problem]

    struct Line {
        var name: String
        var value: String
        var lang: String?
    }

    static func parts(
        of entry: Entry, in season: Season, programs: [Program], objections: [Objection], path: String, query: String,
        mayEdit: Bool, interface: Interface
    ) -> [Part] {
        EntryStep.steps(of: entry, in: season).map { step in
            Part(
                title: interface.text("part.\(step.id)"),
                href: mayEdit ? "\(path)/step/\(step.id)\(query)" : nil,
                lines: lines(of: step, entry, season, programs, interface),
                problems: step.objections(among: objections).map { Problem($0, in: interface) })
        }
    }

    private static func lines(
        of step: EntryStep, _ entry: Entry, _ season: Season, _ programs: [Program], _ interface: Interface
    ) -> [Line] {
        func line(_ key: String, _ value: String?, lang: String? = nil) -> Line? {
            guard let value, !value.isEmpty else { return nil }
            return Line(name: interface.text(key), value: value, lang: lang)
        }
        let (entrant, tag) = (entry.entrant, entry.language)
        let found: [Line?] =
            switch step {
            case .birth:
                [
                    line("form.birth-date", entrant.map { interface.day($0.birthDate) }),
                    line("form.country", entrant.flatMap { interface.country($0.country) }),
                ]
            case .category:
                [line("form.category", season.category(entry.category)?.title.text(in: interface.tag))]
            case .work:
                [line("entry.receipt-size", entry.work.map { interface.bytes($0.original.bytes) })]
            case .words:
                [
                    line("form.title", entry.title, lang: tag), line("form.statement", entry.statement, lang: tag),
                    line("form.alt", entry.altText, lang: tag),
                ]
            case .you:
                [
                    line("form.name", entrant?.name),
                    line("form.place", entry.city.map { "\($0.name), \(interface.country($0.country) ?? $0.country)" }),
                    line("program.desk", programs.first { $0.id == entry.program }?.name),
                    line("form.school", entrant?.school), line("form.email", entrant?.email),
                ]
            default: [line("form.guardian-email", entry.guardianEmail)]
            }
        return found.compactMap { $0 }
    }
}
