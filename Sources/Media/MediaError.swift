import Showcase

/// What keeps this room from reading or writing a file at all. What is wrong *with* an upload is a `Finding`, no error.
public enum MediaError: Explained, Equatable {
    /// There is no file to read there, or we may not read it.
    case unreadable(path: String)
    case unwritable(path: String)
    /// A decoder gave up on data that was to be decoded; `reason` is the decoder's own.
    case undecodable(type: String, reason: String)
    /// More pixels than the caller allows.
    case tooManyPixels(width: Int, height: Int)
    /// An encoder gave up, for want of memory or for a size that the format does not hold.
    case unencodable(type: String, reason: String)

    public var code: String {
        switch self {
        case .unreadable: "media-unreadable"
        case .unwritable: "media-unwritable"
        case .undecodable: "media-undecodable"
        case .tooManyPixels: "media-too-many-pixels"
        case .unencodable: "media-unencodable"
        }
    }

    public var kind: FailureKind {
        switch self {
        case .unreadable: .missing
        case .unwritable: .cannotWrite
        case .undecodable, .tooManyPixels: .refused
        case .unencodable: .fault
        }
    }

    public var message: String {
        switch self {
        case .unreadable(let path): "There is no file to read at \(path)."
        case .unwritable(let path): "Nothing could be written to \(path)."
        case .undecodable(let type, let reason): "This is no \(type) that can be opened: \(reason)."
        case .tooManyPixels(let width, let height): "A picture of \(width) × \(height) pixels is too large to open."
        case .unencodable(let type, let reason): "No \(type) could be made: \(reason)."
        }
    }

    public var remedy: String? {
        switch self {
        case .unreadable: "Look whether the name is right and the file may be read."
        case .unwritable: "Look whether the folder is there, may be written to, and has room."
        case .undecodable: "Save the file again in the program it was made with."
        case .tooManyPixels: "Make the picture smaller."
        case .unencodable: nil
        }
    }
}
