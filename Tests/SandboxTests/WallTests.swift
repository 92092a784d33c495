import Foundation
import Glibc
import Sandbox
import Showcase
import Testing

@Suite("The walls around a worker")
struct WallTests {
    /// Asks a worker to try `attempt`, then another for a plain answer.
    private func attempt(
        _ attempt: String, on desk: borrowing Desk, limits: WorkerLimits = WorkerLimits()
    ) async throws -> (codes: [String], failures: [WorkerFailure]) {
        let log = Log()
        let pool = WorkerPool(command: try Probe.command(), size: 1, limits: limits, onFailure: log.add)
        let report = try await pool.examine(desk.request(attempt))
        #expect(try await pool.examine(desk.request("answer")).codes == ["read-6"], "the pool goes on")
        await pool.shutDown()
        return (report.codes, log.failures)
    }

    @Test("all stand on this machine")
    func allStand() async throws {
        let walls = try await WorkerPool.probe(command: try Probe.command())
        #expect(walls.absent == [])
        #expect(walls.standing == Wall.allCases)
    }

    @Test(
        "close what a decoder has no need of",
        arguments: [
            ("socket", EPERM), ("unix-socket", EPERM), ("exec", EPERM), ("trace", EPERM), ("vfork", EPERM),
            ("chmod:INPUT", EPERM), ("folder:OUTPUT/new", EPERM), ("link:OUTPUT/new", EPERM),
            // Calls that are open for some arguments only are answered as if there were none.
            ("fork", ENOSYS), ("spawn", ENOSYS), ("signal-parent", ENOSYS), ("signal-all", ENOSYS),
            ("raise-limit", ENOSYS), ("code-in-memory", ENOSYS),
        ])
    func closedCalls(_ attempt: String, _ expected: Int32) async throws {
        let desk = try Desk()
        #expect(try await self.attempt(located(attempt, on: desk), on: desk).codes == ["errno-\(expected)"])
    }

    @Test(
        "keep a worker from every file but its own",
        arguments: [
            "read:/etc/passwd", "read:/etc/hostname", "read:FOLDER/other.txt", "read:/proc/1/environ",
            "read:/proc/PARENT/maps", "read:/proc/PARENT/environ", "list:/", "list:FOLDER", "list:/home", "list:/proc",
            "write:FOLDER/new.txt", "write:/tmp/worker-was-here", "write:INPUT", "append:INPUT", "delete:INPUT",
            "write:/usr/lib/worker-was-here", "append:/proc/self/mem",
        ])
    func closedFiles(_ attempt: String) async throws {
        let desk = try Desk()
        try Data("another child's".utf8).write(to: desk.folder.appending(path: "other.txt"))
        #expect(try await self.attempt(located(attempt, on: desk), on: desk).codes == ["errno-\(EACCES)"])
        #expect(try String(contentsOf: desk.input, encoding: .utf8) == "a poem")
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)).count == 3)
    }

    @Test(
        "leave open what libraries read late, and the folder for copies",
        arguments: [
            "read:/usr/share/misc/magic.mgc", "read:/etc/ld.so.cache", "read:/dev/urandom", "list:/usr/lib",
            "append:/dev/null", "read:INPUT", "write:OUTPUT/new.txt", "list:OUTPUT",
        ])
    func openFiles(_ attempt: String) async throws {
        let desk = try Desk()
        #expect(try await self.attempt(located(attempt, on: desk), on: desk).codes == ["got-through"])
    }

    @Test("leave threads")
    func threads() async throws {
        let desk = try Desk()
        #expect(try await attempt("thread", on: desk).codes == ["threaded"])
    }

    @Test("end memory at its limit")
    func memory() async throws {
        let desk = try Desk()
        let code = try #require(
            try await attempt("memory", on: desk, limits: WorkerLimits(memoryBytes: 256 << 20)).codes.first)
        let megabytes = try #require(Int(code.dropFirst("megabytes-".count)))
        #expect((128...256).contains(megabytes))
    }

    @Test("end open files at their limit")
    func openFileCount() async throws {
        let desk = try Desk()
        let code = try #require(try await attempt("files", on: desk, limits: WorkerLimits(openFiles: 20)).codes.first)
        let count = try #require(Int(code.dropFirst("opened-".count)))
        #expect((1..<20).contains(count))
    }

    @Test("end a loop by its processor time, a file by its size, a wait by the clock")
    func exhaustion() async throws {
        let desk = try Desk()
        let limits = WorkerLimits(processorSeconds: 1, fileBytes: 4 << 20, seconds: 8)
        for (name, failure) in [
            ("loop", WorkerFailure.signal(SIGXCPU)), ("long-file", .signal(SIGXFSZ)), ("hang", .timeOut),
        ] {
            let outcome = try await attempt(name, on: desk, limits: limits)
            #expect(outcome.codes == ["could-not-be-read-safely"])
            #expect(outcome.failures == [failure])
        }
        let long = try FileManager.default.attributesOfItem(atPath: desk.output.appending(path: "long").path)
        #expect(long[.size] as? Int == 4 << 20)
    }

    private func located(_ attempt: String, on desk: borrowing Desk) -> String {
        attempt.replacing("INPUT", with: desk.input.path).replacing("OUTPUT", with: desk.output.path)
            .replacing("FOLDER", with: desk.folder.path).replacing("PARENT", with: "\(getpid())")
    }
}
