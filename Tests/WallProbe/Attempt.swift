import Foundation
import Glibc
import Showcase

/// What a worker taken over by a hostile file might try. Named by the request's `uploadName`, as `name` or
/// `name:argument`. The report's one note says by its code how the attempt went.
enum Attempt {
    struct Refused: Explained {
        var code: String { "refused-by-probe" }
        var kind: FailureKind { .refused }
        var message: String { "The probe was asked to throw." }
    }

    static func make(_ request: ExaminationRequest) throws -> ExaminationReport {
        let parts = request.uploadName.split(separator: ":", maxSplits: 1).map(String.init)
        let argument = parts.count > 1 ? parts[1] : ""
        guard let name = parts.first else { return report("nothing-asked") }
        if let errno = system(name, argument) { return report(errno == 0 ? "got-through" : "errno-\(errno)") }
        return try work(name, argument, request)
    }

    /// Attempts that end in a system call's answer: 0 or its errno.
    private static func system(_ name: String, _ argument: String) -> Int32? {
        switch name {
        case "socket": failure { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }
        case "unix-socket": failure { socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) }
        case "read": failure { open(argument, O_RDONLY) }
        case "write": failure { open(argument, O_WRONLY | O_CREAT | O_TRUNC, 0o600) }
        case "append": failure { open(argument, O_WRONLY | O_APPEND) }
        case "list": failure { open(argument, O_RDONLY | O_DIRECTORY) }
        case "delete": failure { unlink(argument) }
        case "chmod": failure { chmod(argument, 0o777) }
        case "folder": failure { mkdir(argument, 0o700) }
        case "link": failure { symlink("/etc/passwd", argument) }
        case "fork": failure { call("fork") }
        case "vfork": failure { call("vfork") }
        case "exec": failure { execv("/bin/true", [nil]) }
        case "spawn": spawn()
        case "signal-parent": failure { kill(getppid(), 0) }
        case "signal-all": failure { kill(-1, 0) }
        case "trace": failure { call("ptrace") }
        case "raise-limit":
            failure {
                var limit = rlimit(rlim_cur: .max, rlim_max: .max)
                return setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
            }
        case "code-in-memory":
            failure {
                mmap(nil, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
                    ? -1 : 0
            }
        default: nil
        }
    }

    private static func work(
        _ name: String, _ argument: String, _ request: ExaminationRequest
    ) throws -> ExaminationReport {
        switch name {
        case "answer":
            let data = try Data(contentsOf: URL(filePath: request.input))
            return report("read-\(data.count)", bytes: data.count)
        case "copy":
            guard let output = request.output else { return report("no-output") }
            let folder = URL(filePath: output)
            try Data("judge".utf8).write(to: folder.appending(path: "judge.txt"), options: .atomic)
            try Data("exhibit".utf8).write(to: folder.appending(path: "exhibit.txt"))
            return report("copied", copy: "judge.txt", "exhibit.txt")
        case "name-copy": return report("copied", copy: argument)
        case "thread": return report(inThread() ? "threaded" : "no-thread")
        case "identity": return report("process-\(getpid())")
        case "environment":
            let here = FileManager.default.currentDirectoryPath
            let names = ProcessInfo.processInfo.environment.keys.sorted().joined(separator: ",")
            return report("at-\(here)-with-\(names)-and-\(descriptors())-files")
        case "memory": return report("megabytes-\(eatMemory())")
        case "files": return report("opened-\(openMany())")
        case "long-file": try writeMuch(request)
        case "loop": while getppid() >= 0 {}
        case "hang": while true { sleep(60) }
        case "abort": abort()
        case "bad-pointer":
            if let nowhere = UnsafePointer<CChar>(bitPattern: 16) { return report("read-\(nowhere.pointee)") }
        case "trap": preconditionFailure("the probe was asked to trap")
        case "exit": _exit(3)
        case "garbage": emit("{\"inspection\":")
        case "flood": while true { emit(String(repeating: "x", count: 65536), ended: false) }
        case "shout":
            for _ in 0..<200 { FileHandle.standardError.write(Data(repeating: 65, count: 65536)) }
            return report("shouted")
        case "print":
            print("a library's chatter")
            return report("printed")
        case "throw": throw Refused()
        default: break
        }
        return report("unknown-attempt")
    }

    static func report(
        _ code: String, bytes: Int = 0, copy judge: String? = nil, _ exhibit: String? = nil
    ) -> ExaminationReport {
        let note = Finding(code, .note)
        func file(_ name: String) -> ExaminationReport.DerivedFile { .init(name: name, mediaType: "text/plain") }
        return ExaminationReport(
            inspection: Inspection(
                type: "text/plain", kind: nil, facts: Facts(bytes: bytes, sha256: "as-the-worker-says"),
                findings: [note]),
            judgeCopy: judge.map(file), exhibitCopy: exhibit.map(file))
    }
}
