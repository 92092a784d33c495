import Foundation

/// One year of the showcase: its theme, rules, categories, rubrics, dates, awards and look.
///
/// Read from `Themes/<year>/theme.yaml`; nothing in the code knows a category, a criterion or an award by name.
public struct Season: Sendable, Equatable {
    public typealias ID = Identifier<Season>

    public var id: ID
    public var title: LocalizedText
    /// Markdown.
    public var statement: LocalizedText
    public var prompts: [String: [String]]
    public var timeZone: TimeZone
    public var opens: Date
    /// The one instant after which no new draft may be begun.
    public var deadline: Date
    /// How long after the deadline a draft that exists at the deadline may still be finished, in minutes.
    public var graceMinutes: Int
    public var eligibility: Eligibility
    public var nomination: NominationRule
    public var consent: ConsentRule
    public var categories: [Category]
    public var rubrics: [String: Rubric]
    public var judging: JudgingRule
    public var awards: [AwardRule]
    public var shows: Hanging
    public var look: Look

    public init(
        id: ID, title: LocalizedText, statement: LocalizedText, prompts: [String: [String]], timeZone: TimeZone,
        opens: Date, deadline: Date, graceMinutes: Int, eligibility: Eligibility, nomination: NominationRule,
        consent: ConsentRule, categories: [Category], rubrics: [String: Rubric], judging: JudgingRule,
        awards: [AwardRule], shows: Hanging, look: Look
    ) {
        self.id = id
        self.title = title
        self.statement = statement
        self.prompts = prompts
        self.timeZone = timeZone
        self.opens = opens
        self.deadline = deadline
        self.graceMinutes = graceMinutes
        self.eligibility = eligibility
        self.nomination = nomination
        self.consent = consent
        self.categories = categories
        self.rubrics = rubrics
        self.judging = judging
        self.awards = awards
        self.shows = shows
        self.look = look
    }

    public func category(_ id: Category.ID) -> Category? { categories.first { $0.id == id } }

    /// The rubric by which `category` is scored; `nil` for a category that is not of this season.
    public func rubric(for category: Category.ID) -> Rubric? { self.category(category).flatMap { rubrics[$0.rubric] } }

    public func award(_ id: AwardRule.ID) -> AwardRule? { awards.first { $0.id == id } }
}

/// Which entries hang in the exhibit.
public enum Hanging: String, Sendable, Codable, CaseIterable {
    case awarded, finalists, accepted

    /// Whether an entry in `state` hangs under this rule.
    public func shows(_ state: EntryState) -> Bool {
        switch self {
        case .awarded: state == .awarded
        case .finalists: state == .finalist || state == .awarded
        case .accepted: state == .accepted || state == .finalist || state == .awarded
        }
    }
}
