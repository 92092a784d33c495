import Foundation
import Showcase

/// Workers that wait behind walls to read one stranger's file each.
///
/// Each worker is started ahead and used once, so that one tainted by a file never sees the next child's. When all
/// are busy, files are read in the order in which they came.
public final class WorkerPool: Sendable {
    private let queue = WorkerQueue()
    private let report: @Sendable (WorkerFailure) -> Void

    /// What a worker finds in its environment unless told otherwise: no more than a language for its libraries.
    public static let plainEnvironment = ["LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]

    /// Starts the workers, and returns at once.
    ///
    /// - Parameters:
    ///   - command: absolute path of a program that calls `Worker.serve`, and its arguments.
    ///   - size: workers at once; more than there are cores gain nothing.
    ///   - environment: all that the workers' environment holds.
    ///   - onFailure: told how a worker failed over a file, for the operator's log.
    public init(
        command: [String], size: Int, limits: WorkerLimits = WorkerLimits(),
        environment: [String: String] = WorkerPool.plainEnvironment,
        onFailure: @escaping @Sendable (WorkerFailure) -> Void = { _ in }
    ) {
        report = onFailure
        for number in 0..<max(1, size) {
            WorkerKeeper(
                number: number, command: command, environment: environment, limits: limits, queue: queue
            ).start()
        }
    }

    deinit { queue.close() }

    /// Has a worker read one file.
    ///
    /// When this returns, the worker has ended: nothing writes to the request's `output` any more. What a failed
    /// worker left there is the caller's to remove.
    ///
    /// - Parameter facts: bytes and SHA-256 as counted while the file arrived; a worker is not believed about these.
    ///   Without them they are the file's size, and no hash, where the worker fails.
    /// - Returns: the worker's report; one finding `could-not-be-read-safely` if the worker crashed, was stopped at
    ///   a wall, ran out of time or answered what is no report.
    /// - Throws: where no worker read the file, which says nothing about the file.
    public func examine(
        _ request: ExaminationRequest, knowing facts: Facts? = nil
    ) async throws(SandboxError) -> ExaminationReport {
        let failure: WorkerFailure
        switch try await ask(.examine(request.bounded)) {
        case .failed(let reason): failure = reason
        case .line(let line):
            if var report = try? JSONDecoder().decode(ExaminationReport.self, from: line), request.made(report) {
                if let facts {
                    report.inspection.facts.bytes = facts.bytes
                    report.inspection.facts.sha256 = facts.sha256
                }
                return report
            }
            failure = .notAReport
        }
        report(failure)
        return .unreadable(facts ?? Facts(bytes: request.inputBytes, sha256: ""))
    }

    /// Asks a worker which walls stand around it.
    public func standingWalls() async throws(SandboxError) -> StandingWalls {
        guard case .line(let line) = try await ask(.probe),
            let walls = try? JSONDecoder().decode(StandingWalls.self, from: line)
        else { throw .notAWorker }
        return walls
    }

    /// Starts one worker to ask it which walls stand around it on this machine.
    public static func probe(
        command: [String], limits: WorkerLimits = WorkerLimits()
    ) async throws(SandboxError) -> StandingWalls {
        let pool = WorkerPool(command: command, size: 1, limits: limits)
        do {
            let walls = try await pool.standingWalls()
            await pool.shutDown()
            return walls
        } catch {
            await pool.shutDown()
            throw error
        }
    }

    /// Stops every worker; whoever still waits gets `SandboxError.shutDown`. Returns when all are reaped.
    public func shutDown() async {
        queue.close()
        await queue.ended()
    }

    private func ask(_ order: WorkerOrder) async throws(SandboxError) -> WorkerJob.Answer {
        // An order is made of texts and numbers; only a number that JSON cannot say would fail.
        guard let line = try? order.line() else { return .failed(.notAReport) }
        let job = WorkerJob(order: line)
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                job.tell(continuation)
                queue.add(job)
            }
        } onCancel: {
            queue.cancel(job)
        }
        return try outcome.get()
    }
}
