import ArgumentParser
import Desk
import Foundation
import Showcase

struct JudgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge", abstract: "Score entries, blind (for judges).",
        discussion: "Log in once with your invitation; then `yaas judge next` shows an entry and how to score it.",
        subcommands: [LogIn.self, Next.self, Show.self, Score.self, List.self])

    /// Whose desk it is.
    struct DeskOptions: ParsableArguments {
        @Option(help: "Keep the login in this folder. Default: your own folder for settings.")
        var home: String?

        var loginFile: URL {
            home.map { URL(filePath: $0).appending(path: "judge.json") }
                ?? Login.file(environment: ProcessInfo.processInfo.environment)
        }

        func client() throws -> JudgesClient { try Login.read(loginFile).client }
    }

    struct LogIn: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "login", abstract: "Log in with the invitation that staff sent you.")

        @Argument(help: "The invitation; “-” reads it from standard input, so that it stands in no shell history.")
        var invitation: String

        @Option(help: "The showcase's address.")
        var server = "http://127.0.0.1:8080"

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            let secret = invitation == "-" ? (readLine() ?? "") : invitation
            let address = try Login.address(server)
            let session = try await JudgesClient(server: address).login(secret)
            try Login(server: address, token: session.token, judge: session.judge).write(desk.loginFile)
            print("You are logged in. `yaas judge next` shows your first entry.")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the entries in your queue.")

        @OptionGroup var which: SeasonOption
        @OptionGroup var desk: DeskOptions
        @OptionGroup var output: FormatOption

        func run() async throws {
            let queue = try await desk.client().queue(season: which.season)
            if output.isJSON { return try Output.json(queue) }
            Output.table(
                ["entry", "category", "title", "your scores"],
                queue.items.map { item in
                    let scores = item.scores?.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                    return [
                        item.entry, item.category, Output.printable(item.title), scores?.joined(separator: " ") ?? "–",
                    ]
                })
            print("\n\(queue.items.count { $0.scores != nil }) of \(queue.items.count) scored.")
        }
    }

    struct Next: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show the next entry that you have not scored.")

        @OptionGroup var which: SeasonOption
        @OptionGroup var desk: DeskOptions
        @OptionGroup var reading: ReadingOptions

        func run() async throws {
            let client = try desk.client()
            let queue = try await client.queue(season: which.season)
            guard let next = queue.items.first(where: { $0.scores == nil }) else {
                return print("You have scored all of your \(queue.items.count) entries. Thank you.")
            }
            print("\(queue.items.count { $0.scores != nil }) of \(queue.items.count) scored.\n")
            try await reading.show(next.entry, client)
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one entry of your queue.")

        @Argument(help: "The entry.")
        var entry: String

        @OptionGroup var desk: DeskOptions
        @OptionGroup var reading: ReadingOptions
        func run() async throws { try await reading.show(entry, try desk.client()) }
    }

    struct Score: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Score an entry: yaas judge score ENTRY theme=8 originality=7 composition=9")

        @Argument(help: "The entry.")
        var entry: String

        @Argument(help: "A score for each criterion of the rubric, as theme=8.")
        var scores: [String]

        @Option(help: "Words for the staff.")
        var comment = ""

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            let scores = try ScoreArguments.read(scores)
            try await desk.client().score(entry, .init(scores: scores, comment: comment))
            print(
                "Kept: \(entry) \(scores.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " "))"
            )
        }
    }
}

/// How an entry is shown to a judge.
struct ReadingOptions: ParsableArguments {
    @Option(help: "Where to put pictures and recordings to be opened.")
    var folder = FileManager.default.temporaryDirectory.appending(path: "yaas-judge").path

    @OptionGroup var output: FormatOption

    func show(_ id: String, _ client: JudgesClient) async throws {
        let entry = try await client.entry(id)
        if output.isJSON { return try Output.json(entry) }
        let work = try await client.work(of: entry.entry)
        guard entry.kind != .text else {
            let manuscript = try? JSONDecoder().decode(Manuscript.self, from: work)
            return print(EntrySheet(entry, manuscript: manuscript).text)
        }
        let file = try keep(work, of: entry)
        print("The work is in \(file.path); open it beside this.\n")
        print(EntrySheet(entry, manuscript: nil).text)
    }

    private func keep(_ work: Data, of entry: JudgesAPI.EntryView) throws -> URL {
        let endings = ["image/jpeg": "jpg", "image/png": "png", "audio/mpeg": "mp3", "audio/wav": "wav"]
        let folder = URL(filePath: folder)
        let file = folder.appending(path: "\(entry.entry).\(endings[entry.mediaType] ?? "bin")")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try work.write(to: file, options: .atomic)
        } catch { throw CommandError.cannotWrite(file.path) }
        return file
    }
}
