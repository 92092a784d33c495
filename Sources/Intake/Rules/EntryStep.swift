import Showcase

/// One page of an entry's way in: what it asks, and by that which of the form's rules it answers for.
public struct EntryStep: Sendable, Equatable, Identifiable {
    /// Stands in addresses.
    public let id: String
    /// Names of the form's fields, as objections name them.
    public let fields: [String]

    public static let birth = EntryStep(id: "birth", fields: ["birth_date", "country"])
    public static let category = EntryStep(id: "category", fields: ["category"])
    public static let work = EntryStep(id: "work", fields: ["file"])
    public static let words = EntryStep(id: "words", fields: ["title", "statement", "alt_text", "language"])
    public static let you = EntryStep(id: "you", fields: ["name", "program", "city", "school", "email"])
    public static let guardian = EntryStep(id: "guardian", fields: ["guardian_email"])

    /// In the order in which they are asked.
    public static let all = [birth, category, work, words, you, guardian]

    /// The steps of this entry: who is of age has no guardian to name.
    public static func steps(of entry: Entry, in season: Season) -> [EntryStep] {
        guard let born = entry.entrant?.birthDate,
            born.age(on: season.eligibility.on) >= season.consent.guardianUnder
        else { return all }
        return all.filter { $0 != guardian }
    }

    /// What stands in the way on this page.
    public func objections(among all: [Objection]) -> [Objection] { all.filter { fields.contains($0.field) } }

    /// The page to go to after this one: the next on which something is missing, else the first such; `nil`: all is
    /// there, and can be read once more.
    public func next(in steps: [EntryStep], objections: [Objection]) -> EntryStep? {
        let open = steps.filter { !$0.objections(among: objections).isEmpty }
        let own = steps.firstIndex(of: self) ?? 0
        return open.first { steps.firstIndex(of: $0) ?? 0 > own } ?? open.first
    }
}
