import CWalls
import Glibc

extension Walls {
    /// Tries each wall from inside.
    static func standing(_ limits: WorkerLimits) -> StandingWalls {
        StandingWalls(Set(Wall.allCases.filter { stands($0, limits) }))
    }

    private static func stands(_ wall: Wall, _ limits: WorkerLimits) -> Bool {
        switch wall {
        case .memory: bound(RLIMIT_AS) < Int.max
        case .processorTime: bound(RLIMIT_CPU) <= limits.processorSeconds
        case .fileSize: bound(RLIMIT_FSIZE) <= limits.fileBytes
        case .openFiles: bound(RLIMIT_NOFILE) <= limits.openFiles
        case .coreFiles: bound(RLIMIT_CORE) == 0
        case .privileges: cwalls_has_no_new_privileges() == 1
        case .capabilities: cwalls_has_no_capabilities() == 1
        case .orphans: cwalls_dies_with_parent() == 1
        case .files: fails(with: EACCES) { open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        case .network: fails(with: EPERM) { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }
        case .systemCalls: cwalls_has_seccomp() == 1
        }
    }

    private static func bound(_ resource: __rlimit_resource) -> Int {
        var value = rlimit()
        guard getrlimit(resource.number, &value) == 0 else { return .max }
        return Int(exactly: value.rlim_cur) ?? .max
    }

    private static func fails(with expected: Int32, _ attempt: () -> Int32) -> Bool {
        let descriptor = attempt()
        let failure = errno
        guard descriptor < 0 else {
            close(descriptor)
            return false
        }
        return failure == expected
    }
}
