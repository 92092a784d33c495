import Foundation

/// Contenders that are measured in turns, so that what slows the machine slows all of them.
struct Contest {
    struct Contender {
        var name: String
        var run: () async throws -> Void
    }

    var title: String
    var rounds: Int
    var contenders: [Contender]

    /// Prints each contender's time, against that of the first.
    func hold() async throws {
        var times = contenders.map { _ in [Double]() }
        let clock = ContinuousClock()
        // Where there are several, one more goes first, to warm caches up.
        for round in (rounds > 1 ? 0 : 1)...rounds {
            for (index, contender) in contenders.enumerated() {
                let time = try await clock.measure { try await contender.run() }
                if round > 0 { times[index].append(time / .milliseconds(1)) }
            }
        }
        say("\n\(title)")
        let peer = median(times[0])
        for (contender, times) in zip(contenders, times) {
            let cells = [median(times), times.min() ?? 0].map { String(format: "%.1f", $0) }
            let ratio = String(format: "%.2f", median(times) / peer)
            say("  \(cells[0]) ms (\(cells[1]))\t\(ratio) ×\t\(contender.name)")
        }
    }

    private func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}

/// Another program.
struct Tool {
    let path: URL

    /// - Returns: `nil`, and says so, where it is not installed.
    init?(_ name: String, of package: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        let found = folders.map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        guard let found else {
            say("Skipped: \(name) is not installed (Debian package \(package)).")
            return nil
        }
        path = found
    }

    func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = path
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
}

/// At once, unlike `print`, whoever reads.
func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
