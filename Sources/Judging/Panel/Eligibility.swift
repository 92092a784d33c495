import Scoring
import Showcase

/// Who may see which of some entries, entries of like origin together.
public struct Eligibility: Sendable {
    /// Sets of judges, ascending, as `AssignmentProblem` has them.
    public let audiences: [[Int]]
    /// For each entry its audience.
    public let audience: [Int]
    private let ties: [Ties]
    private let origins: [Origin]
    private let rule: JudgingRule

    public init(judges: [Judge], origins: [Origin], rule: JudgingRule) {
        let ties = judges.map(Ties.init)
        let checks = ConflictCheck.all(under: rule)
        let interests = Interests(ties)
        var places: [Origin: Int] = [:]
        var known: [[Int]: Int] = [:]
        var audiences: [[Int]] = []
        audience = origins.map { whole in
            let origin = Origin(whole, reducedTo: interests)
            if let place = places[origin] { return place }
            let audience = ties.indices.filter { judge in
                let encounter = Encounter(ties: ties[judge], origin: origin)
                return !checks.contains { $0.applies(encounter) }
            }
            let place = known[audience] ?? audiences.count
            if place == audiences.count {
                audiences.append(audience)
                known[audience] = place
            }
            places[origin] = place
            return place
        }
        self.audiences = audiences
        (self.ties, self.origins, self.rule) = (ties, origins, rule)
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
