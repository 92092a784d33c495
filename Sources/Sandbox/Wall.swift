/// One of the walls around a worker process.
public enum Wall: String, Sendable, Codable, CaseIterable {
    /// It can map no more memory than its limit.
    case memory
    /// It is killed when it has used its processor time.
    case processorTime = "processor-time"
    /// It can write no larger file.
    case fileSize = "file-size"
    /// It can hold no more files open.
    case openFiles = "open-files"
    /// Its memory, which holds a child's work, is never written to a core file.
    case coreFiles = "core-files"
    /// Nothing it runs gains privileges.
    case privileges
    /// It has no capability but to open files against their mode, which `files` confines.
    case capabilities
    /// It dies with the server.
    case orphans
    /// It reads its one file and the system's libraries, and writes into its one folder: Landlock.
    case files
    /// It opens no socket.
    case network
    /// It makes only the calls that decoding needs: no process, no program, no tracing; seccomp.
    case systemCalls = "system-calls"
}

/// The walls that stand around a worker on this machine, each tried after it was raised.
public struct StandingWalls: Sendable, Equatable, Codable {
    public let walls: Set<Wall>

    public init(_ walls: Set<Wall>) { self.walls = walls }

    public init(from decoder: any Decoder) throws { walls = Set(try [Wall](from: decoder)) }
    public func encode(to encoder: any Encoder) throws { try standing.encode(to: encoder) }

    public var standing: [Wall] { Wall.allCases.filter(walls.contains) }
    /// What the kernel does not offer, in the order of `Wall.allCases`.
    public var absent: [Wall] { Wall.allCases.filter { !walls.contains($0) } }

    /// One line for an operator, as a server says it at start.
    public var summary: String {
        func list(_ walls: [Wall]) -> String { walls.map(\.rawValue).joined(separator: ", ") }
        return absent.isEmpty
            ? "All walls stand around the workers: \(list(standing))."
            : "Walls missing around the workers: \(list(absent)). Standing: \(list(standing))."
    }
}
