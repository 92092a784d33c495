import Foundation
import Showcase

/// How a worker ended without an answer, for the operator's log. Holds nothing of the file.
public enum WorkerFailure: Sendable, Equatable {
    /// Killed by a signal: its own fault (11, 6, 4), a limit (24 processor time, 25 file size), or the kernel (9).
    case signal(Int32)
    /// It gave up; `code` is the stable code of its error where it stated one.
    case exit(Int32, code: String?)
    case timeOut
    case answerTooLong
    /// It answered what no report is, or named copies that are not there.
    case notAReport

    public var code: String {
        switch self {
        case .signal(let number): "signal-\(number)"
        case .exit(let status, let code): code.map { "exit-\(status)-\($0)" } ?? "exit-\(status)"
        case .timeOut: "time-out"
        case .answerTooLong: "answer-too-long"
        case .notAReport: "not-a-report"
        }
    }
}

extension Finding {
    /// The worker that read the file crashed, was stopped at a wall, or ran out of time.
    public static let couldNotBeReadSafely = Finding("could-not-be-read-safely", .refuse)
}

extension ExaminationReport {
    static func unreadable(_ facts: Facts) -> ExaminationReport {
        ExaminationReport(
            inspection: Inspection(type: nil, kind: nil, facts: facts, findings: [.couldNotBeReadSafely]))
    }
}
