import Showcase

/// Why the demo's works could not be written.
public enum DemoError: Explained, Equatable {
    /// A file that the program should have brought with it.
    case missing(String)
    /// The table names a file for which there is neither a recipe nor a text.
    case unknownWork(String)
    case cannotWrite(String, because: String)

    public var code: String {
        switch self {
        case .missing: "demo-file-missing"
        case .unknownWork: "demo-work-unknown"
        case .cannotWrite: "demo-cannot-write"
        }
    }

    public var kind: FailureKind {
        switch self {
        case .missing: .missing
        case .unknownWork: .fault
        case .cannotWrite: .cannotWrite
        }
    }

    public var message: String {
        switch self {
        case .missing(let file): "The demo needs \(file), which is not there."
        case .unknownWork(let file): "The demo's table names \(file), and nothing can make it."
        case .cannotWrite(let file, let cause): "\(file) could not be written: \(cause)"
        }
    }

    public var remedy: String? {
        switch self {
        case .missing: "Set YAAS_SHARE to the folder that holds Demo, or run from the repository."
        case .unknownWork: "Correct Demo/\(DemoWorks.manifest)."
        case .cannotWrite: "Look whether the folder can be written to and the disk has room."
        }
    }
}
