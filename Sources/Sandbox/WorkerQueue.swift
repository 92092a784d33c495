import CWalls
import Dispatch
import Glibc
import Synchronization

/// The jobs of a pool in the order in which they came, and the keepers that take them.
final class WorkerQueue: Sendable {
    private struct State {
        var jobs: [WorkerJob] = []
        var isClosed = false
        /// The bells of the keepers that still run, by keeper.
        var bells: [Int: Int32] = [:]
        var atEnd: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())
    /// Counts jobs added and, once closed, keepers to be woken.
    private let news = DispatchSemaphore(value: 0)

    // MARK: The askers' side

    func add(_ job: WorkerJob) {
        let refusal: SandboxError? = state.withLock { state in
            if state.isClosed { return .shutDown }
            if job.isCancelled { return .cancelled }
            state.jobs.append(job)
            return nil
        }
        if let refusal { job.finish(.failure(refusal)) } else { news.signal() }
    }

    /// Takes `job` out of the line, or has its keeper stop the worker.
    func cancel(_ job: WorkerJob) {
        job.cancel()
        let wasWaiting = state.withLock { state in
            guard let place = state.jobs.firstIndex(where: { $0 === job }) else {
                Self.ring(state.bells)
                return false
            }
            state.jobs.remove(at: place)
            return true
        }
        if wasWaiting { job.finish(.failure(.cancelled)) }
    }

    /// Refuses what waits and stops what runs.
    func close() {
        let (refused, keepers) = state.withLock { state in
            state.isClosed = true
            Self.ring(state.bells)
            defer { state.jobs = [] }
            return (state.jobs, state.bells.count)
        }
        for job in refused { job.finish(.failure(.shutDown)) }
        for _ in 0..<keepers { news.signal() }
    }

    /// Returns when every keeper has reaped its worker and gone.
    func ended() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if !state.bells.isEmpty { state.atEnd.append(continuation) }
                return state.bells.isEmpty
            }
            if isOver { continuation.resume() }
        }
    }

    // MARK: The keepers' side

    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Enters a keeper.
    ///
    /// - Returns: the descriptor of its bell.
    func enter(_ keeper: Int) -> Int32 {
        let bell = cwalls_bell()
        state.withLock { $0.bells[keeper] = bell }
        return bell
    }

    enum Next {
        case job(WorkerJob)
        /// The job that the keeper was woken for was cancelled meanwhile.
        case nothing
        case closed
    }

    /// Waits for the longest-waiting job.
    func next() -> Next {
        news.wait()
        return state.withLock { state in
            if state.isClosed { return .closed }
            return state.jobs.isEmpty ? .nothing : .job(state.jobs.removeFirst())
        }
    }

    func leave(_ keeper: Int) {
        let toldNow = state.withLock { state in
            if let bell = state.bells.removeValue(forKey: keeper), bell >= 0 { Glibc.close(bell) }
            defer { if state.bells.isEmpty { state.atEnd = [] } }
            return state.bells.isEmpty ? state.atEnd : []
        }
        for continuation in toldNow { continuation.resume() }
    }

    private static func ring(_ bells: [Int: Int32]) {
        var one: UInt64 = 1
        for bell in bells.values where bell >= 0 { _ = write(bell, &one, 8) }
    }
}
