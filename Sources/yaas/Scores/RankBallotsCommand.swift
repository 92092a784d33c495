import ArgumentParser
struct RankBallotsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rank")
}
