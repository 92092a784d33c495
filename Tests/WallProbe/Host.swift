import Foundation
import Glibc
import Sandbox
import Showcase

/// A process with nothing else in it than a pool, so that what it holds can be counted.
enum Host {
    struct Census: Codable, Equatable {
        /// What the open descriptors point to, sorted, without the numbers of pipes and sockets.
        var descriptors: [String]
        var children: Int
    }

    struct Result: Codable {
        var before: Census
        var after: Census
        /// Milliseconds from asking to answer with a worker waiting, sorted.
        var latencies: [Double]
        /// What was found in a file that came after every waiting worker had been killed.
        var revived: [String]
    }

    static func run() async {
        let limits = WorkerLimits(processorSeconds: 1, seconds: 1)
        // What a Swift program opens at its first task, sleep and thread is not the pool's.
        let first = WorkerPool(command: [probe], size: 1, limits: limits)
        _ = await ask(first, "identity")
        try? await Task.sleep(for: .milliseconds(200))
        await first.shutDown()
        let before = census()
        let pool = WorkerPool(command: [probe], size: 2, limits: limits)
        var latencies: [Double] = []
        for _ in 0..<20 {
            _ = await ask(pool, "identity")
            try? await Task.sleep(for: .milliseconds(80))
            let start = ContinuousClock.now
            _ = await ask(pool, "identity")
            latencies.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        await withTaskGroup { group in
            let attempts = ["identity", "abort", "exit", "garbage", "hang", "fork", "trap", "flood", "shout"]
            for attempt in attempts + attempts { group.addTask { _ = await ask(pool, attempt) } }
        }
        for _ in 0..<4 {
            let asking = Task { await ask(pool, "hang") }
            try? await Task.sleep(for: .milliseconds(20))
            asking.cancel()
            _ = await asking.value
        }
        await pool.shutDown()
        let revived = await askAfterKilling()
        let result = Result(before: before, after: census(), latencies: latencies.sorted(), revived: revived)
        if let data = try? JSONEncoder().encode(result) { print(String(decoding: data, as: UTF8.self)) }
    }

    private static func ask(_ pool: WorkerPool, _ attempt: String) async -> ExaminationReport? {
        try? await pool.examine(ExaminationRequest(input: "/dev/null", output: nil, uploadName: attempt))
    }

    private static func askAfterKilling() async -> [String] {
        let pool = WorkerPool(command: [probe], size: 2)
        _ = await ask(pool, "identity")
        try? await Task.sleep(for: .milliseconds(300))
        let waiting = children()
        for child in waiting { kill(child, SIGKILL) }
        // A reader that dies in the middle of a read takes what it read along.
        while waiting.contains(where: { status(of: $0)?.first != "Z" }) { usleep(1000) }
        let report = await ask(pool, "thread")
        await pool.shutDown()
        return report?.inspection.findings.map(\.code) ?? []
    }

    /// Prints the process numbers of workers that hang, and hangs too.
    static func hang() async {
        let pool = WorkerPool(command: [probe], size: 2)
        async let first = ask(pool, "hang")
        async let second = ask(pool, "hang")
        try? await Task.sleep(for: .seconds(1))
        print(children().map(String.init).joined(separator: " "))
        fflush(nil)
        _ = await (first, second)
    }

    private static var probe: String { URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path }

    private static func census() -> Census {
        let files = FileManager.default
        let descriptors = (try? files.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        let targets = descriptors.compactMap { try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)") }
        return Census(
            descriptors: targets.map { String($0.prefix { $0 != "[" }) }.sorted(), children: children().count)
    }

    private static func children() -> [pid_t] {
        let own = "\(ProcessInfo.processInfo.processIdentifier)"
        let processes = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { pid_t($0) }
        return processes.filter { status(of: $0)?.dropFirst().first == own }
    }

    /// The fields of `/proc/…/stat` after the name: the state, the parent…
    private static func status(of process: pid_t) -> [String]? {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let end = status.lastIndex(of: ")")
        else { return nil }
        return status[end...].split(separator: " ").dropFirst().map(String.init)
    }
}
