import ArgumentParser
import Foundation
import Post
import Showcase

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Play a whole season on made-up works, from uploads to a published exhibit, and serve it.",
        discussion: """
            Works, people, consents and scores are made up and labelled so. The demo's home is made anew each time; a \
            folder that is not a demo's is never touched.
            """)

    @Option(help: "Where to make the demo's home.")
    var home = "yaas-demo"

    @Option(help: "Take these works instead: a folder with entries.csv, or with a manifest.tsv of files.")
    var works: String?

    @Flag(help: "End after the exhibit is built.")
    var noServe = false

    @Option(help: "Where the intake is served.")
    var port = 8080

    @Option(help: "Where the exhibit is served.")
    var exhibitPort = 8081

    @Option(help: "The clock of what is served in the end. Default: YAAS_NOW, else when the sample season is open.")
    var now: String?

    @Option(help: "The same seed makes the same season.")
    var seed: UInt64 = 2026

    func run() async throws {
        let home = try Self.freshHome(URL(filePath: home), from: try Parts.share())
        let rehearsal = Rehearsal(home: home, share: try Parts.share(), seed: seed)
        try await rehearsal.play(works: works.map { URL(filePath: $0) })
        guard !noServe else {
            print("\nLook at it:  yaas exhibit serve --home \(home.root.path)")
            return
        }
        try await serve(home)
    }

    private func serve(_ home: Home) async throws {
        let clock = try HomeOptions.clock(now) ?? Clock(startingAt: Rehearsal.Moment.nextSeason)
        let parts = try await Parts.open(home, clock: clock)
        let season = try parts.season(named: nil)
        let demo = home.root.path
        // Whatever server is set: a demo writes to nobody.
        let outbox = try MailSettings(environment: [:]).mailer(outbox: home.outbox)
        try await Service(parts: parts, port: port, exhibitPort: exhibitPort, mailer: outbox).run { intake, exhibit in
            print(
                """

                The exhibit of 2026:      http://127.0.0.1:\(exhibit ?? 0)/
                Enter the sample season:  http://127.0.0.1:\(intake)/

                Try next, in another terminal:
                  yaas standings --home \(demo) --season 2026
                  yaas entries list --home \(demo) --season 2026
                  yaas judges invite ada-okafor --home \(demo)

                The clock shows \(Timestamp.text(parts.clock.now)), when season \(season.id) is open. Ctrl-C ends it.
                """)
            Output.flush()
        }
    }

    private static let mark = ".yaas-demo"

    /// A new home at `folder`, in the place of an earlier demo's, with a sample season that is open next.
    private static func freshHome(_ folder: URL, from share: Share) throws -> Home {
        let files = FileManager.default
        if files.fileExists(atPath: folder.appending(path: mark).path) {
            do { try files.removeItem(at: folder) } catch { throw CommandError.cannotWrite(folder.path) }
        }
        let home = Home(folder)
        try InitCommand.make(home, from: share)
        do {
            try Data("A demo's home: made anew by each `yaas demo`.\n".utf8)
                .write(to: folder.appending(path: mark))
            for season in try files.contentsOfDirectory(atPath: share.demo.appending(path: "Themes").path) {
                try files.copyItem(
                    at: share.demo.appending(path: "Themes/\(season)"), to: home.themes.appending(path: season))
            }
        } catch { throw CommandError.cannotWrite(folder.path) }
        return home
    }
}
