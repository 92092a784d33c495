import Showcase

/// Joins the lines of a paragraph.
struct LineJoiner {
    /// The words of the text, where hyphens at the ends of lines may part them; else `nil`.
    private let vocabulary: Set<Substring>?

    init(of text: String?) {
        vocabulary = text.map { Set($0.lowercased().split { $0.isWhitespace || $0.isPunctuation && $0 != "-" }) }
    }

    /// With a space between, but not between two characters of a script without spaces, nor within a word.
    func joined(_ lines: [RawLine]) -> [Manuscript.Run] {
        lines.dropFirst().reduce(into: lines.first?.runs ?? []) { runs, line in
            guard let next = line.runs.first else { return }
            guard let last = runs.last else {
                runs = line.runs
                return
            }
            if isParted(last.text, next.text) {
                runs[runs.count - 1].text.removeLast()
            } else if isSpaced(last.text, next.text) {
                runs[runs.count - 1].text += " "
            }
            if last.emphasis == next.emphasis {
                runs[runs.count - 1].text += next.text
                runs += line.runs.dropFirst()
            } else {
                runs += line.runs
            }
        }
    }

    private func isSpaced(_ before: String, _ after: String) -> Bool {
        func isUnspaced(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.flatMap(Script.init)?.isWrittenWithoutSpaces ?? false
        }
        if vocabulary != nil, before.last == "-" { return false }
        return
            !(isUnspaced(before.unicodeScalars.last { !$0.properties.isGraphemeExtend } ?? before.unicodeScalars.last)
            && isUnspaced(after.unicodeScalars.first))
    }

    /// A word that was parted for the line's sake. The text itself tells where it can whether a word has the hyphen.
    private func isParted(_ before: String, _ after: String) -> Bool {
        guard let vocabulary, let hyphen = before.last, ["-", "\u{2010}", "\u{AD}"].contains(hyphen),
            let head = before.dropLast().split(whereSeparator: { !$0.isLetter }).last,
            before.dropLast().last?.isLetter == true, after.first?.isLowercase == true
        else { return false }
        if hyphen == "\u{AD}" { return true }
        let tail = after.prefix(while: \.isLetter)
        let whole = (head + tail).lowercased()
        return vocabulary.contains(whole[...]) || !vocabulary.contains("\(head)-\(tail)".lowercased()[...])
    }
}
