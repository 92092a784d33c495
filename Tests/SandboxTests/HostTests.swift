import Foundation
import Glibc
import Testing

@Suite("A server with workers")
struct HostTests {
    private struct Result: Codable {
        struct Census: Codable, Equatable { var descriptors: [String], children: Int }
        var before: Census, after: Census
        var latencies: [Double]
        var revived: [String]
    }

    @Test("leaves no process and no descriptor behind, and replaces workers that were killed while they waited")
    func census() throws {
        let result = try JSONDecoder().decode(Result.self, from: try Probe.run("host"))
        #expect(result.after == result.before)
        #expect(result.after.children == 0)
        #expect(result.revived == ["threaded"])
        let median = try #require(result.latencies.dropFirst(result.latencies.count / 2).first)
        print("A waiting worker answers in \(median) ms (median of \(result.latencies.count)).")
    }

    @Test("takes its workers along when it is killed")
    func orphans() async throws {
        let (host, output) = try Probe.start("doomed-host")
        let line = String(decoding: output.availableData, as: UTF8.self)
        let workers = line.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(workers.count == 2)
        for worker in workers { #expect(isRunning(worker)) }
        kill(host.processIdentifier, SIGKILL)
        host.waitUntilExit()
        for _ in 0..<100 where workers.contains(where: isRunning) { try await Task.sleep(for: .milliseconds(20)) }
        for worker in workers { #expect(!isRunning(worker)) }
    }

    /// Whether there is such a process and it is more than an entry that no one has reaped yet.
    private func isRunning(_ process: String) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let end = status.lastIndex(of: ")")
        else { return false }
        return status[end...].split(separator: " ").dropFirst().first != "Z"
    }
}
