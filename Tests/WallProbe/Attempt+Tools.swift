import Foundation
import Glibc
import Showcase
import Synchronization

extension Attempt {
    static func failure(_ attempt: () -> Int32) -> Int32 { attempt() < 0 ? errno : 0 }

    /// Calls a function that Swift does not let one name, without arguments.
    static func call(_ function: String) -> Int32 {
        guard let symbol = dlsym(nil, function) else { return -1 }
        typealias Function = @convention(c) () -> Int32
        let result = unsafeBitCast(symbol, to: Function.self)()
        // A child that should not be: it ends, and its parent reports.
        if result == 0 && function != "ptrace" { _exit(0) }
        return result
    }

    static func spawn() -> Int32 {
        var process = pid_t()
        return posix_spawn(&process, "/bin/true", nil, nil, [nil], [nil])
    }

    static func inThread() -> Bool {
        let ran = Atomic(false)
        let thread = pthread_t.make { ran.store(true, ordering: .releasing) }
        thread.map { _ = pthread_join($0, nil) }
        return ran.load(ordering: .acquiring)
    }

    static func eatMemory() -> Int {
        var megabytes = 0
        while megabytes < 4096 {
            // Mapped, since an optimiser takes away a `malloc` whose block is never read.
            let block = mmap(nil, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
            guard let block, block != MAP_FAILED else { break }
            memset(block, 1, 1 << 20)
            megabytes += 1
        }
        return megabytes
    }

    static func openMany() -> Int {
        var count = 0
        while count < 5000, open("/dev/null", O_RDONLY) >= 0 { count += 1 }
        return count
    }

    static func descriptors() -> Int {
        // One of them is the folder's own.
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0) - 1
    }

    static func writeMuch(_ request: ExaminationRequest) throws {
        let path = (request.output ?? "/") + "/long"
        let file = open(path, O_WRONLY | O_CREAT, 0o600)
        let block = [UInt8](repeating: 0, count: 1 << 20)
        while write(file, block, block.count) > 0 {}
    }

    /// Writes to every descriptor that the worker may answer by.
    static func emit(_ text: String, ended: Bool = true) {
        for descriptor: Int32 in 3...16 {
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { continue }
            _ = write(descriptor, text + (ended ? "\n" : ""), text.utf8.count + (ended ? 1 : 0))
        }
        if ended { _exit(0) }
    }
}

extension pthread_t {
    /// A thread that runs `body`, or nil where none can be made.
    fileprivate static func make(_ body: @escaping () -> Void) -> pthread_t? {
        final class Box {
            let body: () -> Void
            init(_ body: @escaping () -> Void) { self.body = body }
        }
        let box = Unmanaged.passRetained(Box(body))
        var thread = pthread_t()
        let made = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, box.toOpaque())
        if made != 0 { box.release() }
        return made == 0 ? thread : nil
    }
}
