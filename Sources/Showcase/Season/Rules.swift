/// Who may enter.
public struct Eligibility: Sendable, Equatable, Codable {
    public var ages: ClosedRange<Int>
    /// The day on which ages are counted.
    public var on: CivilDate
    public var ageGroups: [AgeGroup]
    public var entriesPerStudent: Int
    /// What makes two entrants the same student.
    public var identity: [IdentityPart]

    public init(
        ages: ClosedRange<Int>, on: CivilDate, ageGroups: [AgeGroup], entriesPerStudent: Int, identity: [IdentityPart]
    ) {
        self.ages = ages
        self.on = on
        self.ageGroups = ageGroups
        self.entriesPerStudent = entriesPerStudent
        self.identity = identity
    }

    /// The age group of someone born on `birthDate`; `nil` when no group of the theme holds that age.
    public func ageGroup(of birthDate: CivilDate) -> AgeGroup? {
        let age = birthDate.age(on: on)
        return ageGroups.first { $0.ages.contains(age) }
    }
}

public enum IdentityPart: String, Sendable, Codable, CaseIterable {
    case name
    case birthDate = "birth_date"
    case program
}

public struct AgeGroup: Sendable, Equatable, Codable {
    public typealias ID = Identifier<AgeGroup>

    public var id: ID
    public var ages: ClosedRange<Int>

    public init(id: ID, ages: ClosedRange<Int>) {
        self.id = id
        self.ages = ages
    }
}

/// How many entries a program may nominate in each cell of a table whose axes the theme names.
public struct NominationRule: Sendable, Equatable, Codable {
    public enum Axis: String, Sendable, Codable, CaseIterable {
        case category
        case partnerCity = "partner_city"
        case ageGroup = "age_group"
    }

    public var quota: Int
    public var per: [Axis]

    public init(quota: Int, per: [Axis]) {
        self.quota = quota
        self.per = per
    }
}

/// When a guardian must agree, and to which texts.
public struct ConsentRule: Sendable, Equatable, Codable {
    /// Below this age a guardian consents.
    public var guardianUnder: Int
    /// Below this age nothing but a guardian's address is collected before consent.
    public var beforeCollectionUnder: Int
    /// The same in countries whose law sets another age, by ISO 3166-1 alpha-2.
    public var beforeCollectionByCountry: [String: Int]
    /// The file that holds the consent texts, below the theme's folder of folders.
    public var versions: String

    public init(
        guardianUnder: Int, beforeCollectionUnder: Int, beforeCollectionByCountry: [String: Int] = [:],
        versions: String
    ) {
        self.guardianUnder = guardianUnder
        self.beforeCollectionUnder = beforeCollectionUnder
        self.beforeCollectionByCountry = beforeCollectionByCountry
        self.versions = versions
    }

    /// The age below which nothing but a guardian's address is collected from someone who lives there.
    public func collectionAge(in country: String) -> Int {
        beforeCollectionByCountry[country] ?? beforeCollectionUnder
    }
}

/// How entries meet judges.
public struct JudgingRule: Sendable, Equatable, Codable {
    public enum Conflict: String, Sendable, Codable, CaseIterable {
        case program
        case partnerCity = "partner_city"
        case school, declared
    }

    public enum TieBreak: String, Sendable, Codable, CaseIterable {
        case extraJudge = "extra_judge"
        case ballot, shared
    }

    public var judgesPerEntry: Int
    public var conflicts: [Conflict]
    /// How many entries of each category become finalists.
    public var finalists: Int
    public var ties: [TieBreak]

    public init(judgesPerEntry: Int, conflicts: [Conflict], finalists: Int, ties: [TieBreak]) {
        self.judgesPerEntry = judgesPerEntry
        self.conflicts = conflicts
        self.finalists = finalists
        self.ties = ties
    }
}

/// A prize that the theme offers.
public struct AwardRule: Sendable, Equatable, Codable {
    public typealias ID = Identifier<AwardRule>

    public enum Scope: String, Sendable, Codable, CaseIterable {
        case category
        case ageGroup = "age_group"
    }

    public var id: ID
    public var title: LocalizedText
    /// The places it rewards, counted from 1.
    public var places: [Int]
    public var amount: Money?
    /// In each of what it is given once; empty: once in the season.
    public var per: [Scope]

    public init(id: ID, title: LocalizedText, places: [Int], amount: Money?, per: [Scope]) {
        self.id = id
        self.title = title
        self.places = places
        self.amount = amount
        self.per = per
    }
}
