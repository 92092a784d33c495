import ArgumentParser
import Catalogue
import Intake
import Showcase

/// Which entries a decision is about, and how it is reported.
struct MoveOptions: ParsableArguments {
    @Argument(help: "The entries.")
    var entries: [String] = []

    @Flag(help: "Every entry of the season that can take this step.")
    var all = false

    @OptionGroup var decision: DecisionOptions
    @OptionGroup var place: HomeOptions
    @OptionGroup var which: SeasonOption
    @OptionGroup var output: FormatOption

    func validate() throws {
        if entries.isEmpty != all { throw ValidationError("Name the entries, or --all.") }
    }

    /// Moves each entry on its own, reports each, and ends with 65 when one was refused.
    func move(from states: Set<EntryState>, to next: EntryState) async throws {
        let parts = try await Parts.open(place)
        let season = try parts.season(named: which.season)
        let ids =
            all
            ? try await parts.catalogue.read {
                try $0.entries(EntryQuery(season: season.id, states: states)).map(\.id)
            }
            : entries.map(Entry.ID.init(_:))
        let outcomes = try await Self.move(
            ids, from: states, to: next, in: season, by: decision.actor, because: decision.reason, parts: parts)
        if output.isJSON { try Output.json(outcomes) } else { show(outcomes, next) }
        if outcomes.contains(where: { $0.refusal != nil }) { throw Refused.exit }
    }

    struct Outcome: Encodable {
        let entry: String
        let state: String?
        let refusal: JudgesAPI.Failure?
    }

    static func move(
        _ ids: [Entry.ID], from states: Set<EntryState>, to next: EntryState, in season: Season, by actor: Actor,
        because reason: String, parts: Parts
    ) async throws -> [Outcome] {
        let nomination = Nomination(catalogue: parts.catalogue, random: parts.random)
        var outcomes: [Outcome] = []
        for id in ids {
            do {
                _ = try await nomination.move(
                    [id], from: states, to: next, in: season, by: actor, because: reason, at: parts.clock.now)
                outcomes.append(Outcome(entry: id.text, state: next.rawValue, refusal: nil))
            } catch let error as any Explained where error.kind == .refused || error.kind == .missing {
                let failure = JudgesAPI.Failure(code: error.code, message: error.message, remedy: error.remedy)
                outcomes.append(Outcome(entry: id.text, state: nil, refusal: failure))
            }
        }
        return outcomes
    }

    private func show(_ outcomes: [Outcome], _ next: EntryState) {
        for outcome in outcomes {
            if let refusal = outcome.refusal {
                print("\(outcome.entry)  \(refusal.message)\(refusal.remedy.map { " \($0)" } ?? "")")
            } else if !all {
                print("\(outcome.entry)  \(next.rawValue)")
            }
        }
        print("\(outcomes.count { $0.refusal == nil }) of \(outcomes.count) \(next.rawValue).")
    }
}

struct NominateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nominate", abstract: "Nominate entries for their program, within its quota.")
    @Flag(help: "Take the nomination back.")
    var takeBack = false
    @OptionGroup var move: MoveOptions
    func run() async throws {
        if takeBack { return try await move.move(from: [.nominated], to: .submitted) }
        try await move.move(from: [.submitted], to: .nominated)
    }
}

struct AcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept nominated entries for judging, where consents allow it.")
    @Flag(help: "Take the acceptance back.")
    var takeBack = false
    @OptionGroup var move: MoveOptions
    func run() async throws {
        if takeBack { return try await move.move(from: [.accepted], to: .nominated) }
        try await move.move(from: [.nominated], to: .accepted)
    }
}

struct ReturnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Return entries to be mended.")
    @OptionGroup var move: MoveOptions
    func run() async throws { try await move.move(from: [.submitted, .nominated], to: .returned) }
}

struct DisqualifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disqualify", abstract: "Take entries out of the season for good.")
    @OptionGroup var move: MoveOptions
    func validate() throws {
        if move.all { throw ValidationError("Name the entries: a whole season is not disqualified at once.") }
    }
    func run() async throws {
        let states = Set(EntryState.allCases.filter { $0.mayMove(to: .disqualified) })
        try await move.move(from: states, to: .disqualified)
    }
}
