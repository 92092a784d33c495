import CWalls
import Foundation
import Glibc

/// A started worker with the parent's ends of its three pipes. Held by one thread, which starts it and reaps it.
struct WorkerProcess {
    let id: pid_t
    /// Its standard input, to write; output and errors, to read. None of them blocks.
    let input: Int32
    let output: Int32
    let errors: Int32

    /// Starts `command` with this environment and no other.
    ///
    /// - Returns: the worker, or the negated errno of what failed.
    static func start(_ command: [String], environment: [String: String]) -> Result<WorkerProcess, StartFailure> {
        var pipes: [(read: Int32, write: Int32)] = []
        for _ in 0..<3 {
            var ends: [Int32] = [-1, -1]
            let failed = cwalls_pipe(&ends)
            guard failed == 0 else {
                for pipe in pipes { closeAll(pipe.read, pipe.write) }
                return .failure(StartFailure(errno: -failed))
            }
            pipes.append((ends[0], ends[1]))
        }
        let theirs = (pipes[0].read, pipes[1].write, pipes[2].write)
        let ours = (pipes[0].write, pipes[1].read, pipes[2].read)
        let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
        let id = withCStrings(command) { arguments in
            withCStrings(variables) { variables in
                cwalls_spawn(arguments, variables, theirs.0, theirs.1, theirs.2)
            }
        }
        closeAll(theirs.0, theirs.1, theirs.2)
        guard id > 0 else {
            closeAll(ours.0, ours.1, ours.2)
            return .failure(StartFailure(errno: -id))
        }
        for end in [ours.0, ours.1, ours.2] { _ = cwalls_set_nonblocking(end) }
        return .success(WorkerProcess(id: id, input: ours.0, output: ours.1, errors: ours.2))
    }

    struct StartFailure: Error { let errno: Int32 }

    var hasEnded: Bool {
        var info = siginfo_t()
        // Answers 0 with an empty `info` while the process runs; leaves it to be reaped when it does not.
        let asked = waitid(P_PID, id_t(id), &info, WEXITED | WNOHANG | WNOWAIT)
        return asked != 0 || info.si_signo == SIGCHLD
    }

    /// Kills the worker and whatever it may have started, reaps it, and closes the pipes.
    ///
    /// - Parameter patience: milliseconds that a worker which is already ending gets to do so by itself, so that
    ///   its own status is the answer.
    func end(patience: Int = 0) -> Ending {
        var left = patience
        while left > 0 && !hasEnded {
            usleep(1000)
            left -= 1
        }
        kill(-id, SIGKILL)
        var status: Int32 = 0
        var reaped = waitpid(id, &status, 0)
        while reaped < 0 && errno == EINTR { reaped = waitpid(id, &status, 0) }
        closeAll(input, output, errors)
        let signal = status & 0x7f
        return signal == 0 ? .exit((status >> 8) & 0xff) : .signal(signal)
    }

    enum Ending: Equatable {
        case exit(Int32)
        case signal(Int32)
    }
}

private func closeAll(_ descriptors: Int32...) { for descriptor in descriptors { close(descriptor) } }

/// Calls `body` with a null-terminated array of C strings that live as long as the call.
private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return (copies + [nil]).withUnsafeBufferPointer { buffer in
        // An array of at least the null has a base address.
        guard let base = buffer.baseAddress else { preconditionFailure("an array of one element has an address") }
        return body(base)
    }
}
