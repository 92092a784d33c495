/// What a work is made of, so how it is read, copied and shown.
public enum WorkKind: String, Sendable, Codable, CaseIterable { case picture, text, sound }

/// A discipline that a work is entered in. Data, not code: it is whatever the theme says.
public struct Category: Sendable, Equatable, Codable {
    public typealias ID = Identifier<Category>

    public var id: ID
    public var title: LocalizedText
    public var kinds: Set<WorkKind>
    public var limits: Limits
    /// How many pieces of process evidence an entrant may attach.
    public var evidence: Int
    /// The name of its rubric in `Season.rubrics`.
    public var rubric: String

    public init(
        id: ID, title: LocalizedText, kinds: Set<WorkKind>, limits: Limits = Limits(), evidence: Int = 0, rubric: String
    ) {
        self.id = id
        self.title = title
        self.kinds = kinds
        self.limits = limits
        self.evidence = evidence
        self.rubric = rubric
    }
}

/// The most (or least) of something that a category takes. What is `nil` is not limited by the theme.
public struct Limits: Sendable, Equatable, Codable {
    public var bytes: Int?
    /// Least length of the longer side, in pixels. Fewer is asked about, not refused.
    public var pixelsMin: Int?
    /// Greatest length of the longer side, in pixels.
    public var pixelsMax: Int?
    public var words: Int?
    public var characters: Int?
    public var seconds: Double?

    public init(
        bytes: Int? = nil, pixelsMin: Int? = nil, pixelsMax: Int? = nil, words: Int? = nil, characters: Int? = nil,
        seconds: Double? = nil
    ) {
        self.bytes = bytes
        self.pixelsMin = pixelsMin
        self.pixelsMax = pixelsMax
        self.words = words
        self.characters = characters
        self.seconds = seconds
    }
}
