import Foundation
import Showcase

extension Item {
    /// `nomination`: the quota, and the axes of the table in whose every cell it counts.
    func nomination() -> NominationRule? {
        guard let fields = fields(required: ["quota", "per"]) else { return nil }
        let quota = fields["quota"]?.whole(from: 1)
        let per = fields["per"]?.choices(orEmpty: true, NominationRule.Axis.self)
        guard let quota, let per else { return nil }
        return NominationRule(quota: quota, per: per)
    }

    /// `consent`: below which ages a guardian is asked, and the file of the texts.
    func consent() -> ConsentRule? {
        guard
            let fields = fields(
                required: ["guardian_under", "before_collection_under", "versions"],
                optional: ["before_collection_by_country"])
        else { return nil }
        let guardian = fields["guardian_under"]?.whole(0...130)
        let collection = fields["before_collection_under"]?.whole(0...130)
        let versions = fields["versions"]?.relativePath()
        guard let guardian, let collection, let versions else { return nil }
        guard collection <= guardian else {
            return fields["before_collection_under"]?.mistake("An age that is not above `guardian_under`, \(guardian).")
        }
        var byCountry: [String: Int]? = [:]
        if let item = fields["before_collection_by_country"] { byCountry = item.ages(upTo: guardian) }
        guard let byCountry else { return nil }
        return ConsentRule(
            guardianUnder: guardian, beforeCollectionUnder: collection, beforeCollectionByCountry: byCountry,
            versions: versions)
    }

    /// An age for each country named.
    private func ages(upTo most: Int) -> [String: Int]? {
        guard let pairs = pairs() else { return nil }
        var ages: [String: Int] = [:]
        for (key, value) in pairs {
            guard CountryCodes.all.contains(key.name) else {
                key.item.mistake(found: "“\(key.name)”", "The code of a country, as in `DE`.")
                continue
            }
            ages[key.name] = value.whole(0...most)
        }
        return ages.count == pairs.count ? ages : nil
    }

    /// A Markdown file below `Themes`, which the path never leaves.
    private func relativePath() -> String? {
        let expected = "A Markdown file below `Themes`, as in `consents/2026.md`."
        guard let text = text(expected) else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard text.hasSuffix(".md"), parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else {
            return mistake(expected)
        }
        return text
    }

    /// `judging`: how many judges read an entry, who steps back, who reaches the final.
    func judging() -> JudgingRule? {
        guard let fields = fields(required: ["judges_per_entry", "finalists"], optional: ["conflicts", "ties"]) else {
            return nil
        }
        let judges = fields["judges_per_entry"]?.whole(from: 1)
        let finalists = fields["finalists"]?.whole(from: 1)
        let conflicts =
            fields["conflicts"].map { $0.choices(orEmpty: true, JudgingRule.Conflict.self) }
            ?? JudgingRule.Conflict.allCases
        let ties = fields["ties"].map { $0.choices(JudgingRule.TieBreak.self) } ?? [.shared]
        guard let judges, let finalists, let conflicts, let ties else { return nil }
        return JudgingRule(judgesPerEntry: judges, conflicts: conflicts, finalists: finalists, ties: ties)
    }

    /// `awards`: the prizes, each with an id of its own.
    func awards() -> [AwardRule]? {
        let awards = all(orEmpty: true) { $0.award() }
        if let awards { checkUnique(awards.map(\.id.text), "award") }
        return awards
    }

    private func award() -> AwardRule? {
        guard let fields = fields(required: ["id", "places"], optional: ["title", "amount", "per"]) else { return nil }
        let id = fields["id"]?.slug()
        let title = fields["title"].map { $0.localized() } ?? id.map { LocalizedText(["en": $0.capitalized]) }
        let places = fields["places"].flatMap { $0.unique($0.list()) { $0.whole(from: 1) } }
        let amount = fields["amount"].flatMap { $0.money() }
        let per = fields["per"].map { $0.choices(orEmpty: true, AwardRule.Scope.self) } ?? []
        guard let id, let title, let places, let per else { return nil }
        return AwardRule(id: .init(id), title: title, places: places, amount: amount, per: per)
    }

    /// Notes every id of a list that an earlier item has taken.
    func checkUnique(_ ids: [String], _ what: String) {
        guard let items = list(orEmpty: true) else { return }
        for (index, id) in ids.enumerated() where ids[..<index].contains(id) {
            items[index].mistake(found: "`\(id)` again", "Each \(what) has an id of its own.")
        }
    }
}
