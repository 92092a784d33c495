import Showcase

extension Item {
    /// `eligibility`: who may enter, and in which age group.
    func eligibility() -> Eligibility? {
        guard
            let fields = fields(
                required: ["age", "age_groups"], optional: ["entries_per_student", "identity"])
        else { return nil }
        let age = fields["age"]?.ageRule()
        let groups = fields["age_groups"]?.ageGroups(within: age?.ages)
        let entries = fields["entries_per_student"].map { $0.whole(from: 1) } ?? 1
        let identity = fields["identity"].map { $0.choices(IdentityPart.self) } ?? [.name, .birthDate]
        guard let age, let groups, let entries, let identity else { return nil }
        return Eligibility(
            ages: age.ages, on: age.on, ageGroups: groups, entriesPerStudent: entries, identity: identity)
    }

    private func ageRule() -> (ages: ClosedRange<Int>, on: CivilDate)? {
        guard let fields = fields(required: ["min", "max", "on"]) else { return nil }
        let min = fields["min"]?.whole(0...130)
        let max = fields["max"]?.whole(0...130)
        let on = fields["on"]?.day()
        guard let min, let max else { return nil }
        guard min <= max else { return fields["max"]?.mistake("An age that is not below `min`, \(min).") }
        return on.map { (min...max, $0) }
    }

    /// Groups that hold every age of the season once.
    private func ageGroups(within ages: ClosedRange<Int>?) -> [AgeGroup]? {
        guard let items = list() else { return nil }
        let groups = items.map { $0.ageGroup() }
        for (index, group) in groups.enumerated() {
            guard let group else { continue }
            let earlier = groups[..<index].compactMap { $0 }
            if earlier.contains(where: { $0.id == group.id }) {
                items[index].mistake(found: "`\(group.id)` again", "Each age group has an id of its own.")
            }
            if let other = earlier.first(where: { $0.ages.overlaps(group.ages) }) {
                items[index].mistake(
                    found: Self.written(group.ages),
                    "Ages that `\(other.id)`, \(Self.written(other.ages)), does not hold.")
            }
            if let ages, group.ages.clamped(to: ages) != group.ages {
                items[index].mistake(
                    found: Self.written(group.ages), "Ages within those of the season, \(Self.written(ages)).")
            }
        }
        let whole = groups.compactMap { $0 }
        guard whole.count == groups.count else { return nil }
        let homeless = (ages ?? 0...0).filter { age in ages != nil && !whole.contains { $0.ages.contains(age) } }
        if !homeless.isEmpty {
            mistake(
                found: "no group for \(homeless.map(String.init).joined(separator: ", "))",
                "Every age of the season is in a group.")
        }
        return whole
    }

    private func ageGroup() -> AgeGroup? {
        guard let fields = fields(required: ["id", "ages"]) else { return nil }
        let id = fields["id"]?.slug()
        let ages = fields["ages"]?.ages()
        guard let id, let ages else { return nil }
        return AgeGroup(id: .init(id), ages: ages)
    }

    private static func written(_ ages: ClosedRange<Int>) -> String { "\(ages.lowerBound) to \(ages.upperBound)" }
}
