import Foundation

/// The media of an entry: the original as uploaded, and the clean copies derived from it.
public struct Work: Sendable, Equatable, Codable {
    public var kind: WorkKind
    public var original: Blob
    /// What judges are served: no metadata, a size made for a screen.
    public var judgeCopy: Blob
    /// What the exhibit is built from: no metadata, full size.
    public var exhibitCopy: Blob
    public var facts: Facts
    /// What inspection found and did not refuse.
    public var findings: [Finding]

    public init(
        kind: WorkKind, original: Blob, judgeCopy: Blob, exhibitCopy: Blob, facts: Facts, findings: [Finding]
    ) {
        self.kind = kind
        self.original = original
        self.judgeCopy = judgeCopy
        self.exhibitCopy = exhibitCopy
        self.facts = facts
        self.findings = findings
    }
}

/// A file in the vault, named by what it holds.
public struct Blob: Hashable, Sendable, Codable {
    /// Lower-case hexadecimal SHA-256 of the bytes.
    public var sha256: String
    public var bytes: Int
    /// As the decoder confirmed it, not as anyone claimed it: `image/jpeg`.
    public var mediaType: String

    public init(sha256: String, bytes: Int, mediaType: String) {
        self.sha256 = sha256
        self.bytes = bytes
        self.mediaType = mediaType
    }
}
