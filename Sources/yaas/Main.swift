import ArgumentParser
import Dispatch
import Foundation

/// The command's beginning: a worker goes behind its walls before anything else is started; all others are parsed,
/// run, and end with the exit code of what they threw.
@main
struct Main {
    static func main() {
        if Array(CommandLine.arguments.dropFirst()) == InspectionWorker.arguments { InspectionWorker.serve() }
        Task {
            do {
                var command = try Yaas.parseAsRoot()
                if var command = command as? any AsyncParsableCommand {
                    try await command.run()
                } else {
                    try command.run()
                }
                exit(0)
            } catch { Failure.end(with: error) }
        }
        dispatchMain()
    }
}

struct Yaas: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yaas",
        abstract: "Run a youth art and writing showcase: from uploads to a published exhibit.",
        discussion: """
            Try `yaas demo` first: it plays a whole season on made-up works and serves what came of it.
            Everything happens in a home, a folder with Themes, Exhibit and Storage: --home, else YAAS_HOME, else the \
            current folder.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Begin", subcommands: [DemoCommand.self, InitCommand.self, ServeCommand.self]),
            CommandGroup(
                name: "The way in",
                subcommands: [
                    SeasonCommand.self, InspectCommand.self, ImportCommand.self, ProgramsCommand.self,
                    EntriesCommand.self, LikenessesCommand.self, ConsentsCommand.self, FindingsCommand.self,
                    NominateCommand.self, AcceptCommand.self, ReturnCommand.self, DisqualifyCommand.self,
                ]),
            CommandGroup(
                name: "Judging",
                subcommands: [
                    JudgesCommand.self, AssignCommand.self, JudgeCommand.self, StandingsCommand.self,
                    ResultsCommand.self, ShortlistCommand.self, AwardCommand.self, ScoresCommand.self,
                ]),
            CommandGroup(name: "The exhibit and the record", subcommands: [ExhibitCommand.self, AuditCommand.self]),
            CommandGroup(name: "Running it", subcommands: [MailCommand.self]),
        ])
}
