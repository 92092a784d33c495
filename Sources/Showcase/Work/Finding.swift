/// One thing that inspection found in an upload.
public struct Finding: Hashable, Sendable, Codable {
    public enum Severity: String, Sendable, Codable, Comparable {
        /// Good to know.
        case note
        /// The entrant is asked about it and may go on.
        case ask
        /// The file is not taken.
        case refuse

        public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
        private var rank: Int { self == .note ? 0 : self == .ask ? 1 : 2 }
    }

    /// Stable, lower-case, hyphenated: `picture-cut-off`.
    public var code: String
    public var severity: Severity
    /// What was found, to a 13-year-old.
    public var message: String
    /// What to do about it.
    public var remedy: String

    public init(code: String, severity: Severity, message: String, remedy: String) {
        self.code = code
        self.severity = severity
        self.message = message
        self.remedy = remedy
    }
}

/// The check of one upload: what it truly is, what was measured, what was found.
public struct Inspection: Sendable, Equatable, Codable {
    public enum Verdict: String, Sendable, Codable { case accept, refuse }

    /// The true media type; `nil` when the file is of no kind that we know.
    public var type: String?
    public var kind: WorkKind?
    public var facts: Facts
    public var findings: [Finding]

    public init(type: String?, kind: WorkKind?, facts: Facts, findings: [Finding]) {
        self.type = type
        self.kind = kind
        self.facts = facts
        self.findings = findings
    }

    public var verdict: Verdict { findings.contains { $0.severity == .refuse } ? .refuse : .accept }
}
