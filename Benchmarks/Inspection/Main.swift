import Foundation
import Sandbox
import Showcase

/// Reads pictures and small files as the intake does, against the programs that others would use, in the same run.
///
/// Arguments: rounds (default 9), then the worker's command (default: `yaas inspect --worker` beside this program).
@main
struct Main {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let rounds = arguments.first.flatMap { Int($0) } ?? 9
        let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let command =
            arguments.count > 1
            ? Array(arguments.dropFirst()) : [beside.appending(path: "yaas").path, "inspect", "--worker"]
        let folder = FileManager.default.temporaryDirectory.appending(path: "yaas-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        say(
            """
            \(ProcessInfo.processInfo.activeProcessorCount) processors, \(rounds) rounds, every contender once a round.
            Wall clock: the median, and the fastest round in brackets; ratios are of medians.
            "worker" is handed a file while it waits ahead: its start is not in the time, that of a program is.
            """)
        let workers = WorkerPool(command: command, size: 2)
        _ = try await workers.standingWalls()
        try await Pictures(folder: folder, rounds: rounds, workers: workers).run()
        try await SmallFiles(folder: folder, workers: workers).run()
        await workers.shutDown()
    }
}
