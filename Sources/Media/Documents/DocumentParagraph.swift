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
    /// What the program sets before it: a list's number or bullet, a note's mark, with the space behind it.
    var mark = ""
    /// Its lines, as the author broke them.
    var lines: [[Manuscript.Run]] = [[]]
    /// A page ended here; no line breaks where nothing follows.
    private var pageEnded = false

    init() {}

    var isEmpty: Bool { lines.allSatisfy { $0.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } } }
    /// In characters, of its longest line.
    var width: Int { lines.map(Self.width).max() ?? 0 }
    static func width(of line: [Manuscript.Run]) -> Int { line.reduce(0) { $0 + $1.text.count } }

    mutating func append(_ text: String, _ emphasis: Manuscript.Run.Emphasis) {
        guard !text.isEmpty else { return }
        if pageEnded && !isEmpty { lines += [[], []] }
        pageEnded = false
        let line = lines.count - 1
        if let last = lines[line].last, last.emphasis == emphasis {
            lines[line][lines[line].count - 1].text += text
        } else {
            lines[line].append(Manuscript.Run(text, emphasis: emphasis))
        }
    }

    mutating func breakLine() { lines.append([]) }
    mutating func breakPage() { pageEnded = true }

    /// Each of its lines as a paragraph of its own.
    var eachLine: [DocumentParagraph] {
        lines.enumerated().map { index, line in
            var own = self
            own.lines = [line]
            if index > 0 { own.mark = "" }
            return own
        }
    }

    mutating func take(_ look: DocumentLook) {
        sort = look.isHeading == true ? .heading : .body
        alignment = look.alignment ?? .start
        indent = look.indent ?? 0
        firstIndent = look.firstIndent ?? 0
        isRightToLeft = look.isRightToLeft
    }
}
