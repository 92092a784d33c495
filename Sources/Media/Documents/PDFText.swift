import CPoppler
import Foundation
import Showcase

/// The text of a PDF by poppler, after qpdf has looked through its objects for what it would do.
enum PDFText {
    /// A long novel's.
    private static let mostWords = 400_000
    private static let mostPages = 2000

    static func read(_ bytes: UnsafeRawBufferPointer) throws(DocumentFault) -> ReadDocument {
        let start = bytes.bindMemory(to: UInt8.self).baseAddress
        var actions = yaas_pdf_actions()
        try settle(yaas_pdf_look(start, bytes.count, &actions))
        if actions.has_script != 0 { throw .script }
        if actions.launches != 0 { throw .launch }
        var text = yaas_pdf_text()
        defer { yaas_pdf_free(&text) }
        try settle(yaas_pdf_read(start, bytes.count, mostWords, &text))
        guard text.has_more == 0, text.pages <= mostPages else { throw .tooLong }
        let words = UnsafeBufferPointer(start: text.words, count: text.count).compactMap { word -> PDFWord? in
            let letters = UnsafeRawBufferPointer(start: word.text, count: word.length)
            let clean = String(decoding: letters, as: UTF8.self).filter {
                !$0.unicodeScalars.contains(where: isForeign)
            }
            guard !clean.isEmpty else { return nil }
            return PDFWord(
                text: clean, page: Int(word.page), left: word.left, top: word.top, right: word.right,
                bottom: word.bottom, hasSpaceAfter: word.space_after != 0)
        }
        return ReadDocument(
            manuscript: ManuscriptReader.read(PDFLines.text(of: words), isMarkdown: false),
            leavesOutFiles: actions.has_files != 0)
    }

    private static func settle(_ outcome: yaas_pdf_outcome) throws(DocumentFault) {
        switch outcome {
        case YAAS_PDF_DONE: return
        case YAAS_PDF_LOCKED: throw .locked
        case YAAS_PDF_NO_MEMORY: throw .bomb
        default: throw .damaged
        }
    }

    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .privateUse
            || scalar.value == 0xFFFD
    }
}

/// A word on a page, in points from the upper left corner.
struct PDFWord: Equatable {
    var text: String
    var page: Int
    var left, top, right, bottom: Double
    var hasSpaceAfter: Bool

    var height: Double { bottom - top }
}

/// Makes lines of words by where they stand: a page knows no lines, stanzas or indents of its own.
enum PDFLines {
    struct Line: Equatable {
        var text: String
        var page: Int
        var left, right, top, bottom: Double
        var height: Double { bottom - top }
    }

    /// A plain text with an empty line where the gap between lines is greater than most, and two spaces for each em of
    /// indent.
    static func text(of words: [PDFWord]) -> String {
        let lines = withoutPageNumbers(lines(of: words))
        let isRight = LanguageGuess.isRightToLeft(lines.map(\.text).joined(separator: "\n"))
        let margin = isRight ? 0 : usualLeft(of: lines)
        let pitch = usualPitch(of: lines)
        var text = ""
        for (index, line) in lines.enumerated() {
            if index > 0 {
                let before = lines[index - 1]
                let step = line.top - before.top
                let isParted = line.page == before.page && (step > pitch * 1.35 || step < 0)
                text += isParted ? "\n\n" : "\n"
            }
            let ems = isRight ? 0 : max(0, line.left - margin) / max(line.height, 1)
            // Less than half an em is how letters stand, not where the author put them.
            if ems >= 0.5 { text += String(repeating: " ", count: min(40, Int((ems * 2).rounded()))) }
            text += line.text
        }
        return text
    }

    static func lines(of words: [PDFWord]) -> [Line] {
        var lines: [Line] = []
        var last: PDFWord?
        for word in words {
            if let before = last, before.page == word.page, isOneLine(before, word) {
                let space = before.hasSpaceAfter || word.left - before.right > word.height * 0.2
                lines[lines.count - 1].text += (space ? " " : "") + word.text
                lines[lines.count - 1].right = max(lines[lines.count - 1].right, word.right)
                lines[lines.count - 1].left = min(lines[lines.count - 1].left, word.left)
            } else {
                lines.append(
                    Line(
                        text: word.text, page: word.page, left: word.left, right: word.right, top: word.top,
                        bottom: word.bottom))
            }
            last = word
        }
        return lines
    }

    private static func isOneLine(_ one: PDFWord, _ other: PDFWord) -> Bool {
        let overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
        return overlap > min(one.height, other.height) / 2
    }

    /// A number alone at a page's head or foot.
    private static func withoutPageNumbers(_ lines: [Line]) -> [Line] {
        guard let last = lines.last?.page, last > 0 else { return lines }
        let ends = Dictionary(grouping: lines.indices) { lines[$0].page }.values
            .flatMap { [$0.min(), $0.max()].compactMap(\.self) }
        let numbers = Set(ends.filter { lines[$0].text.count <= 4 && lines[$0].text.allSatisfy(\.isNumber) })
        return lines.indices.filter { !numbers.contains($0) }.map { lines[$0] }
    }

    /// The commonest start of lines, or the leftmost where it is nearly as common.
    private static func usualLeft(of lines: [Line]) -> Double {
        let counts = lines.reduce(into: [Int: Int]()) { $0[Int($1.left.rounded()), default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return Double(counts.filter { $0.value * 4 >= most }.keys.min() ?? 0)
    }

    private static func usualPitch(of lines: [Line]) -> Double {
        let steps = zip(lines, lines.dropFirst()).filter { $0.page == $1.page && $1.top > $0.top }
            .map { $1.top - $0.top }.sorted()
        // Not the middle one: in a poem of couplets half of all steps are wide.
        return steps.isEmpty ? .infinity : steps[steps.count / 4]
    }
}
