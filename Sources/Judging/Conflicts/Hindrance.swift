import Showcase

/// Why a judge may not see an entry.
public enum Hindrance: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// The judge does not score this category.
    case category
    /// The work is a text in a language that the judge does not read.
    case language
    case program
    case partnerCity = "partner_city"
    case school, declared

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One judge before one entry.
struct Encounter {
    var ties: Ties
    var origin: EntryOrigin

    /// Everything that keeps the judge from the entry, under the conflicts that the theme names; empty when nothing
    /// does.
    func hindrances(under rule: JudgingRule) -> [Hindrance] {
        (ConflictCheck.reach + ConflictCheck.closeness(under: rule)).filter { $0.applies(self) }.map(\.hindrance)
    }
}

/// One way in which a judge and an entry can be too close, or too far apart.
struct ConflictCheck: Sendable {
    let hindrance: Hindrance
    let applies: @Sendable (Encounter) -> Bool

    /// What a judge can judge at all.
    static let reach: [ConflictCheck] = [.category, .language]

    /// What would make a judge partial. Each needs a name that both have.
    static func closeness(under rule: JudgingRule) -> [ConflictCheck] {
        rule.conflicts.map { conflict in
            switch conflict {
            case .program: .program
            case .partnerCity: .partnerCity
            case .school: .school
            case .declared: .declared
            }
        }
    }
}
