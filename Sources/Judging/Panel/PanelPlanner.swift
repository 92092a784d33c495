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
                audiences: design.eligibility.audiences, audience: design.eligibility.audience,
                excluded: design.eligibility.excluded, judges: judges.count, perEntry: season.judging.judgesPerEntry,
                kept: kept, burden: loads, seed: seed
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
        var eligibility: Eligibility
    }

    private func designs(for entries: [Entry]) -> [Design] {
        let byCategory = Dictionary(grouping: entries, by: \.category)
        return season.categories.compactMap { category -> Design? in
            guard let entries = byCategory[category.id] else { return nil }
            let origins = entries.map { EntryOrigin($0, program: $0.program.flatMap { programs[$0] }) }
            return Design(
                category: category.id, entries: entries,
                eligibility: Eligibility(judges: judges, origins: origins, rule: season.judging))
        }.sorted { ($0.eligibility.panel.count, $0.category) < ($1.eligibility.panel.count, $1.category) }
    }

    private func report(_ design: Design, _ plan: AssignmentPlan) -> AssignmentReport.CategoryPanel {
        let panel = design.eligibility.panel.union(plan.panels.joined())
        return .init(
            category: design.category.text, entries: design.entries.count, judges: panel.count,
            quality: design.eligibility.quality(
                of: plan, judges: panel, perEntry: season.judging.judgesPerEntry, entries: design.entries.map(\.id.text)
            ))
    }
}
