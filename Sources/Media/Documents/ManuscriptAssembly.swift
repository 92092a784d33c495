import Foundation
import Showcase

/// Makes a manuscript of a word processor's paragraphs.
///
/// A poet ends a line with the return key or with a line break, and a stanza with an empty paragraph; a storyteller
/// ends paragraphs. Lines broken inside a paragraph are always kept. Single-line paragraphs that stand together are a
/// stanza where they are short, unless most of the document is long paragraphs.
enum ManuscriptAssembly {
    /// Wider than any verse that fits a page, in characters; half of it for scripts of wide signs.
    private static let longLine = 90

    static func document(
        of paragraphs: [DocumentParagraph], leftOut: Set<ReadDocument.LeftOut>, language: String? = nil
    ) -> ReadDocument {
        ReadDocument(
            manuscript: manuscript(of: paragraphs, language: language), leftOut: leftOut,
            setWords: paragraphs.reduce(0) { $0 + ($1.isEmpty ? 0 : WordCount.words(in: $1.mark)) })
    }

    private static func manuscript(of given: [DocumentParagraph], language: String?) -> Manuscript {
        let paragraphs = given.flatMap { isBrokenProse($0) ? $0.eachLine : [$0] }
        let groups = paragraphs.split { $0.isEmpty }.map(Array.init)
        let isProse = isMostlyProse(paragraphs)
        let blocks = groups.flatMap { Self.blocks(of: $0, isProse: isProse) }
        let text = paragraphs.flatMap(\.lines).map { $0.map(\.text).joined() }.joined(separator: "\n")
        let said = paragraphs.filter { !$0.isEmpty }
        let right = said.count { $0.isRightToLeft == true }
        let isRight = right * 2 > said.count || LanguageGuess.isRightToLeft(text)
        return Manuscript(
            language: LanguageGuess.language(of: text) ?? language, direction: isRight ? .rtl : .ltr, blocks: blocks)
    }

    /// Line breaks that stand for the ends of long paragraphs, as in text that was pasted.
    private static func isBrokenProse(_ paragraph: DocumentParagraph) -> Bool {
        guard paragraph.lines.count > 1 else { return false }
        let widths = paragraph.lines.map { line in
            (width: DocumentParagraph.width(of: line), isLong: isLong(line))
        }
        let long = widths.reduce(0) { $0 + ($1.isLong ? $1.width : 0) }
        return long * 2 > widths.reduce(0) { $0 + $1.width }
    }

    private static func isLong(_ paragraph: DocumentParagraph) -> Bool { paragraph.lines.contains(where: isLong) }

    private static func isLong(_ line: [Manuscript.Run]) -> Bool {
        let isWide =
            line.first?.text.unicodeScalars.first { Script($0) != nil }.flatMap(Script.init)?.isCharacterByCharacter
            ?? false
        return DocumentParagraph.width(of: line) > (isWide ? longLine / 2 : longLine)
    }

    private static func isMostlyProse(_ paragraphs: [DocumentParagraph]) -> Bool {
        let body = paragraphs.filter { $0.sort == .body }
        let long = body.filter { $0.lines.count == 1 && isLong($0) }.reduce(0) { $0 + $1.width }
        let all = body.reduce(0) { $0 + $1.lines.reduce(0) { $0 + DocumentParagraph.width(of: $1) } }
        return long * 2 > all
    }

    private static func blocks(of group: [DocumentParagraph], isProse: Bool) -> [Manuscript.Block] {
        var blocks: [Manuscript.Block] = []
        var verse: [DocumentParagraph] = []

        func flush() {
            guard let first = verse.first else { return }
            blocks.append(
                .init(kind: .stanza, alignment: first.alignment, lines: verse.flatMap { lines(of: $0) }))
            verse = []
        }

        for paragraph in group {
            if paragraph.sort == .heading {
                flush()
                blocks.append(block(.heading, paragraph))
            } else if paragraph.lines.count > 1 {
                flush()
                blocks += stanzas(of: paragraph)
            } else if isProse || isLong(paragraph) {
                flush()
                blocks.append(block(.paragraph, paragraph))
            } else {
                if let last = verse.last, last.alignment != paragraph.alignment { flush() }
                verse.append(paragraph)
            }
        }
        flush()
        return blocks
    }

    private static func block(_ kind: Manuscript.Block.Kind, _ paragraph: DocumentParagraph) -> Manuscript.Block {
        var plain = paragraph
        // A first line that steps in is how prose is set, not what it says.
        plain.firstIndent = 0
        return .init(kind: kind, alignment: paragraph.alignment, lines: lines(of: plain))
    }

    /// Empty lines inside a paragraph part stanzas too.
    private static func stanzas(of paragraph: DocumentParagraph) -> [Manuscript.Block] {
        var groups: [[Manuscript.Line]] = [[]]
        for line in lines(of: paragraph) {
            if line.runs.isEmpty { groups.append([]) } else { groups[groups.count - 1].append(line) }
        }
        return groups.filter { !$0.isEmpty }
            .map { .init(kind: .stanza, alignment: paragraph.alignment, lines: $0) }
    }

    private static func lines(of paragraph: DocumentParagraph) -> [Manuscript.Line] {
        paragraph.lines.enumerated().map { index, runs in
            let outer = paragraph.indent + (index == 0 ? paragraph.firstIndent : 0)
            var (inner, trimmed) = trim(runs)
            if index == 0, !paragraph.mark.isEmpty, !trimmed.isEmpty {
                inner = 0
                if trimmed[0].emphasis == .none {
                    trimmed[0].text = paragraph.mark + trimmed[0].text
                } else {
                    trimmed.insert(.init(paragraph.mark), at: 0)
                }
            }
            return Manuscript.Line(
                indent: trimmed.isEmpty ? 0 : (max(0, outer + inner) * 100).rounded() / 100, runs: trimmed)
        }
    }

    /// Takes leading space into the indent, and trailing space away; composes characters (NFC).
    private static func trim(_ runs: [Manuscript.Run]) -> (Double, [Manuscript.Run]) {
        // Where a word may be parted at a line's end is for the page that it was set for.
        var rest = runs.map { Manuscript.Run($0.text.filter { $0 != "\u{AD}" }, emphasis: $0.emphasis) }
        rest.removeAll(where: \.text.isEmpty)
        var indent = 0.0
        while let run = rest.first {
            let space = run.text.prefix(while: \.isWhitespace)
            indent += space.reduce(0) { $0 + ($1 == "\t" ? 2 : $1 == "\u{3000}" ? 1 : 0.5) }
            rest[0].text.removeFirst(space.count)
            guard rest[0].text.isEmpty else { break }
            rest.removeFirst()
        }
        while let last = rest.last {
            let end = last.text.reversed().prefix(while: \.isWhitespace).count
            rest[rest.count - 1].text.removeLast(end)
            guard rest[rest.count - 1].text.isEmpty else { break }
            rest.removeLast()
        }
        return (indent, rest.map { .init($0.text.precomposedStringWithCanonicalMapping, emphasis: $0.emphasis) })
    }
}
