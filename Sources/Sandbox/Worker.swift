import CWalls
import Foundation
import Glibc
import Showcase

/// The inside of a worker process: one file, then the end.
public enum Worker {
    /// Serves the one task that comes by standard input, answers by standard output, and ends the process.
    ///
    /// Call it from the main thread before anything has started another thread: the wall around files binds only
    /// threads that start after it. What `handle` prints goes nowhere.
    ///
    /// - Parameters:
    ///   - libraries: files and folders that `handle` reads besides the request's and the system's libraries.
    ///   - prepare: runs while the worker waits, before the walls: opens what every file needs.
    ///   - handle: reads a stranger's file inside the walls. If it throws, the file is refused as
    ///     `could-not-be-read-safely`; of the error only the code of an `Explained` one is told, to the operator.
    public static func serve(
        libraries: [String] = [], preparing prepare: () -> Void = {},
        _ handle: (ExaminationRequest) throws -> ExaminationReport
    ) -> Never {
        _ = cwalls_die_with_parent()
        var orders = LineReader(descriptor: takeOver(0))
        let answers = takeOver(1)
        guard case .begin(let limits) = orders.nextOrder() else { end(.usage) }
        prepare()
        Walls.raise(limits)
        warmUp()
        write(Data(readiness.utf8), to: answers)
        switch orders.nextOrder() {
        case .probe:
            Walls.raise(around: nil, libraries: libraries)
            answer(Walls.standing(limits), to: answers)
        case .examine(let request):
            Walls.raise(around: request, libraries: libraries)
            do {
                answer(try handle(request), to: answers)
            } catch {
                if let code = (error as? any Explained)?.code { FileHandle.standardError.write(Data(code.utf8)) }
                end(.fault)
            }
        case .begin: end(.usage)
        // The server has no more work: the usual end of a waiting worker.
        case nil: end(.done)
        }
    }

    /// The line that says: walls raised, waiting for a file.
    static let readiness = "ready"

    private enum Status: Int32 {
        case done = 0
        case usage = 64
        case fault = 70
    }

    private static func end(_ status: Status) -> Never { _exit(status.rawValue) }

    private static func answer(_ answer: some Encodable, to descriptor: Int32) -> Never {
        guard let line = try? JSONEncoder().encode(answer) else { end(.fault) }
        write(line, to: descriptor)
        end(.done)
    }

    private static func write(_ line: Data, to descriptor: Int32) {
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        guard (try? handle.write(contentsOf: line + [UInt8(ascii: "\n")])) != nil else { end(.fault) }
    }

    /// Moves a standard descriptor out of the reach of whatever prints or reads, and leaves `/dev/null` in its place.
    private static func takeOver(_ standard: Int32) -> Int32 {
        let moved = dup(standard)
        let null = open("/dev/null", O_RDWR)
        guard moved >= 0, null >= 0, dup2(null, standard) >= 0 else { end(.fault) }
        close(null)
        return moved
    }

    /// Goes once through all that a task goes through, so that what is made at first use is there.
    private static func warmUp() {
        let request = ExaminationRequest(input: "/", output: nil, uploadName: "")
        let report = ExaminationReport.unreadable(Facts(bytes: 0, sha256: ""))
        guard let line = try? WorkerOrder.examine(request).line() else { return }
        _ = try? JSONDecoder().decode(WorkerOrder.self, from: line)
        _ = try? JSONEncoder().encode(report)
    }
}

/// Lines of a pipe, read a block at a time.
private struct LineReader {
    let descriptor: Int32
    private var buffer = Data()
    private static let longest = 1 << 20

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// `nil` at the pipe's end, and for a line that is no order.
    mutating func nextOrder() -> WorkerOrder? {
        nextLine().flatMap { try? JSONDecoder().decode(WorkerOrder.self, from: $0) }
    }

    private mutating func nextLine() -> Data? {
        var block = [UInt8](repeating: 0, count: 16384)
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Data(buffer[..<end])
                buffer = Data(buffer[(end + 1)...])
                return line
            }
            guard buffer.count < Self.longest else { return nil }
            let count = read(descriptor, &block, block.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return nil }
            buffer.append(contentsOf: block[..<count])
        }
    }
}
