import Foundation
import Showcase

/// Reads a plain or Markdown text as a manuscript.
public enum ManuscriptReader {
    /// - Parameters:
    ///   - text: The file's characters.
    ///   - isMarkdown: Whether `*`, `_`, `#` and the ends of lines mean what they do in CommonMark. Tags, lists, links'
    ///     addresses and pictures are not for a manuscript: tags stay as they are written, links keep their words.
    /// - Returns: Lines kept in stanzas, joined in paragraphs; all text in Unicode's composed form (NFC).
    public static func read(_ text: String, isMarkdown: Bool) -> Manuscript {
        let clean = normalized(text)
        let groups = RawLine.groups(of: clean, isMarkdown: isMarkdown)
        let sense = LineSense(of: groups)
        let blocks = groups.flatMap { Self.blocks(of: $0, sense: sense, isMarkdown: isMarkdown) }
        let language = LanguageGuess.language(of: clean)
        return Manuscript(
            language: language, direction: LanguageGuess.isRightToLeft(clean) ? .rtl : .ltr, blocks: blocks)
    }

    /// One kind of line end, no marks of files or editors, composed characters.
    static func normalized(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFEFF, 0x1A: break
            case 0x0A where afterReturn: break
            case 0x0A, 0x0B, 0x0D, 0x85, 0x2028: scalars.append("\n")
            case 0x0C, 0x2029: scalars.append(contentsOf: "\n\n".unicodeScalars)
            default: scalars.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(scalars).precomposedStringWithCanonicalMapping
    }

    private static func blocks(of group: [RawLine], sense: LineSense, isMarkdown: Bool) -> [Manuscript.Block] {
        if isMarkdown, let first = group.first {
            if let heading = MarkdownRuns.heading(first.text) {
                let block = Manuscript.Block(kind: .heading, lines: [.init(runs: heading)])
                let rest = Array(group.dropFirst())
                return [block] + (rest.isEmpty ? [] : blocks(of: rest, sense: sense, isMarkdown: true))
            }
            if let next = group.firstIndex(where: { MarkdownRuns.heading($0.text) != nil }) {
                return blocks(of: Array(group[..<next]), sense: sense, isMarkdown: true)
                    + blocks(of: Array(group[next...]), sense: sense, isMarkdown: true)
            }
            if group.contains(where: \.isKept) { return [kept(group)] }
        }
        switch sense.sense(of: group) {
        case .verse:
            let lines = group.map { Manuscript.Line(indent: $0.indent, runs: runs($0.text, isMarkdown)) }
            return [Manuscript.Block(kind: .stanza, lines: lines)]
        case .wrapped: return [paragraph(joined(group), isMarkdown)]
        case .longLines: return group.map { paragraph($0.text, isMarkdown) }
        }
    }

    /// A stanza of Markdown: a line ends where its end was marked, and nowhere else.
    private static func kept(_ group: [RawLine]) -> Manuscript.Block {
        var lines: [Manuscript.Line] = []
        var current: [RawLine] = []
        for raw in group {
            current.append(raw)
            guard raw.isKept else { continue }
            lines.append(.init(indent: current[0].indent, runs: runs(joined(current), true)))
            current = []
        }
        if !current.isEmpty { lines.append(.init(indent: current[0].indent, runs: runs(joined(current), true))) }
        return Manuscript.Block(kind: .stanza, lines: lines)
    }

    private static func paragraph(_ text: String, _ isMarkdown: Bool) -> Manuscript.Block {
        Manuscript.Block(kind: .paragraph, lines: [.init(runs: runs(text, isMarkdown))])
    }

    /// With a space between, but not between two characters of a script without spaces.
    private static func joined(_ group: [RawLine]) -> String {
        group.dropFirst().reduce(into: group.first?.text ?? "") { text, line in
            let before = text.unicodeScalars.last.flatMap(Script.init)?.isCharacterByCharacter ?? false
            let after = line.text.unicodeScalars.first.flatMap(Script.init)?.isCharacterByCharacter ?? false
            text += before && after ? line.text : " " + line.text
        }
    }

    private static func runs(_ text: String, _ isMarkdown: Bool) -> [Manuscript.Run] {
        isMarkdown ? MarkdownRuns.runs(text) : [Manuscript.Run(text)]
    }
}
