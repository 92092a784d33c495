import Showcase

/// The little of CommonMark that a manuscript holds: emphasis, strong emphasis, headings, escapes, links as words.
enum MarkdownRuns {
    /// The words of a `#` heading, without attributes in braces; `nil` when the line is none.
    static func heading(_ line: String) -> [Manuscript.Run]? {
        let marks = line.prefix { $0 == "#" }.count
        guard (1...6).contains(marks) else { return nil }
        var rest = line.dropFirst(marks)
        guard rest.first == " " else { return nil }
        if rest.last == "}", let brace = rest.lastIndex(of: "{"),
            rest[brace...].dropFirst().first.map("#.".contains) == true
        {
            rest = rest[..<brace]
        }
        while let last = rest.last, last == "#" || last.isWhitespace { rest.removeLast() }
        let words = rest.drop(while: \.isWhitespace)
        return words.isEmpty ? nil : runs(String(words))
    }

    static func runs(_ text: String) -> [Manuscript.Run] {
        var parser = Parser(characters: Array(text))
        return parser.parse(in: 0..<parser.characters.count, emphasis: .none)
    }

    private struct Parser {
        var characters: [Character]

        mutating func parse(in range: Range<Int>, emphasis: Manuscript.Run.Emphasis) -> [Manuscript.Run] {
            var runs: [Manuscript.Run] = []
            var words = ""
            var index = range.lowerBound

            func flush() {
                if !words.isEmpty { runs.append(Manuscript.Run(words, emphasis: emphasis)) }
                words = ""
            }

            while index < range.upperBound {
                let character = characters[index]
                if character == "\\", index + 1 < range.upperBound, Self.escapable.contains(characters[index + 1]) {
                    words.append(characters[index + 1])
                    index += 2
                } else if let span = span(at: index, within: range) {
                    flush()
                    let inner: Manuscript.Run.Emphasis = span.marks >= 2 || emphasis == .strong ? .strong : .emphasis
                    runs += parse(in: (index + span.marks)..<span.end, emphasis: inner)
                    index = span.end + span.marks
                } else if let link = link(at: index, within: range) {
                    flush()
                    runs += parse(in: link.words, emphasis: emphasis)
                    index = link.end
                } else {
                    words.append(character)
                    index += 1
                }
            }
            flush()
            return runs
        }

        /// Emphasis over more characters than this is none, so that a text of nothing but marks is read in linear time.
        private static let longest = 512
        private static let escapable = Set("\\`*_{}[]()#+-.!<>~|")

        /// Emphasis that opens at `index`: how many marks, and where the closing ones start.
        private func span(at index: Int, within range: Range<Int>) -> (marks: Int, end: Int)? {
            let mark = characters[index]
            guard mark == "*" || mark == "_" else { return nil }
            var marks = 1
            while marks < 3, index + marks < range.upperBound, characters[index + marks] == mark { marks += 1 }
            let inside = index + marks
            guard inside < range.upperBound, !characters[inside].isWhitespace else { return nil }
            if mark == "_", index > range.lowerBound, Self.isWord(characters[index - 1]) { return nil }
            var end = inside + 1
            let limit = min(range.upperBound, end + Self.longest)
            while end + marks <= limit {
                if characters[end] == "\\" {
                    end += 2
                } else if characters[end] == mark {
                    var length = 1
                    while end + length < range.upperBound, characters[end + length] == mark { length += 1 }
                    let after = end + length
                    let inWord = mark == "_" && after < range.upperBound && Self.isWord(characters[after])
                    if length == marks, !characters[end - 1].isWhitespace, !inWord { return (marks, end) }
                    end = after
                } else {
                    end += 1
                }
            }
            return nil
        }

        private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

        /// `[words](address)`, or a picture's `![words](address)`.
        private func link(at index: Int, within range: Range<Int>) -> (words: Range<Int>, end: Int)? {
            var open = index
            if characters[open] == "!" { open += 1 }
            guard open < range.upperBound, characters[open] == "[" else { return nil }
            let rest = characters[open..<min(range.upperBound, open + 1000)]
            guard let close = rest.firstIndex(of: "]"), close + 1 < range.upperBound, characters[close + 1] == "(",
                let end = characters[close..<range.upperBound].prefix(2000).firstIndex(of: ")")
            else { return nil }
            return ((open + 1)..<close, end + 1)
        }
    }
}
