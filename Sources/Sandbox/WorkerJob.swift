import Foundation
import Synchronization

/// One file's turn: the order to a worker, and the one who waits for the answer.
final class WorkerJob: Sendable {
    enum Answer: Sendable {
        case line(Data)
        case failed(WorkerFailure)
    }

    typealias Outcome = Result<Answer, SandboxError>

    /// The order's line.
    let order: Data
    private let cancelled = Atomic(false)
    private let waiting = Mutex<CheckedContinuation<Outcome, Never>?>(nil)

    init(order: Data) { self.order = order }

    var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

    /// Marks the job as unwanted; whoever holds it tells the one who waits once its worker is gone.
    func cancel() { cancelled.store(true, ordering: .releasing) }

    func tell(_ continuation: CheckedContinuation<Outcome, Never>) { waiting.withLock { $0 = continuation } }

    /// Tells the outcome, once.
    func finish(_ outcome: Outcome) {
        let continuation = waiting.withLock { waiting in
            defer { waiting = nil }
            return waiting
        }
        continuation?.resume(returning: outcome)
    }
}
