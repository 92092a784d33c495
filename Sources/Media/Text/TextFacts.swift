import Showcase

extension Facts {
    /// Measures a manuscript. Characters are those that readers see (grapheme clusters), without line ends.
    mutating func measure(_ manuscript: Manuscript, encoding: String) {
        let text = manuscript.plainText
        characters = text.reduce(0) { $0 + ($1 == "\n" ? 0 : 1) }
        words = WordCount.words(in: text)
        lines = manuscript.blocks.reduce(0) { $0 + $1.lines.count }
        stanzas = manuscript.blocks.count { $0.kind == .stanza }
        language = manuscript.language
        direction = manuscript.direction.rawValue
        self.encoding = encoding
    }
}
