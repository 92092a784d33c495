import ArgumentParser
import Catalogue
import Foundation
import Showcase
import Themes

struct SeasonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "season", abstract: "Check, open and watch a season.",
        subcommands: [Check.self, Open.self, Status.self])
}

extension SeasonCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read a theme file and report every mistake with its line and what was expected.")

        @Argument(help: "Themes/<year>/theme.yaml. Default: all of the home's.")
        var file: String?

        @OptionGroup var place: HomeOptions
        @OptionGroup var output: FormatOption

        func run() throws {
            let files = try file.map { [$0] } ?? Self.themes(of: place.folder)
            var mistakes: [ThemeMistake] = []
            for file in files {
                let found = try Self.mistakes(in: file)
                mistakes += found.mistakes
                if output.isJSON { continue }
                found.mistakes.forEach { print($0) }
                if let season = found.season { print("\(file): no mistakes. \(Self.summary(of: season))") }
            }
            if output.isJSON {
                try Output.json(["mistakes": mistakes])
            } else if !mistakes.isEmpty {
                print("\(Output.counted(mistakes.count, "mistake")).")
            }
            if !mistakes.isEmpty { throw Refused.exit }
        }

        /// - Returns: the season where there is no mistake.
        private static func mistakes(in file: String) throws -> (mistakes: [ThemeMistake], season: Season?) {
            let url = URL(filePath: file)
            guard let data = FileManager.default.contents(atPath: url.path) else {
                throw CommandError.fileMissing(file)
            }
            let folder = url.standardizedFileURL.deletingLastPathComponent()
            let yaml = String(decoding: data, as: UTF8.self)
            let mistakes = ThemeReader.mistakes(in: yaml, file: file, folder: folder.lastPathComponent)
            guard mistakes.isEmpty else { return (mistakes, nil) }
            let season = try ThemeReader.read(yaml, file: file, folder: folder.lastPathComponent)
            let consents = Self.mistakes(ofConsentsFor: season, in: folder.deletingLastPathComponent())
            return (consents, consents.isEmpty ? season : nil)
        }

        private static func themes(of home: Home) throws -> [String] {
            let years = try? FileManager.default.contentsOfDirectory(atPath: home.themes.path)
            guard let years else { throw CommandError.homeMissing(home.root.path) }
            return years.sorted().map { home.theme(Season.ID($0)).path }
                .filter { FileManager.default.fileExists(atPath: $0) }
        }

        /// The texts that guardians agree to, which the theme names, have to be there and readable.
        private static func mistakes(ofConsentsFor season: Season, in themes: URL) -> [ThemeMistake] {
            do {
                _ = try ThemeFolder.consentText(of: season, in: themes)
                return []
            } catch { return error.mistakes }
        }

        private static func summary(of season: Season) -> String {
            "Season \(season.id), “\(season.title.text(in: "en"))”: \(season.categories.count) categories, "
                + "\(season.awards.count) awards, deadline \(Timestamp.text(season.deadline))."
        }
    }

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Open a season on the record. Entries are taken between its dates.")

        @OptionGroup var place: HomeOptions
        @OptionGroup var which: SeasonOption

        func run() async throws {
            let parts = try await Parts.open(place)
            let (season, now) = (try parts.season(named: which.season), parts.clock.now)
            try await parts.catalogue.write { store in
                if try store.state(of: season.id) == nil {
                    try store.set(.open, of: season.id, by: Actor(.staff, "cli"), at: now)
                }
            }
            print("Season \(season.id) is open: \(Status.sentence(on: season, at: now))")
        }
    }

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show where a season stands: entries by category and state, and judging.")

        @OptionGroup var place: HomeOptions
        @OptionGroup var which: SeasonOption
        @OptionGroup var output: FormatOption

        struct Report: Encodable, Sendable {
            struct Line: Encodable, Sendable {
                let category: String
                let states: [String: Int]
            }

            let season: String
            let phase: SeasonPhase
            let deadline: Date
            let categories: [Line]
            let assignments: Int
            let scoresheets: Int
            let awards: Int
        }

        func run() async throws {
            let parts = try await Parts.open(place)
            let (season, now) = (try parts.season(named: which.season), parts.clock.now)
            let report = try await parts.catalogue.read { store in
                let counts = try store.counts(of: season.id)
                return Report(
                    season: season.id.text, phase: season.phase(at: now), deadline: season.deadline,
                    categories: season.categories.map { category in
                        let states = counts[category.id, default: [:]].map { ($0.key.rawValue, $0.value) }
                        return .init(category: category.id.text, states: Dictionary(uniqueKeysWithValues: states))
                    },
                    assignments: try store.assignments(in: season.id).count,
                    scoresheets: try store.scoresheets(in: season.id).count,
                    awards: try store.awards(in: season.id).count)
            }
            if output.isJSON { return try Output.json(report) }
            print("Season \(season.id), “\(season.title.text(in: "en"))”: \(Self.sentence(on: season, at: now))\n")
            let states = EntryState.allCases.map(\.rawValue)
            var rows = report.categories.map { line in [line.category] + states.map { String(line.states[$0] ?? 0) } }
            let totals = states.map { state in report.categories.reduce(0) { $0 + ($1.states[state] ?? 0) } }
            rows.append(["all"] + totals.map(String.init))
            Output.table(["category"] + states, rows)
            print(
                "\n\(report.scoresheets) of \(report.assignments) scoresheets given, \(report.awards) awards.")
        }

        static func sentence(on season: Season, at now: Date) -> String {
            switch season.phase(at: now) {
            case .notYetOpen: "it takes entries from \(Timestamp.text(season.opens))."
            case .open: "it takes entries until \(Timestamp.text(season.deadline))."
            case .grace: "past its deadline; drafts can be finished until \(Timestamp.text(season.closes))."
            case .closed: "it took entries until \(Timestamp.text(season.deadline))."
            }
        }
    }
}
