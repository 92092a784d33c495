import Scoring
import Showcase

/// Who may see which of some entries.
///
/// Reach, by category and language, makes a few large audiences. Closeness keeps few judges away, and only such as have a
/// name in common with the entry, so that only they are checked for it.
public struct Eligibility: Sendable {
    /// Sets of judges, ascending, for each entry its own, and who of it may not see the entry: as `AssignmentProblem` has
    /// them.
    public let audiences: [[Int]]
    public let audience: [Int]
    public let excluded: [[Int]]
    private let ties: [Ties]
    private let origins: [EntryOrigin]
    private let rule: JudgingRule

    public init(judges: [Judge], origins: [EntryOrigin], rule: JudgingRule) {
        let ties = judges.map(Ties.init)
        let closeness = ConflictCheck.closeness(under: rule)
        var acquainted: [Folded: [Int]] = [:]
        for (judge, each) in ties.enumerated() {
            for name in each.names { acquainted[name, default: []].append(judge) }
        }

        var places: [Reach: Int] = [:]
        var audiences: [[Int]] = []
        audience = origins.map { origin in
            let reach = Reach(category: origin.category, language: origin.language)
            if let place = places[reach] { return place }
            audiences.append(
                ties.indices.filter { judge in
                    let encounter = Encounter(ties: ties[judge], origin: origin)
                    return !ConflictCheck.reach.contains { $0.applies(encounter) }
                })
            places[reach] = audiences.count - 1
            return audiences.count - 1
        }
        excluded = zip(origins, audience).map { origin, place in
            let suspects = Set(origin.names.flatMap { acquainted[$0] ?? [] })
            return suspects.filter { judge in
                let encounter = Encounter(ties: ties[judge], origin: origin)
                return audiences[place].contains(sorted: judge) && closeness.contains { $0.applies(encounter) }
            }.sorted()
        }
        self.audiences = audiences
        (self.ties, self.origins, self.rule) = (ties, origins, rule)
    }

    private struct Reach: Hashable {
        let category: Category.ID?
        let language: String?
    }

    /// Judges who may see any of the entries.
    public var panel: Set<Int> { Set(audiences.joined()) }

    /// - Parameters:
    ///   - judges: those whose loads count.
    ///   - entries: names, for what could not be assigned.
    public func quality(
        of plan: AssignmentPlan, judges: Set<Int>, perEntry: Int, entries: [String]
    ) -> AssignmentQuality {
        let loads = judges.map { plan.loads[$0] }
        let design = DesignQuality(panels: plan.panels, judges: ties.count)
        return AssignmentQuality(
            components: plan.components, algebraicConnectivityPerLoad: design.algebraicConnectivityPerLoad,
            aEfficiency: design.aEfficiency, loads: .init(min: loads.min() ?? 0, max: loads.max() ?? 0),
            unassigned: plan.shortfalls.map {
                .init(entry: entries[$0.entry], reason: reason($0, perEntry: perEntry))
            })
    }

    /// `too-few-judges: 1 of 4 (language 3, program 1)`: what kept the others away, each judge under every hindrance.
    private func reason(_ shortfall: AssignmentPlan.Shortfall, perEntry: Int) -> String {
        var counts: [Hindrance: Int] = [:]
        for judge in ties {
            let encounter = Encounter(ties: judge, origin: origins[shortfall.entry])
            for hindrance in encounter.hindrances(under: rule) { counts[hindrance, default: 0] += 1 }
        }
        let why = counts.sorted { $0.key < $1.key }.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
        let aside = why.isEmpty ? "" : " (\(why))"
        return switch shortfall.reason {
        case .noJudge: "no-judge\(aside)"
        case .tooFewJudges(let available): "too-few-judges: \(available) of \(perEntry)\(aside)"
        }
    }
}

extension [Int] {
    /// Whether an ascending list has the number.
    fileprivate func contains(sorted number: Int) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == number
    }
}
