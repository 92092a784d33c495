import Foundation
import Testing

/// The built command, run as a person or a script would.
struct Command: Sendable {
    let home: URL
    /// The clock, RFC 3339.
    var now = "2026-03-01T12:00:00Z"

    struct Outcome: Sendable {
        let status: Int32
        let output: String
        let errors: String

        /// The output, read as JSON.
        func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
            try JSONDecoder().decode(type, from: Data(output.utf8))
        }
    }

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// `YAAS_BINARY`, else the command beside these tests.
    static var executable: URL {
        if let named = ProcessInfo.processInfo.environment["YAAS_BINARY"] { return URL(filePath: named) }
        let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let candidates = [
            beside, repository.appending(path: ".build/release"), repository.appending(path: ".build/debug"),
        ]
        return candidates.map { $0.appending(path: "yaas") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0].appending(path: "yaas")
    }

    /// A home in a folder of its own.
    static func make() throws -> Command {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yaas-e2e-\(UUID().uuidString)")
        let command = Command(home: folder.appending(path: "home"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        #expect(try command.run("init", command.home.path).status == 0)
        return command
    }

    /// A folder beside the home, for what the test brings.
    var desk: URL { home.deletingLastPathComponent() }

    func remove() { try? FileManager.default.removeItem(at: desk) }

    @discardableResult
    func run(_ arguments: String..., login: String = "judge") throws -> Outcome {
        let process = process(arguments, login: login)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        // Read on threads of their own: a full pipe would stop the command.
        let reading = Reading(output.fileHandleForReading)
        let listening = Reading(errors.fileHandleForReading)
        try process.run()
        process.waitUntilExit(atMost: 240)
        return Outcome(status: process.terminationStatus, output: reading.text, errors: listening.text)
    }

    func process(_ arguments: [String], login: String = "judge") -> Process {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.environment = [
            "YAAS_HOME": home.path, "YAAS_NOW": now, "YAAS_SHARE": Self.repository.path, "HOME": desk.path,
            "YAAS_JUDGE_LOGIN": desk.appending(path: "\(login).json").path, "PATH": "/usr/bin:/bin",
        ]
        process.currentDirectoryURL = desk
        process.standardInput = FileHandle.nullDevice
        return process
    }
}

extension Process {
    /// Waits; a process that takes longer is killed, so that it fails its test and stops no others.
    func waitUntilExit(atMost seconds: Double) {
        let watch = DispatchWorkItem { [pid = processIdentifier] in kill(pid, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: watch)
        waitUntilExit()
        watch.cancel()
    }
}

/// All that comes out of a pipe, read on a thread of its own.
final class Reading: @unchecked Sendable {
    // Safe: `data` is written by the one thread before it leaves the group, and read only after it has left.
    private var data = Data()
    private let done = DispatchGroup()

    init(_ handle: FileHandle) {
        done.enter()
        Thread.detachNewThread { [self] in
            data = handle.readDataToEndOfFile()
            done.leave()
        }
    }

    var text: String {
        done.wait()
        return String(decoding: data, as: UTF8.self)
    }
}
