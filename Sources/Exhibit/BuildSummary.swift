import Synchronization

/// How far a build has come.
public struct BuildProgress: Sendable, Equatable {
    /// Works whose files are in place.
    public let done: Int
    public let total: Int
}

/// What a build made.
public struct BuildSummary: Sendable, Equatable {
    public let editions: Int
    public let works: Int
    public let pages: Int
    public let files: Int
    public let bytes: Int
}

/// Counts works from several tasks, and reports in order.
final class Counter: Sendable {
    private let done = Mutex(0)
    private let total: Int
    private let report: @Sendable (BuildProgress) -> Void

    init(total: Int, report: @escaping @Sendable (BuildProgress) -> Void) {
        self.total = total
        self.report = report
    }

    func step() {
        done.withLock { done in
            done += 1
            report(BuildProgress(done: done, total: total))
        }
    }
}
