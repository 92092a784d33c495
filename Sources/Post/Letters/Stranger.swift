extension String {
    /// On one line, without control characters.
    var oneLine: String {
        split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
            .joined(separator: " ")
    }

    /// What a stranger typed, fit to stand in a letter to someone they named: one short line, in which no reader's
    /// program finds an address to click, so that nobody can have us advertise.
    var tamed: String {
        var text = ""
        for character in oneLine.prefix(120) {
            text.append(character)
            // Parts what would be joined to an address: a.example, https://…, @.
            if ".:/@".contains(character) { text.append("\u{2060}") }
        }
        return text
    }
}
