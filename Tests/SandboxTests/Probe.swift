import Foundation
import Showcase
import Synchronization
import Testing

@testable import Sandbox

/// The program of Tests/WallProbe, built beside the tests.
enum Probe {
    static func command(_ arguments: String...) throws -> [String] {
        let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let built = ProcessInfo.processInfo.environment["YAAS_BUILD"].map { URL(filePath: $0) }
        let candidates = [built, own].compactMap(\.self).map { $0.appending(path: "WallProbe").path }
        let path = try #require(
            candidates.first { FileManager.default.isExecutableFile(atPath: $0) },
            "WallProbe is not in \(own.path); set YAAS_BUILD to the folder that it was built in")
        return [path] + arguments
    }

    /// Runs the program to its end and returns what it printed.
    static func run(_ argument: String) throws -> Data {
        let (process, output) = try start(argument)
        let data = try output.readToEnd() ?? Data()
        process.waitUntilExit()
        return data
    }

    static func start(_ argument: String) throws -> (Process, FileHandle) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: try command()[0])
        process.arguments = [argument]
        process.standardOutput = output
        try process.run()
        return (process, output.fileHandleForReading)
    }
}

/// A folder with one file to be read, and a folder for copies of it.
struct Desk: ~Copyable {
    let folder: URL
    var input: URL { folder.appending(path: "work.txt") }
    var output: URL { folder.appending(path: "copies") }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sandbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "copies"), withIntermediateDirectories: true)
        try Data("a poem".utf8).write(to: input)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func request(_ attempt: String) -> ExaminationRequest {
        ExaminationRequest(input: input.path, output: output.path, uploadName: attempt)
    }
}

/// What the pool told its operator.
final class Log: Sendable {
    private let kept = Mutex<[WorkerFailure]>([])
    func add(_ failure: WorkerFailure) { kept.withLock { $0.append(failure) } }
    var failures: [WorkerFailure] { kept.withLock { $0 } }
}

extension ExaminationReport {
    var codes: [String] { inspection.findings.map(\.code) }
}
