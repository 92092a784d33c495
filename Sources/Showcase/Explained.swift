/// What kind of failure an error is, for the one place that maps it to an exit code and the one that maps it to HTTP.
public enum FailureKind: String, Sendable, Codable {
    /// The command or request was put wrongly.
    case usage
    /// What was given was read and refused.
    case refused
    /// There is no such thing.
    case missing
    /// A service did not answer.
    case unreachable
    /// Our own fault.
    case fault
    /// A file or the database could not be written.
    case cannotWrite
    /// The one who asks is not allowed to.
    case notAllowed
}

/// An error that a person will read: a stable code, what happened, and what to do.
///
/// Each room has one such type. `message` and `remedy` may be shown to whoever caused the error, so they never
/// hold another person's data; the private cause stays in the error's own cases.
public protocol Explained: Error {
    /// Stable, lower-case, hyphenated: `entry-not-found`.
    var code: String { get }
    var kind: FailureKind { get }
    var message: String { get }
    var remedy: String? { get }
}

extension Explained {
    public var remedy: String? { nil }
}
