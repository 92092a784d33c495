import Foundation

/// Why an entry may not be sent, beside the field that it concerns.
public struct Objection: Explained, Equatable, Codable {
    public var code: String
    /// The form field it belongs to: `birth_date`, `title`, `file`…
    public var field: String
    public var message: String
    public var remedy: String?

    public var kind: FailureKind { .refused }

    public init(code: String, field: String, message: String, remedy: String? = nil) {
        self.code = code
        self.field = field
        self.message = message
        self.remedy = remedy
    }
}
