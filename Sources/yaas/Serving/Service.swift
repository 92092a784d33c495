import Foundation
import Intake
import Judging
import Language
import Logging
import Post
import Sandbox
import Showcase
import Themes
import Web

/// The servers of a home, running: the intake with the judges' API, and where a port is given the exhibit, each on an
/// origin of its own.
struct Service: Sendable {
    let parts: Parts
    var host = "127.0.0.1"
    let port: Int
    let exhibitPort: Int?
    /// Where the intake is reached through a reverse proxy.
    var publicOrigin: String?
    /// Of one network address.
    var changesPerMinute = 600
    /// Sends what is in the queue while it serves; `nil`: nothing is sent.
    var mailer: (any Mailer)?
    /// Scoresheets that come in are marked as made up.
    var isRehearsal = false

    /// Serves until a signal ends it.
    ///
    /// - Parameter ready: called once both listen, with their ports.
    func run(ready: @escaping @Sendable (_ intake: Int, _ exhibit: Int?) -> Void) async throws {
        try await serve(stopsOnSignals: true, ready: ready)
    }

    /// Serves the intake while `body` runs, which is given its address.
    func during<Value: Sendable>(_ body: @escaping @Sendable (URL) async throws -> Value) async throws -> Value {
        let (addresses, announce) = AsyncStream<URL>.makeStream()
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                defer { announce.finish() }
                try await serve(stopsOnSignals: false) { intake, _ in
                    if let address = URL(string: "http://\(host):\(intake)") { announce.yield(address) }
                }
                return nil
            }
            group.addTask {
                for await address in addresses { return try await body(address) }
                return nil
            }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw CommandError.nothingToDo("The server ended before it was asked.")
        }
    }

    private func serve(
        stopsOnSignals: Bool, ready: @escaping @Sendable (Int, Int?) -> Void
    ) async throws {
        var logger = Self.logger
        // A server that is cancelled on purpose has nothing to complain of.
        if !stopsOnSignals { logger.logLevel = .critical }
        let share = try Parts.share()
        let workers = InspectionWorker.pool { [logger] failure in
            logger.warning("a worker could not read a file: \(failure)")
        }
        let settings = WebSettings(
            host: host, port: port, publicOrigin: publicOrigin, changesPerMinute: changesPerMinute,
            stopsOnSignals: stopsOnSignals)
        let languages = try Languages(folder: share.messages)
        let intake = try await IntakeServer(
            settings: settings, intake: try parts.intake(workers: workers),
            judging: Judging(catalogue: parts.catalogue, random: parts.random, isRehearsal: isRehearsal),
            coordinators: Coordinators(
                catalogue: parts.catalogue, letters: try parts.letters(), random: parts.random),
            nomination: Nomination(catalogue: parts.catalogue, random: parts.random),
            vault: parts.vault, seasons: parts.seasons,
            consentTexts: try ConsentTexts(of: parts.seasons, in: parts.home.themes), languages: languages,
            share: share, arrivals: parts.home.arrivals, clock: parts.clock, random: parts.random, logger: logger)
        let listening = Listening(expected: exhibitPort == nil ? 1 : 2, ready: ready)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await intake.run { await listening.intake($0) } }
            if let exhibitPort {
                let settings = WebSettings(host: host, port: exhibitPort, stopsOnSignals: stopsOnSignals)
                let exhibit = ExhibitServer(settings: settings, home: parts.home, logger: logger)
                group.addTask { try await exhibit.run { await listening.exhibit($0) } }
            }
            if let mailer {
                let postman = Postman(catalogue: parts.catalogue, mailer: mailer, clock: parts.clock)
                group.addTask { [logger] in
                    await postman.run { obstacle in
                        if let obstacle {
                            logger.warning("letters wait: \(obstacle.message)")
                        } else {
                            logger.notice("letters go again")
                        }
                    }
                }
            }
            // When one ends, by a signal or a fault, so does the other.
            _ = try await group.next()
            group.cancelAll()
            try await group.waitForAll()
        }
        await workers.shutDown()
    }

    static let logger: Logger = {
        var logger = Logger(label: "yaas", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .warning
        return logger
    }()
}

/// Waits until all servers listen, then says so once.
private actor Listening {
    private let expected: Int
    private let ready: @Sendable (Int, Int?) -> Void
    private var intakePort: Int?
    private var exhibitPort: Int?

    init(expected: Int, ready: @escaping @Sendable (Int, Int?) -> Void) {
        self.expected = expected
        self.ready = ready
    }

    func intake(_ port: Int) {
        intakePort = port
        announce()
    }

    func exhibit(_ port: Int) {
        exhibitPort = port
        announce()
    }

    private func announce() {
        guard let intakePort, expected == 1 || exhibitPort != nil else { return }
        ready(intakePort, exhibitPort)
    }
}
