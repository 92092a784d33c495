import Showcase

/// Why a letter did not go. Holds no address and nothing of the letter.
public enum PostError: Explained, Equatable {
    /// Not one plain address that mail servers everywhere take.
    case badAddress
    /// A line break or another control character where a header's text should be.
    case controlCharacter(field: String)
    /// An id that could not name a file.
    case badIdentifier
    /// The outbox could not be written: `errno` of the attempt.
    case outboxNotWritten(errno: Int32)

    public var code: String {
        switch self {
        case .badAddress: "address-not-usable"
        case .controlCharacter: "letter-header-broken"
        case .badIdentifier: "letter-id-not-usable"
        case .outboxNotWritten: "outbox-not-written"
        }
    }

    public var kind: FailureKind {
        switch self {
        case .badAddress, .controlCharacter: .refused
        case .badIdentifier: .fault
        case .outboxNotWritten: .cannotWrite
        }
    }

    public var message: String {
        switch self {
        case .badAddress: "This is not an email address that we can write to."
        case .controlCharacter(let field): "The letter's \(field) holds a line break or another control character."
        case .badIdentifier: "The letter has no usable identifier."
        case .outboxNotWritten: "The letter could not be put into the outbox."
        }
    }

    public var remedy: String? {
        switch self {
        case .badAddress: "Write one address, as in name@example.org, in letters without accents."
        case .controlCharacter: "Write it on one line."
        case .badIdentifier: nil
        case .outboxNotWritten: "Look whether the disk is full and the home's Storage/Outbox may be written."
        }
    }
}
