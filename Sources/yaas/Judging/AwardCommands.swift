import ArgumentParser
import Judging
import Showcase

struct ShortlistCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shortlist", abstract: "Make the best entries of each category finalists.")

    @Option(help: "Only this category.")
    var category: String?

    @OptionGroup var decision: DecisionOptions
    @OptionGroup var place: HomeOptions
    @OptionGroup var which: SeasonOption
    @OptionGroup var output: FormatOption

    func run() async throws {
        let parts = try await Parts.open(place)
        let finalists = try await parts.judging.shortlist(
            season: try parts.season(named: which.season), category: category.map(Showcase.Category.ID.init(_:)),
            by: decision.actor, at: parts.clock.now, reason: decision.reason)
        if output.isJSON { return try Output.json(finalists) }
        finalists.forEach { print($0) }
        print("\(Output.counted(finalists.count, "new finalist")).")
    }
}

struct AwardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "award", abstract: "Give a finalist an award of the theme, or take it back.")

    @Argument(help: "The entry.")
    var entry: String

    @Argument(help: "The award, by its id in the theme: grand, second…")
    var award: String

    @Flag(help: "Give it a second time, where the theme lets ties share.")
    var shared = false

    @Flag(help: "Take the award back; the entry is a finalist again.")
    var takeBack = false

    @OptionGroup var decision: DecisionOptions
    @OptionGroup var place: HomeOptions
    @OptionGroup var which: SeasonOption

    func run() async throws {
        let parts = try await Parts.open(place)
        let (season, now) = (try parts.season(named: which.season), parts.clock.now)
        let award = Award(rule: AwardRule.ID(self.award), entry: Entry.ID(entry))
        if takeBack {
            try await parts.judging.takeBack(
                award, season: season, by: decision.actor, at: now, reason: decision.reason)
            print("\(award.entry) no longer has \(award.rule).")
        } else {
            try await parts.judging.award(
                award.entry, award.rule, season: season, by: decision.actor, at: now, reason: decision.reason,
                shared: shared)
            print("\(award.entry) has \(award.rule).")
        }
    }
}
