import Foundation
import Testing

/// `yaas serve` on free ports, and all that it says.
final class Server: @unchecked Sendable {
    // Safe: the process is started in `init` and ended in `stop`, both by the one test that owns it.
    private let process: Process
    private let errors: Reading
    private let log: URL
    let intake: URL
    let exhibit: URL

    /// Resident memory now, bytes (proc(5), `VmRSS`).
    var memory: Int {
        let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1024 } ?? 0
    }

    init(_ command: Command, options: [String] = []) throws {
        process = command.process(["serve", "--port", "0", "--exhibit-port", "0"] + options)
        log = command.desk.appending(path: "serve-\(UUID().uuidString).log")
        try Data().write(to: log)
        let pipe = Pipe()
        process.standardOutput = try FileHandle(forWritingTo: log)
        process.standardError = pipe
        errors = Reading(pipe.fileHandleForReading)
        try process.run()
        (intake, exhibit) = try Self.addresses(in: log, of: process)
    }

    private static func addresses(in log: URL, of process: Process) throws -> (URL, URL) {
        for _ in 0..<300 {
            let text = try String(contentsOf: log, encoding: .utf8)
            let found = text.split(separator: "\n").compactMap { line in
                line.contains(" is at ") ? line.split(separator: " ").last.flatMap { URL(string: String($0)) } : nil
            }
            if found.count == 2 { return (found[0], found[1]) }
            guard process.isRunning else { break }
            Thread.sleep(forTimeInterval: 0.1)
        }
        process.terminate()
        throw ServerDidNotStart()
    }

    deinit { if process.isRunning { process.terminate() } }

    struct ServerDidNotStart: Error {}

    /// Ends it as an operator would, and gives back all that it said.
    func stop() throws -> String {
        process.terminate()
        process.waitUntilExit(atMost: 30)
        #expect(process.terminationStatus == 0, "the server ends in order")
        return try String(contentsOf: log, encoding: .utf8) + errors.text
    }
}
