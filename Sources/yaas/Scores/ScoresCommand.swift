import ArgumentParser

/// The numbers alone, for anyone with a spreadsheet: no home is needed.
struct ScoresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scores", abstract: "Fit, rank and assign from spreadsheets; no home is needed.",
        subcommands: [FitScoresCommand.self, RankBallotsCommand.self, AssignFromTablesCommand.self])
}
