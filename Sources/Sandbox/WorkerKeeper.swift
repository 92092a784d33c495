import CWalls
import Foundation
import Glibc

/// Keeps one worker waiting, gives it one job, and replaces it.
///
/// A keeper is a thread of its own: it may block, and a worker dies with the thread that started it
/// (`PR_SET_PDEATHSIG`), which a thread of Dispatch's or Swift's pools would be at any time.
struct WorkerKeeper: Sendable {
    let number: Int
    let command: [String]
    let environment: [String: String]
    let limits: WorkerLimits
    let queue: WorkerQueue

    /// Seconds that a started worker gets to say that it waits.
    private static let startingSeconds = 20.0

    /// Starts the thread, which ends when the queue is closed.
    func start() {
        let bell = queue.enter(number)
        let thread = Thread { run(bell) }
        thread.name = "worker-\(number)"
        thread.start()
    }

    private func run(_ bell: Int32) {
        _ = cwalls_block_broken_pipe()
        while serveOne(bell) {}
        queue.leave(number)
    }

    /// - Returns: false when the queue is closed.
    private func serveOne(_ bell: Int32) -> Bool {
        let worker = startWorker(bell)
        while true {
            switch queue.next() {
            case .closed:
                if case .success(let waiting) = worker { _ = waiting.end() }
                return false
            case .nothing: continue
            case .job(let job):
                job.finish(outcome(of: job, from: worker, bell))
                return true
            }
        }
    }

    /// Replaces a worker that could not be started, or was killed while it waited, once.
    private func outcome(
        of job: WorkerJob, from worker: Result<WorkerProcess, SandboxError>, _ bell: Int32
    ) -> WorkerJob.Outcome {
        if case .success(let waiting) = worker, let outcome = hand(job, to: waiting, bell) { return outcome }
        switch startWorker(bell) {
        case .failure(let error): return .failure(error)
        case .success(let fresh): return hand(job, to: fresh, bell) ?? .failure(.notAWorker)
        }
    }

    private func startWorker(_ bell: Int32) -> Result<WorkerProcess, SandboxError> {
        switch WorkerProcess.start(command, environment: environment) {
        case .failure(let failure): return .failure(.workerNotStarted(errno: failure.errno))
        case .success(let worker):
            let begin = (try? WorkerOrder.begin(limits).line()) ?? Data()
            let reply = worker.exchange(begin, limit: 64, seconds: Self.startingSeconds, bell: bell) {
                queue.isClosed
            }
            if reply == .line(Data(Worker.readiness.utf8)) { return .success(worker) }
            _ = worker.end()
            return .failure(reply == .unwanted ? .shutDown : .notAWorker)
        }
    }

    /// The worker is gone when this returns, so nothing writes to the job's folder any more.
    ///
    /// - Returns: `nil` when the worker was gone before it read the order.
    private func hand(_ job: WorkerJob, to worker: WorkerProcess, _ bell: Int32) -> WorkerJob.Outcome? {
        let reply = worker.exchange(job.order, limit: limits.answerBytes, seconds: limits.seconds, bell: bell) {
            job.isCancelled || queue.isClosed
        }
        var patience = 0
        if case .closed = reply { patience = 200 }
        let ending = worker.end(patience: patience)
        switch reply {
        case .untouched: return nil
        case .line(let answer): return .success(.line(answer))
        case .timeOut: return .success(.failed(.timeOut))
        case .tooLong: return .success(.failed(.answerTooLong))
        case .unwanted: return .failure(job.isCancelled ? .cancelled : .shutDown)
        case .closed(let note):
            switch ending {
            case .signal(let number): return .success(.failed(.signal(number)))
            case .exit(let status): return .success(.failed(.exit(status, code: WorkerFailure.code(in: note))))
            }
        }
    }
}

extension WorkerFailure {
    /// The note, where it is a stable code and nothing else: a worker's words may hold a file's.
    static func code(in note: String) -> String? {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let isCode = note.utf8.allSatisfy { byte in
            letters.contains(byte) || digits.contains(byte) || byte == UInt8(ascii: "-")
        }
        return isCode && (1...40).contains(note.utf8.count) ? note : nil
    }
}
