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
        for (category, entries, candidates) in designs(for: entries) {
            let kept = entries.map { panels[$0.id] ?? [] }
            for judge in kept.joined() { loads[judge] -= 1 }
            let plan = AssignmentProblem(
                candidates: candidates, judges: judges.count, perEntry: season.judging.judgesPerEntry, kept: kept,
                burden: loads, seed: seed
            ).solved()
            loads = plan.loads
            for (entry, (panel, before)) in zip(entries, zip(plan.panels, kept)) {
                pairs += panel.filter { !before.contains($0) }.map { Assignment(entry: entry.id, judge: judges[$0].id) }
            }
            reports[category] = report(category, entries, candidates, plan)
        }
        return AssignmentReport(
            season: season.id.text, dryRun: true, pairs: pairs.sorted { ($0.entry, $0.judge) < ($1.entry, $1.judge) },
            kept: standing.count, categories: season.categories.compactMap { reports[$0.id] })
    }

    private typealias Design = (category: Category.ID, entries: [Entry], candidates: [[Int]])

    private func designs(for entries: [Entry]) -> [Design] {
        let byCategory = Dictionary(grouping: entries, by: \.category)
        return season.categories.compactMap { category -> Design? in
            byCategory[category.id].map { (category.id, $0, candidates(for: $0)) }
        }.sorted { (Set($0.candidates.joined()).count, $0.category) < (Set($1.candidates.joined()).count, $1.category) }
    }

    /// For each entry the judges who may see it. Entries of one origin and language share the answer.
    private func candidates(for entries: [Entry]) -> [[Int]] {
        var known: [Origin: [Int]] = [:]
        return entries.map { entry in
            let origin = Origin(entry)
            if let found = known[origin] { return found }
            let found = judges.indices.filter { hindrances(judges[$0], entry).isEmpty }
            known[origin] = found
            return found
        }
    }

    private func hindrances(_ judge: Judge, _ entry: Entry) -> [Hindrance] {
        Encounter(judge: judge, entry: entry, program: entry.program.flatMap { programs[$0] })
            .hindrances(under: season.judging)
    }

    private func report(
        _ category: Category.ID, _ entries: [Entry], _ candidates: [[Int]], _ plan: AssignmentPlan
    ) -> AssignmentReport.CategoryPanel {
        let panel = Set(candidates.joined()).union(plan.panels.joined())
        let loads = panel.map { plan.loads[$0] }
        return .init(
            category: category.text, entries: entries.count, judges: panel.count,
            quality: AssignmentQuality(
                components: plan.components, loads: .init(min: loads.min() ?? 0, max: loads.max() ?? 0),
                unassigned: plan.shortfalls.map { shortfall in
                    .init(entry: entries[shortfall.entry].id.text, reason: reason(shortfall, entries[shortfall.entry]))
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
