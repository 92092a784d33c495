import CWalls
import Foundation
import Glibc
import Showcase

/// The walls that a worker raises around itself. They only close: nothing takes one down again.
enum Walls {
    /// All that does not depend on the file: raised ahead, while the worker waits.
    static func raise(_ limits: WorkerLimits) {
        limit(RLIMIT_AS, to: mappedBytes() + limits.memoryBytes)
        // The soft limit's signal says which wall it was; the hard one follows for whoever ignores it.
        limit(RLIMIT_CPU, to: limits.processorSeconds, hard: limits.processorSeconds + 1)
        limit(RLIMIT_FSIZE, to: limits.fileBytes)
        limit(RLIMIT_NOFILE, to: limits.openFiles)
        limit(RLIMIT_CORE, to: 0)
        _ = cwalls_no_new_privileges()
        _ = cwalls_drop_capabilities()
        // Last, since it closes the calls that raise the others. Where the kernel has no seccomp, a limit that
        // does not bind root and counts threads too is better than nothing against new processes.
        if cwalls_seccomp() != 0 { limit(__RLIMIT_NPROC, to: 0) }
    }

    /// Confines the files to what `request` names and what libraries open late.
    ///
    /// - Parameter libraries: further folders and files that may be read.
    static func raise(around request: ExaminationRequest?, libraries: [String]) {
        // Landlock binds the calling thread and its descendants only.
        guard threadCount() == 1 else { return }
        let abi = cwalls_landlock_abi()
        guard abi > 0 else { return }
        let ruleset = cwalls_landlock_ruleset(abi)
        guard ruleset >= 0 else { return }
        // A path that is not there needs no exception.
        for path in systemFiles + libraries { _ = cwalls_landlock_allow(ruleset, abi, path, CWALLS_READ) }
        _ = cwalls_landlock_allow(ruleset, abi, "/dev/null", CWALLS_APPEND)
        if let request {
            _ = cwalls_landlock_allow(ruleset, abi, request.input, CWALLS_READ)
            if let output = request.output { _ = cwalls_landlock_allow(ruleset, abi, output, CWALLS_WRITE) }
        }
        _ = cwalls_landlock_enforce(ruleset)
    }

    /// What libraries read after they were loaded; nothing here is anyone's.
    private static let systemFiles = [
        "/usr/lib", "/lib", "/lib64", "/usr/share", "/etc/ld.so.cache", "/etc/magic", "/etc/magic.mime", "/etc/fonts",
        "/etc/localtime", "/dev/null", "/dev/zero", "/dev/urandom", "/proc/self", "/proc/sys/vm", "/proc/meminfo",
        "/proc/cpuinfo", "/sys/devices/system/cpu",
    ]

    private static func limit(_ resource: __rlimit_resource, to soft: Int, hard: Int? = nil) {
        var value = rlimit(rlim_cur: rlim_t(max(0, soft)), rlim_max: rlim_t(max(0, hard ?? soft)))
        var present = rlimit()
        // A limit that is already closer stays.
        if getrlimit(resource.number, &present) == 0 {
            value.rlim_max = min(value.rlim_max, present.rlim_max)
            value.rlim_cur = min(value.rlim_cur, value.rlim_max)
        }
        _ = setrlimit(resource.number, &value)
    }

    private static func threadCount() -> Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count) ?? 0
    }

    /// Address space that the Swift runtime and the libraries have reserved by now.
    private static func mappedBytes() -> Int {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
            let pages = text.split(separator: " ").first.flatMap({ Int($0) })
        else { return 0 }
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }
}

extension __rlimit_resource {
    var number: __rlimit_resource_t { __rlimit_resource_t(rawValue) }
}
