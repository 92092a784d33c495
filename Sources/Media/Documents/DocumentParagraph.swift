import Showcase

/// A paragraph of a word processor, before it is known to be a line of verse or a paragraph of prose.
struct DocumentParagraph: Equatable {
    enum Sort: Equatable { case body, heading }

    var sort = Sort.body
    var alignment = Manuscript.Block.Alignment.start
    /// From the margin, ems of 12 points.
    var indent = 0.0
    /// Further, of the first line; may be negative.
    var firstIndent = 0.0
    /// As its own mark says; `nil` when the letters decide.
    var isRightToLeft: Bool?
    /// Its lines, as the author broke them.
    var lines: [[Manuscript.Run]] = [[]]

    var isEmpty: Bool { lines.allSatisfy { $0.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } } }
    /// In characters, of its longest line.
    var width: Int { lines.map { $0.reduce(0) { $0 + $1.text.count } }.max() ?? 0 }

    mutating func append(_ text: String, _ emphasis: Manuscript.Run.Emphasis) {
        guard !text.isEmpty else { return }
        let line = lines.count - 1
        if let last = lines[line].last, last.emphasis == emphasis {
            lines[line][lines[line].count - 1].text += text
        } else {
            lines[line].append(Manuscript.Run(text, emphasis: emphasis))
        }
    }

    mutating func breakLine() { lines.append([]) }
}
