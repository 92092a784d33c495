import ArgumentParser
import Foundation
import Media
import Post
import Sandbox
import Showcase

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the intake with the judges' API, and the published exhibit beside it.",
        discussion: """
            TLS is the work of a reverse proxy before it; name the address that visitors use with --public-origin. \
            Letters go to files in Storage/Outbox, or to the mail server that YAAS_SMTP_HOST names; Documentation/Mail.md \
            has all keys. SIGTERM and Ctrl-C end it after the requests under way.
            """)

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Where the intake is served; 0: any free port.")
    var port = 8080

    @Option(help: "Where the exhibit is served; 0: any free port.")
    var exhibitPort = 8081

    @Option(help: "Where visitors reach the intake, as https://enter.example.org.")
    var publicOrigin: String?

    @Option(help: "How many requests that change something one network address may send in a minute.")
    var changesPerMinute = 600

    @OptionGroup var place: HomeOptions

    func run() async throws {
        let parts = try await Parts.open(place)
        let mail = try Parts.mailSettings()
        let walls = try await WorkerPool.probe(command: [Parts.executable.path] + InspectionWorker.arguments)
        let host = host
        try await Service(
            parts: parts, host: host, port: port, exhibitPort: exhibitPort, publicOrigin: publicOrigin,
            changesPerMinute: changesPerMinute, mailer: mail.mailer(outbox: parts.home.outbox)
        ).run { intake, exhibit in
            print("The intake is at http://\(host):\(intake)/")
            if let exhibit { print("The exhibit is at http://\(host):\(exhibit)/") }
            print("Letters go to \(mail.server.map { "\($0.host):\($0.port)" } ?? "Storage/Outbox")")
            print("Files are read behind these walls: \(walls.summary)")
            for sentence in SoundPlayers.missing { print(sentence) }
            Output.flush()
        }
    }
}
