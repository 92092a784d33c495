import Scoring
import Showcase

/// Panels for the entries of a season: pure, so that staff can look before anything is written.
struct PanelPlanner {
    let season: Season
    /// By id.
    let judges: [Judge]
    let programs: [Program.ID: Program]
    let seed: UInt64

    /// Keeps what stands and adds the fewest pairs that give each entry its judges.
    ///
    /// Each category is its own design, since standings are by category; loads are balanced over all of them, the
    /// categories with the fewest judges first.
    ///
    /// - Parameters:
    ///   - entries: those to be judged, by id.
    ///   - standing: the season's assignments, also of entries that are no longer to be judged.
    func plan(for entries: [Entry], standing: [Assignment]) -> AssignmentReport {
        let index = Dictionary(judges.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var loads = Array(repeating: 0, count: judges.count)
        var panels: [Entry.ID: [Int]] = [:]
        for assignment in standing {
            guard let judge = index[assignment.judge] else { continue }
            loads[judge] += 1
            panels[assignment.entry, default: []].append(judge)
        }

        var pairs: [Assignment] = []
        var reports: [Category.ID: AssignmentReport.CategoryPanel] = [:]
        for design in designs(for: entries) {
            let entries = design.entries
            let kept = entries.map { panels[$0.id] ?? [] }
            for judge in kept.joined() { loads[judge] -= 1 }
            let plan = AssignmentProblem(
                candidates: design.candidates, judges: judges.count, perEntry: season.judging.judgesPerEntry,
                kept: kept,
                burden: loads, seed: seed
            ).solved()
            loads = plan.loads
            for (entry, (panel, before)) in zip(entries, zip(plan.panels, kept)) {
                pairs += panel.filter { !before.contains($0) }.map { Assignment(entry: entry.id, judge: judges[$0].id) }
            }
            reports[design.category] = report(design, plan)
        }
        return AssignmentReport(
            season: season.id.text, dryRun: true, pairs: pairs.sorted { ($0.entry, $0.judge) < ($1.entry, $1.judge) },
            kept: standing.count, categories: season.categories.compactMap { reports[$0.id] })
    }

    /// One category's entries and who may see them.
    private struct Design {
        var category: Category.ID
        var entries: [Entry]
        var candidates: [[Int]]
        /// Judges who may see any of them.
        var panel: Set<Int>
    }

    private func designs(for entries: [Entry]) -> [Design] {
        let byCategory = Dictionary(grouping: entries, by: \.category)
        return season.categories.compactMap { category in
            byCategory[category.id].map { design(category.id, $0) }
        }.sorted { ($0.panel.count, $0.category) < ($1.panel.count, $1.category) }
    }

    /// Entries of one origin and language share one list of judges.
    private func design(_ category: Category.ID, _ entries: [Entry]) -> Design {
        var known: [Origin: [Int]] = [:]
        let candidates = entries.map { entry in
            let origin = Origin(entry)
            if let found = known[origin] { return found }
            let found = judges.indices.filter { hindrances(judges[$0], entry).isEmpty }
            known[origin] = found
            return found
        }
        return Design(
            category: category, entries: entries, candidates: candidates, panel: Set(known.values.joined()))
    }

    private func hindrances(_ judge: Judge, _ entry: Entry) -> [Hindrance] {
        Encounter(judge: judge, entry: entry, program: entry.program.flatMap { programs[$0] })
            .hindrances(under: season.judging)
    }

    private func report(_ design: Design, _ plan: AssignmentPlan) -> AssignmentReport.CategoryPanel {
        let panel = design.panel.union(plan.panels.joined())
        let loads = panel.map { plan.loads[$0] }
        return .init(
            category: design.category.text, entries: design.entries.count, judges: panel.count,
            quality: AssignmentQuality(
                components: plan.components, loads: .init(min: loads.min() ?? 0, max: loads.max() ?? 0),
                unassigned: plan.shortfalls.map { shortfall in
                    let entry = design.entries[shortfall.entry]
                    return .init(entry: entry.id.text, reason: reason(shortfall, entry))
                }))
    }

    /// `too-few-judges: 1 of 4 (language 3, program 1)`: what kept the others away, each judge under every hindrance.
    private func reason(_ shortfall: AssignmentPlan.Shortfall, _ entry: Entry) -> String {
        var counts: [Hindrance: Int] = [:]
        for judge in judges { for hindrance in hindrances(judge, entry) { counts[hindrance, default: 0] += 1 } }
        let why = counts.sorted { $0.key < $1.key }.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
        let aside = why.isEmpty ? "" : " (\(why))"
        return switch shortfall.reason {
        case .noJudge: "no-judge\(aside)"
        case .tooFewJudges(let available):
            "too-few-judges: \(available) of \(season.judging.judgesPerEntry)\(aside)"
        }
    }

    /// All of an entry that any conflict check looks at.
    private struct Origin: Hashable {
        let category: Category.ID
        let language: String?
        let program: Program.ID?
        let cities: [City?]
        let school: String?

        init(_ entry: Entry) {
            category = entry.category
            language = entry.work?.kind == .text ? entry.work?.facts.language ?? entry.language : nil
            program = entry.program
            cities = [entry.city, entry.entrant.map { City(name: $0.city, country: $0.country) }]
            school = entry.entrant?.school
        }
    }
}
