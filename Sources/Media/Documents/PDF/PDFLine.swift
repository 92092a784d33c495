import Showcase

/// A word on a page, in points from the upper left corner.
struct PDFWord: Equatable {
    var text: String
    var emphasis = Manuscript.Run.Emphasis.none
    var page: Int
    var pageWidth = 595.0
    var pageHeight = 842.0
    var left, top, right, bottom: Double
    var hasSpaceAfter: Bool

    var height: Double { bottom - top }

    /// A note's mark: small digits that stand higher than the word before.
    func isNote(beside word: PDFWord) -> Bool {
        height < word.height * 0.8 && bottom < word.bottom - word.height * 0.15 && text.allSatisfy(\.isWholeNumber)
    }
}

extension String {
    /// Its digits over the line.
    fileprivate var raised: String { Int(self).map(ListNumeral.raised) ?? self }
}

/// Words that stand on one line of a page.
struct PDFLine: Equatable {
    var words: [PDFWord]
    var page: Int
    var left, right, top, bottom: Double

    var height: Double { max(bottom - top, 1) }
    var middle: Double { (left + right) / 2 }
    var text: String { runs.map(\.text).joined() }

    init(_ word: PDFWord) {
        words = [word]
        (page, left, right, top, bottom) = (word.page, word.left, word.right, word.top, word.bottom)
    }

    mutating func append(_ word: PDFWord) {
        words.append(word)
        (left, right) = (min(left, word.left), max(right, word.right))
        (top, bottom) = (min(top, word.top), max(bottom, word.bottom))
    }

    /// In the order of reading, with spaces where the words stand apart: several for a gap that the author left.
    var runs: [Manuscript.Run] {
        var runs: [Manuscript.Run] = []
        let read = PDFLetters.reading(words)
        for (index, word) in read.enumerated() {
            let space = index == 0 ? "" : Self.space(between: read[index - 1], and: word)
            let beside = index == 0 ? read.dropFirst().first : read[index - 1]
            let text = beside.map(word.isNote) == true ? word.text.raised : word.text
            if let last = runs.last, last.emphasis == word.emphasis {
                runs[runs.count - 1].text += space + text
            } else if runs.last?.emphasis == Manuscript.Run.Emphasis.none {
                runs[runs.count - 1].text += space
                runs.append(Manuscript.Run(text, emphasis: word.emphasis))
            } else {
                runs.append(Manuscript.Run(space + text, emphasis: word.emphasis))
            }
        }
        return runs.map { Manuscript.Run(PDFLetters.composed($0.text), emphasis: $0.emphasis) }
    }

    private static func space(between one: PDFWord, and other: PDFWord) -> String {
        let (first, second) = one.left <= other.left ? (one, other) : (other, one)
        let gap = (second.left - first.right) / max(second.height, 1)
        if gap > 1.5 { return String(repeating: " ", count: min(40, Int((gap * 2).rounded()))) }
        // A mark over a letter may stand beside its place, which looks like a gap.
        if let mark = other.text.unicodeScalars.first, mark.properties.isGraphemeExtend { return "" }
        let isThai = first.text.unicodeScalars.contains { (0x0E00...0x0EFF).contains($0.value) }
        return gap > 0.25 || !isThai && (gap > 0.2 || first.hasSpaceAfter) ? " " : ""
    }

    static func lines(of words: [PDFWord]) -> [PDFLine] {
        words.reduce(into: []) { lines, word in
            if let last = lines.last, last.page == word.page, let before = last.words.last, isOneLine(before, word) {
                lines[lines.count - 1].append(word)
            } else {
                lines.append(PDFLine(word))
            }
        }
    }

    private static func isOneLine(_ one: PDFWord, _ other: PDFWord) -> Bool {
        let overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
        return overlap > min(one.height, other.height) / 2
    }
}
