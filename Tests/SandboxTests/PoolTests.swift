import Foundation
import Glibc
import Showcase
import Testing

@testable import Sandbox

@Suite("The pool of workers")
struct PoolTests {
    private let facts = Facts(bytes: 6, sha256: "as-counted-on-arrival")

    @Test(
        "turns a failed worker into a refusal and goes on",
        arguments: [
            ("abort", WorkerFailure.signal(SIGABRT)), ("bad-pointer", .signal(SIGSEGV)), ("exit", .exit(3, code: nil)),
            ("throw", .exit(70, code: "refused-by-probe")), ("garbage", .notAReport), ("flood", .answerTooLong),
            ("name-copy:../work.txt", .notAReport), ("name-copy:missing.png", .notAReport),
            ("name-copy:.", .notAReport),
        ])
    func failures(_ attempt: String, _ failure: WorkerFailure) async throws {
        let desk = try Desk()
        let log = Log()
        let pool = WorkerPool(command: try Probe.command(), size: 1, onFailure: log.add)
        let report = try await pool.examine(desk.request(attempt), knowing: facts)
        #expect(
            report
                == ExaminationReport(
                    inspection: Inspection(
                        type: nil, kind: nil, facts: facts, findings: [.couldNotBeReadSafely])))
        #expect(log.failures == [failure])
        #expect(try await pool.examine(desk.request("answer")).codes == ["read-6"])
        await pool.shutDown()
    }

    @Test("names a crash by its signal, whichever the trap's is")
    func trap() async throws {
        let desk = try Desk()
        let log = Log()
        let pool = WorkerPool(command: try Probe.command(), size: 1, onFailure: log.add)
        #expect(try await pool.examine(desk.request("trap")).codes == ["could-not-be-read-safely"])
        #expect([.signal(SIGILL), .signal(SIGTRAP)].contains(log.failures.first))
        await pool.shutDown()
    }

    @Test("believes the server, not the worker, about bytes and hash")
    func knownFacts() async throws {
        let desk = try Desk()
        let pool = WorkerPool(command: try Probe.command(), size: 1)
        let known = try await pool.examine(desk.request("identity"), knowing: facts).inspection.facts
        #expect(known == facts)
        let unknown = try await pool.examine(desk.request("abort")).inspection.facts
        #expect(unknown == Facts(bytes: 6, sha256: ""))
        await pool.shutDown()
    }

    @Test("hands over the copies that the worker made")
    func copies() async throws {
        let desk = try Desk()
        let pool = WorkerPool(command: try Probe.command(), size: 1)
        let report = try await pool.examine(desk.request("copy"))
        #expect(report.judgeCopy == .init(name: "judge.txt", mediaType: "text/plain"))
        #expect(try String(contentsOf: desk.output.appending(path: "exhibit.txt"), encoding: .utf8) == "exhibit")
        var measured = desk.request("name-copy:judge.txt")
        measured.output = nil
        #expect(try await pool.examine(measured).codes == ["could-not-be-read-safely"])
        await pool.shutDown()
    }

    @Test("reads every file by a worker of its own, however many wait")
    func singleUse() async throws {
        let desk = try Desk()
        let pool = WorkerPool(command: try Probe.command(), size: 2)
        let request = desk.request("identity")
        let codes = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<24 { group.addTask { try await pool.examine(request).codes } }
            return try await group.reduce(into: [String]()) { $0 += $1 }
        }
        #expect(codes.count == 24)
        #expect(Set(codes).count == 24)
        #expect(codes.allSatisfy { $0.hasPrefix("process-") })
        await pool.shutDown()
    }

    @Test("starts a worker in /, with the pool's environment alone and no descriptor but the pool's")
    func bareness() async throws {
        let desk = try Desk()
        let pool = WorkerPool(command: try Probe.command(), size: 1, environment: ["LANG": "C.UTF-8"])
        // Three standard ones, and the two that the worker moved its orders and answers to.
        #expect(try await pool.examine(desk.request("environment")).codes == ["at-/-with-LANG-and-5-files"])
        await pool.shutDown()
    }

    @Test("drops what a worker says aloud", arguments: [("shout", "shouted"), ("print", "printed")])
    func chatter(_ attempt: String, _ code: String) async throws {
        let desk = try Desk()
        let pool = WorkerPool(command: try Probe.command(), size: 1)
        #expect(try await pool.examine(desk.request(attempt)).codes == [code])
        await pool.shutDown()
    }

    @Test("passes on a worker's code and never its words")
    func notes() {
        #expect(WorkerFailure.code(in: "too-many-pixels") == "too-many-pixels")
        for words in ["", "Maria", "a b", "err\n", String(repeating: "x", count: 41), "é"] {
            #expect(WorkerFailure.code(in: words) == nil)
        }
    }

    @Test("stops the worker of one who no longer waits, queued or running")
    func cancellation() async throws {
        let desk = try Desk()
        let pool = WorkerPool(command: try Probe.command(), size: 1)
        let hanging = desk.request("hang")
        let running = Task { await Result { try await pool.examine(hanging) } }
        let waiting = Task { await Result { try await pool.examine(hanging) } }
        try await Task.sleep(for: .milliseconds(300))
        waiting.cancel()
        #expect(await waiting.value.failure as? SandboxError == .cancelled)
        running.cancel()
        #expect(await running.value.failure as? SandboxError == .cancelled)
        #expect(try await pool.examine(desk.request("answer")).codes == ["read-6"])
        await pool.shutDown()
    }

    @Test("tells everyone when it is shut down, and takes no more")
    func shutDown() async throws {
        let desk = try Desk()
        let pool = WorkerPool(command: try Probe.command(), size: 1)
        let hanging = desk.request("hang")
        let tasks = (0..<3).map { _ in Task { await Result { try await pool.examine(hanging) } } }
        try await Task.sleep(for: .milliseconds(300))
        await pool.shutDown()
        for task in tasks { #expect(await task.value.failure as? SandboxError == .shutDown) }
        await #expect(throws: SandboxError.shutDown) { try await pool.examine(hanging) }
    }

    @Test("says that it has no workers rather than blame the file")
    func misconfigured() async throws {
        let desk = try Desk()
        let request = desk.request("answer")
        let missing = WorkerPool(command: ["/no/such/program"], size: 1)
        await #expect(throws: SandboxError.workerNotStarted(errno: ENOENT)) { try await missing.examine(request) }
        let other = WorkerPool(command: try Probe.command("not-a-worker"), size: 1)
        await #expect(throws: SandboxError.notAWorker) { try await other.examine(request) }
        await missing.shutDown()
        await other.shutDown()
    }
}

extension Result where Failure == any Error {
    fileprivate init(catching body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }

    fileprivate var failure: (any Error)? { if case .failure(let error) = self { error } else { nil } }
}
