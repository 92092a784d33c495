import ArgumentParser
import Foundation
import Showcase

/// Where and when a command works.
struct HomeOptions: ParsableArguments {
    @Option(help: "The showcase's folder. Default: YAAS_HOME, else the current folder.")
    var home: String?

    @Option(help: "The clock, as 2026-03-01T12:00:00Z, for rehearsals. Default: YAAS_NOW, else the system's.")
    var now: String?

    var folder: Home {
        let environment = ProcessInfo.processInfo.environment
        let path = home ?? environment["YAAS_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "."
        return Home(URL(filePath: path).absoluteURL)
    }

    func clock() throws -> Clock { try Self.clock(now) ?? .system }

    /// The clock that `--now` or `YAAS_NOW` sets; `nil`: neither does.
    static func clock(_ now: String?) throws -> Clock? {
        guard let text = now ?? ProcessInfo.processInfo.environment["YAAS_NOW"], !text.isEmpty else { return nil }
        guard let start = Timestamp.date(text) else { throw CommandError.nowUnread(text) }
        return Clock(startingAt: start)
    }
}

enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

/// For commands that report.
struct FormatOption: ParsableArguments {
    @Option(help: "How to report: text to read, or json.")
    var format: Format = .text

    var isJSON: Bool { format == .json }
}

struct SeasonOption: ParsableArguments {
    @Option(help: "The season. Default: the newest that is open, else the newest.")
    var season: String?
}

/// For commands that record a person's decision.
struct DecisionOptions: ParsableArguments {
    @Option(help: "Why, in a sentence that you would sign. It stands in the record.")
    var reason: String

    @Option(help: "Your staff identifier, for the record; not your name.")
    var by = "cli"

    var actor: Actor { Actor(.staff, by) }
}
