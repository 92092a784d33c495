import Foundation

/// Why an entry may not be sent, beside the field that it concerns.
public struct Objection: Explained, Equatable, Codable {
    public var code: String
    /// The form field it belongs to: `birth_date`, `title`, `file`…
    public var field: String
    public var message: String
    public var remedy: String?
    /// Where it is the file that is refused: what was found, whose words are said in the language they are shown in.
    public var finding: Finding?

    public var kind: FailureKind { .refused }

    public init(code: String, field: String, message: String, remedy: String? = nil) {
        self.code = code
        self.field = field
        self.message = message
        self.remedy = remedy
    }

    /// A refused file, told beside the file's field.
    public init(_ finding: Finding) {
        self.init(code: finding.code, field: "file", message: finding.code)
        self.finding = finding
    }
}
