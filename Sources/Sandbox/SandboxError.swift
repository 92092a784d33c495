import Showcase

/// Why a file was not examined at all. What a file did to its worker is a finding instead.
public enum SandboxError: Explained, Equatable {
    /// No worker could be started: `errno` of the attempt.
    case workerNotStarted(errno: Int32)
    /// The program that was started is not a worker, or does not answer as one.
    case notAWorker
    /// The pool was shut down before the file's turn came or while it was being read.
    case shutDown
    /// The one who asked no longer wants the answer.
    case cancelled

    public var code: String {
        switch self {
        case .workerNotStarted: "worker-not-started"
        case .notAWorker: "not-a-worker"
        case .shutDown: "inspection-shut-down"
        case .cancelled: "inspection-cancelled"
        }
    }

    public var kind: FailureKind {
        switch self {
        case .workerNotStarted, .notAWorker: .fault
        case .shutDown, .cancelled: .unreachable
        }
    }

    public var message: String {
        switch self {
        case .workerNotStarted, .notAWorker: "The file checker could not be started."
        case .shutDown: "The file checker is being shut down."
        case .cancelled: "The check of the file was called off."
        }
    }

    public var remedy: String? {
        switch self {
        case .workerNotStarted, .notAWorker:
            "Nothing is wrong with the file. Try again later; staff can run `yaas inspect` to see what is missing."
        case .shutDown, .cancelled: "Nothing is wrong with the file. Send it again."
        }
    }
}
