import Showcase

/// A manuscript, or its opening, as a template sets it.
struct TextView: Sendable, Equatable {
    struct Block: Sendable, Equatable {
        let isStanza: Bool
        let isHeading: Bool
        let isParagraph: Bool
        let cssClass: String
        let lines: [Line]
    }

    struct Line: Sendable, Equatable {
        /// `line`, and where it is indented `line in-4`: half ems.
        let cssClass: String
        let runs: [Run]
        let isLast: Bool
    }

    struct Run: Sendable, Equatable {
        let text: String
        let isPlain: Bool
        let isEmphasis: Bool
        let isStrong: Bool
    }

    let lang: String
    let dir: String
    let isPoem: Bool
    let blocks: [Block]
    let isShortened: Bool

    /// The whole text, without a heading that only repeats the title that stands above it.
    init(_ manuscript: Manuscript, language: String, title: String = "") {
        var blocks = manuscript.blocks.filter { !$0.lines.isEmpty }[...]
        let title = title.trimmed.lowercased()
        if blocks.count > 1, let first = blocks.first, first.lines.count == 1,
            first.lines[0].text.trimmed.lowercased() == title
        {
            blocks = blocks.dropFirst()
        }
        self.init(manuscript, language: language, blocks: Array(blocks), isShortened: false)
    }

    /// What a wall shows of it: a poem's first stanzas, as many as there is room for, or a few lines of a long one;
    /// prose's first sentences.
    static func opening(_ manuscript: Manuscript, language: String, lines: Int, width: Int) -> TextView {
        let blocks = manuscript.blocks.filter { $0.kind != .heading && !$0.lines.isEmpty }
        guard let first = blocks.first else { return TextView(manuscript, language: language) }
        var shown = [first]
        if isPoem(manuscript) {
            // A stanza that is only a little longer than there is room for is not broken.
            if first.lines.count > lines + 2 { shown[0].lines = Array(first.lines.prefix(lines)) }
            var used = first.lines.count
            for block in blocks.dropFirst() {
                used += block.lines.count + 1
                if used > lines { break }
                shown.append(block)
            }
        } else {
            let whole = first.lines.map(\.text).joined(separator: " ")
            let text = Extract.opening(of: whole, width: width)
            if text != whole { shown[0].lines = [.init(runs: [.init(text)])] }
        }
        return TextView(manuscript, language: language, blocks: shown, isShortened: shown != blocks)
    }

    /// Prose may hold a verse or two, and a poem a line of prose: the more numerous kind of block decides.
    static func isPoem(_ manuscript: Manuscript) -> Bool {
        let stanzas = manuscript.blocks.count { $0.kind == .stanza }
        return stanzas > 0 && stanzas >= manuscript.blocks.count { $0.kind == .paragraph }
    }

    private init(_ manuscript: Manuscript, language: String, blocks: [Manuscript.Block], isShortened: Bool) {
        lang = Script.tag(manuscript.language ?? language)
        dir = manuscript.direction.rawValue
        isPoem = Self.isPoem(manuscript)
        self.isShortened = isShortened
        self.blocks = blocks.map { block in
            let kind = block.kind == .stanza ? "stanza" : block.kind == .heading ? "heading" : "paragraph"
            let alignment = block.alignment == .start ? "" : " align-\(block.alignment.rawValue)"
            return Block(
                isStanza: block.kind == .stanza, isHeading: block.kind == .heading,
                isParagraph: block.kind == .paragraph, cssClass: kind + alignment,
                lines: block.lines.enumerated().map { index, line in
                    Line(line, isLast: index == block.lines.count - 1)
                })
        }
    }
}

extension TextView.Line {
    fileprivate init(_ line: Manuscript.Line, isLast: Bool) {
        let steps = min(max(Int((line.indent * 2).rounded()), 0), 24)
        self.init(
            cssClass: steps > 0 ? "line in-\(steps)" : "line",
            runs: line.runs.map { run in
                TextView.Run(
                    text: run.text.printable, isPlain: run.emphasis == .none, isEmphasis: run.emphasis == .emphasis,
                    isStrong: run.emphasis == .strong)
            }, isLast: isLast)
    }
}
