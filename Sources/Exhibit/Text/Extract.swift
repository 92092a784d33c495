/// The opening of a text, cut where a reader would pause.
enum Extract {
    /// - Parameters:
    ///   - width: the greatest length, in letters of Latin text.
    /// - Returns: the text itself where it is short enough; else whole sentences, or whole words and an ellipsis.
    static func opening(of text: String, width: Int) -> String {
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard Script.width(of: flat) > width else { return flat }
        var used = 0
        var end = flat.startIndex
        var sentence: String.Index?
        var word: String.Index?
        for index in flat.indices {
            let character = flat[index]
            used += Script.width(of: String(character))
            if used > width { break }
            end = flat.index(after: index)
            let nextIsSpace = end == flat.endIndex || flat[end].isWhitespace
            if ".!?؟।".contains(character) && nextIsSpace || "。！？".contains(character) { sentence = end }
            if character.isWhitespace { word = index }
        }
        if let sentence,
            flat.distance(from: flat.startIndex, to: sentence) * 2 > flat.distance(from: flat.startIndex, to: end)
        {
            return String(flat[..<sentence])
        }
        var cut = String(flat[..<(word ?? end)])
        while let last = cut.last, last.isPunctuation || last.isWhitespace { cut.removeLast() }
        return cut + "…"
    }

    /// The first paragraphs of a Markdown text as plain words: what the few marks of a theme's statement leave.
    static func paragraphs(ofMarkdown text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.allSatisfy(\.isWhitespace) }
            .map { lines in lines.map(plain).joined(separator: " ").trimmed }
            .filter { !$0.isEmpty }
    }

    private static func plain(_ line: Substring) -> String {
        var rest = line.drop { $0.isWhitespace || $0 == "#" || $0 == ">" }
        var text = ""
        while let character = rest.popFirst() {
            switch character {
            case "*", "`", "[", "\\": continue
            case "_":
                let inWord = text.last?.isLetter == true && rest.first?.isLetter == true
                if inWord { text.append(character) }
            case "]":
                if rest.first == "(", let close = rest.firstIndex(of: ")") { rest = rest[rest.index(after: close)...] }
            default: text.append(character)
            }
        }
        return text
    }
}

extension String {
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
