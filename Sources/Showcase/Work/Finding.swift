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
    public var message: Wording
    /// What to do about it.
    public var remedy: Wording

    /// A finding whose words stand in the interface's messages under `finding.CODE` and `finding.CODE.remedy`.
    ///
    /// - Parameters:
    ///   - variant: where one code is said in more than one way: its words are then `finding.CODE.VARIANT` and so on.
    ///   - arguments: for message and remedy alike.
    ///   - remedy: words that several findings share, in place of its own.
    public init(
        _ code: String, _ severity: Severity, _ arguments: [String: Wording.Argument] = [:], variant: String? = nil,
        remedy: Wording? = nil
    ) {
        self.code = code
        self.severity = severity
        let key = ["finding", code, variant].compactMap { $0 }.joined(separator: ".")
        message = Wording(key, arguments)
        self.remedy = remedy ?? Wording("\(key).remedy", arguments)
    }
}

extension Wording {
    public static let nothingToDo = Wording("remedy.nothing")
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
