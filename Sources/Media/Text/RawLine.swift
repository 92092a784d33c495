import Showcase

/// A line of a text file, before it is known to be verse or prose.
struct RawLine: Equatable {
    /// Leading space in ems: half an em for a space, two for a tab, one for an ideographic space.
    var indent: Double
    /// Without space at either end.
    var text: String
    /// The same text, where its emphasis is known already and not written in it.
    var runs: [Manuscript.Run]
    /// It ended in two spaces or a backslash, which in Markdown keeps the line's end.
    var isKept: Bool
    /// In columns: two for a wide character.
    var width: Int

    init(_ line: Substring, isMarkdown: Bool) {
        var rest = line
        var indent = 0.0
        while let first = rest.first, first.isWhitespace {
            indent += first == "\t" ? 2 : first == "\u{3000}" ? 1 : 0.5
            rest.removeFirst()
        }
        let spaces = rest.reversed().prefix { $0 == " " }.count
        while rest.last?.isWhitespace == true { rest.removeLast() }
        var kept = spaces >= 2
        if isMarkdown && rest.last == "\\" {
            rest.removeLast()
            kept = true
        }
        self.indent = rest.isEmpty ? 0 : indent
        text = String(rest)
        runs = [Manuscript.Run(text)]
        isKept = isMarkdown && kept && !text.isEmpty
        width = Self.width(of: text)
    }

    init(indent: Double, runs: [Manuscript.Run]) {
        self.indent = indent
        self.runs = runs
        text = runs.map(\.text).joined()
        isKept = false
        width = Self.width(of: text)
    }

    /// Lines that stand together.
    struct Group: Equatable {
        var lines: [RawLine]
        var alignment = Manuscript.Block.Alignment.start
        var isHeading = false
        /// Set to one measure on both sides, as only prose is.
        var isJustified = false
    }

    private static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// The text's lines in groups, parted by one empty line or more.
    static func groups(of text: String, isMarkdown: Bool) -> [Group] {
        var groups: [Group] = []
        var current: [RawLine] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let raw = RawLine(line, isMarkdown: isMarkdown)
            if raw.text.isEmpty {
                if !current.isEmpty { groups.append(Group(lines: current)) }
                current = []
            } else {
                current.append(raw)
            }
        }
        if !current.isEmpty { groups.append(Group(lines: current)) }
        return groups
    }
}
