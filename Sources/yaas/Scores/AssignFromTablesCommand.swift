import ArgumentParser
struct AssignFromTablesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "assign")
}
