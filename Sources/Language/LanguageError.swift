import Showcase

/// Why the messages of the interface could not be read.
public enum LanguageError: Explained, Equatable {
    /// There is no `en.json`, the master that every language falls back to.
    case noMaster(folder: String)
    /// A file is not an object of messages.
    case unreadable(file: String, problem: String)

    public var code: String {
        switch self {
        case .noMaster: "messages-missing"
        case .unreadable: "messages-unreadable"
        }
    }

    public var kind: FailureKind {
        switch self {
        case .noMaster: .missing
        case .unreadable: .fault
        }
    }

    public var message: String {
        switch self {
        case .noMaster(let folder): "The folder \(folder) holds no en.json."
        case .unreadable(let file, let problem): "The messages of \(file) could not be read: \(problem)."
        }
    }

    public var remedy: String? {
        "Set YAAS_SHARE to the folder that holds `Messages`, or put back its files as they were delivered."
    }
}
