/// A text work as one value, whatever file it came in: blocks of lines, with nothing of the file left.
public struct Manuscript: Sendable, Equatable, Codable {
    public static let mediaType = "application/vnd.yaas.manuscript+json"

    public enum Direction: String, Sendable, Codable { case ltr, rtl }

    /// BCP 47, as detected or stated; `nil` when unknown.
    public var language: String?
    public var direction: Direction
    public var blocks: [Block]

    public init(language: String?, direction: Direction, blocks: [Block]) {
        self.language = language
        self.direction = direction
        self.blocks = blocks
    }

    /// The words alone, lines ended by line feeds and blocks parted by an empty line.
    public var plainText: String {
        blocks.map { $0.lines.map(\.text).joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// A stanza (its lines are kept) or a paragraph (one line, set to the measure).
    public struct Block: Sendable, Equatable, Codable {
        public enum Kind: String, Sendable, Codable { case stanza, paragraph, heading }
        public enum Alignment: String, Sendable, Codable { case start, center, end }

        public var kind: Kind
        public var alignment: Alignment
        public var lines: [Line]

        public init(kind: Kind, alignment: Alignment = .start, lines: [Line]) {
            self.kind = kind
            self.alignment = alignment
            self.lines = lines
        }
    }

    public struct Line: Sendable, Equatable, Codable {
        /// Leading space in ems, half an em for each space of the original.
        public var indent: Double
        public var runs: [Run]

        public init(indent: Double = 0, runs: [Run]) {
            self.indent = indent
            self.runs = runs
        }

        public var text: String { runs.map(\.text).joined() }
    }

    public struct Run: Sendable, Equatable, Codable {
        public enum Emphasis: String, Sendable, Codable { case none, emphasis, strong }

        public var text: String
        public var emphasis: Emphasis

        public init(_ text: String, emphasis: Emphasis = .none) {
            self.text = text
            self.emphasis = emphasis
        }
    }
}
