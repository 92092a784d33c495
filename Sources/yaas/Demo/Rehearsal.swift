import Catalogue
import Demo
import Desk
import Exhibit
import Foundation
import Intake
import Judging
import Sandbox
import Scoring
import Showcase

/// A whole season played through the same code as a real one: imports as uploads, scores by the judges' API.
struct Rehearsal {
    /// When its steps happen.
    enum Moment {
        static let entering = instant("2026-03-20T15:00:00Z")
        static let accepting = instant("2026-04-05T15:00:00Z")
        static let scoring = instant("2026-04-20T15:00:00Z")
        static let deciding = instant("2026-05-10T15:00:00Z")
        /// When the sample season that follows is open.
        static let nextSeason = instant("2027-01-15T15:00:00Z")

        private static func instant(_ text: String) -> Date { Timestamp.date(text) ?? .distantPast }
    }

    let home: Home
    let share: Share
    let seed: UInt64

    private var staff: Actor { Actor(.staff, "demo") }
    private var reason: String { "Simulated: a demonstration, decided by no one." }

    /// - Parameter works: a folder of works to take instead of the program's own.
    func play(works: URL?) async throws {
        let started = Date()
        print("A demonstration in \(home.root.path): all works, people, consents and scores are made up.\n")
        try await open()
        try await takeWorks(works)
        try await moveOn()
        try await score()
        try await decide()
        let (_, summary) = try await ExhibitBuild(parts: try await parts(at: Moment.deciding)).run(into: nil)
        say("exhibit", "\(summary.works) works on \(summary.pages) pages, \(Output.size(summary.bytes))")
        say("done", "in \(Int(Date().timeIntervalSince(started).rounded())) seconds")
    }

    private func parts(at moment: Date) async throws -> Parts {
        try await Parts.open(
            home, clock: Clock(startingAt: moment), random: .seeded(seed &+ UInt64(moment.timeIntervalSince1970)))
    }

    private static let season = "2026"

    private func open() async throws {
        let parts = try await parts(at: Moment.entering)
        let (season, staff) = (try parts.season(named: Self.season), staff)
        try await parts.catalogue.write { try $0.set(.open, of: season.id, by: staff, at: Moment.entering) }
        let people = PeopleImport(catalogue: parts.catalogue)
        let programs = try table("programs.csv", PeopleImport.programColumns)
        try Self.check(try await people.importPrograms(programs, dryRun: false, by: staff, at: Moment.entering))
        let judges = try table("judges.csv", PeopleImport.judgeColumns)
        try Self.check(try await people.importJudges(judges, dryRun: false, by: staff, at: Moment.entering))
        say("season", "\(season.id), “\(season.title.text(in: "en"))”")
        say("people", "\(programs.rows.count) programs, \(judges.rows.count) judges")
    }

    private func table(_ file: String, _ columns: (required: [String], optional: [String])) throws -> Table {
        try Table(file: share.demo.appending(path: file), required: columns.required, optional: columns.optional)
    }

    /// What we bring ourselves has to be taken whole.
    private static func check(_ outcomes: [RowOutcome]) throws {
        for outcome in outcomes {
            if case .refused(let objections) = outcome.result, let first = objections.first { throw first }
        }
    }

    private func takeWorks(_ folder: URL?) async throws {
        let parts = try await parts(at: Moment.entering)
        let season = try parts.season(named: Self.season)
        let workers = InspectionWorker.pool()
        let entering = EntryImport(parts: parts, workers: workers, season: season)
        let outcomes: [RowOutcome]
        if let folder, let manifest = WorksManifest(in: folder) {
            say("limits", "lifted: these files were not made for this season's categories")
            outcomes = try await manifest.take(by: entering, seed: seed, at: Moment.entering)
        } else {
            let source = try await ownWorks(folder)
            let table = try Table(
                file: source.appending(path: DemoWorks.manifest), required: EntryRow.columns.required,
                optional: EntryRow.columns.optional)
            outcomes = try await entering.run(table, from: source, simulated: true, at: Moment.entering)
            for outcome in outcomes {
                guard case .refused(let objections) = outcome.result else { continue }
                say("row \(outcome.row)", objections.map(\.message).joined(separator: " "))
            }
        }
        await workers.shutDown()
        say("works", "\(outcomes.count { !$0.isRefused }) taken, \(outcomes.count(where: \.isRefused)) not taken")
    }

    /// The folder named, or the program's own works, drawn and played now.
    private func ownWorks(_ folder: URL?) async throws -> URL {
        if let folder { return folder }
        let made = home.storage.appending(path: "DemoWorks")
        let progress = Progress("Making works", of: 0)
        try await DemoWorks.write(into: made, texts: share.demo) { step in
            progress.show(step.done, of: step.total)
        }
        return made
    }

    private func moveOn() async throws {
        let parts = try await parts(at: Moment.accepting)
        let season = try parts.season(named: Self.season)
        for (from, next) in [(EntryState.submitted, EntryState.nominated), (.nominated, .accepted)] {
            let query = EntryQuery(season: season.id, states: [from])
            let ids = try await parts.catalogue.read { try $0.entries(query).map(\.id) }
            let outcomes = try await MoveOptions.move(
                ids, from: [from], to: next, in: season, by: staff, because: reason, parts: parts)
            let waiting = outcomes.count { $0.refusal != nil }
            say(
                next.rawValue,
                "\(outcomes.count - waiting)" + (waiting > 0 ? ", \(waiting) wait (consent or quota)" : ""))
        }
    }

    private func score() async throws {
        let parts = try await parts(at: Moment.scoring)
        let season = try parts.season(named: Self.season)
        let report = try await parts.judging.assign(season: season, seed: seed, by: staff, at: Moment.scoring)
        say("panel", "\(report.pairs.count) assignments")
        let judges = try await parts.catalogue.read { try $0.judges().map(\.id) }
        let sheets = try await SimulatedJudges(parts: parts, season: season, seed: seed).score(judges)
        say("scores", "\(sheets) scoresheets by the judges' API, simulated")
    }

    private func decide() async throws {
        let parts = try await parts(at: Moment.deciding)
        let season = try parts.season(named: Self.season)
        let finalists = try await parts.judging.shortlist(
            season: season, by: staff, at: Moment.deciding, reason: reason)
        say("finalists", "\(finalists.count)")
        for category in try await parts.judging.standings(in: season) {
            let order = category.standings.map(\.standing).filter { $0.rank != nil }.map(\.entry)
            for (index, entry) in order.enumerated() {
                guard let rule = season.awards.first(where: { $0.places.contains(index + 1) }) else { continue }
                try await parts.judging.award(
                    Entry.ID(entry), rule.id, season: season, by: staff, at: Moment.deciding, reason: reason)
            }
            if let first = category.standings.first {
                say(category.category, "“\(Output.printable(first.title))” comes first")
            }
        }
        try await parts.catalogue.write { try $0.set(.published, of: season.id, by: staff, at: Moment.deciding) }
    }

    private func say(_ label: String, _ text: String) {
        print("  \(label)\(String(repeating: " ", count: max(1, 16 - label.count)))\(text)")
        Output.flush()
    }
}
