import Showcase

/// In what an award is given once: a category, an age group, both, or the season.
struct AwardScope: Hashable {
    let category: Category.ID?
    let ageGroup: AgeGroup.ID?

    init(of entry: Entry, under rule: AwardRule, in season: Season) {
        category = rule.per.contains(.category) ? entry.category : nil
        ageGroup =
            rule.per.contains(.ageGroup)
            ? entry.entrant.flatMap { season.eligibility.ageGroup(of: $0.birthDate)?.id } : nil
    }

    var words: String {
        let parts = [category?.text, ageGroup?.text].compactMap { $0 }
        return parts.isEmpty ? "the season" : parts.joined(separator: ", ")
    }
}
