import Foundation
import Media
import Sandbox

/// The command as a worker process: reads one stranger's file behind walls.
enum InspectionWorker {
    static let arguments = ["inspect", "--worker"]

    /// Workers for this machine: as many as it has cores, at most four.
    static func pool(onFailure: @escaping @Sendable (WorkerFailure) -> Void = { _ in }) -> WorkerPool {
        WorkerPool(
            command: [Parts.executable.path] + arguments,
            size: min(4, ProcessInfo.processInfo.activeProcessorCount), onFailure: onFailure)
    }

    static func serve() -> Never {
        // Made before the walls rise: it reads libmagic's table.
        let examiner = Examiner()
        Worker.serve { request in try examiner.examine(request) }
    }
}
