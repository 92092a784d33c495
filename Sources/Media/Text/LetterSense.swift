/// Whether letters make sense together.
enum LetterSense {
    /// Of a sign beyond ASCII, on the average; below it the text is doubtful.
    static let least = 0.6
    /// Enough to judge by.
    private static let longest = 20_000

    /// How well a text's signs beyond ASCII fit the best of some languages: 1 for each of its letters and of the marks of
    /// writing, less for others, and for a capital within a word; small words of the language add to it.
    static func score(of text: String, in alphabets: [Alphabet]) -> Double {
        let head = text.unicodeScalars.prefix(longest)
        var counts: [Unicode.Scalar: Int] = [:]
        var capitals = 0
        var before: Unicode.Scalar?
        for scalar in head {
            if scalar.value >= 0x80 { counts[small(scalar), default: 0] += 1 }
            if let before, before.properties.isLowercase, scalar.properties.isUppercase,
                before.value >= 0x80 || scalar.value >= 0x80
            {
                capitals += 1
            }
            before = scalar
        }
        let all = counts.reduce(0) { $0 + $1.value }
        guard all > 0 else { return 0 }
        let words = text.prefix(longest).lowercased().split { !$0.isLetter }
        return alphabets.map { alphabet in
            let fit = counts.reduce(0) { sum, pair in
                sum + pair.value * (alphabet.letters.contains(pair.key) ? 2 : marks.contains(pair.key) ? 1 : -6)
            }
            let known = words.count { alphabet.words.contains(String($0)) }
            // A text of few signs beyond ASCII is told by its words alone.
            guard known > 0 || all >= 4 else { return -1 }
            return Double(fit - 6 * capitals) / Double(2 * all) + Double(known) / Double(words.count + 1)
        }.max() ?? 0
    }

    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? scalar : scalar
    }

    /// Of writing, in any language.
    private static let marks = Set("«»“”‘’‚„–—…¿¡°·†‹›§©\u{A0}\u{AD}€№•".unicodeScalars)

    /// The encoding's own scripts, few strange signs, and no word of two alphabets.
    static func isPlausible(_ text: String, in name: String) -> Bool {
        var letters = 0
        var strange = 0
        var mixed = 0
        var last: Script?
        for scalar in text.unicodeScalars {
            let script = Script(scalar)
            if scalar.value >= 0x80 {
                if script != nil { letters += 1 } else if isStrange(scalar) { strange += 1 }
            }
            if let script, let last, script != last, isAlphabet(script), isAlphabet(last) { mixed += 1 }
            last = script
        }
        guard letters >= 4, strange * 20 <= letters, mixed * 50 <= letters else { return false }
        let counts = Script.counts(in: text)
        let scripts = expected(name)
        return counts.allSatisfy { $0.key == .latin || scripts.contains($0.key) }
            && scripts.contains { counts[$0] != nil }
    }

    private static func isAlphabet(_ script: Script) -> Bool {
        [.latin, .greek, .cyrillic, .hebrew, .arabic].contains(script)
    }

    private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .privateUse, .unassigned, .control, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
            .otherNumber:
            true
        default: false
        }
    }

    private static func expected(_ name: String) -> Set<Script> {
        switch name {
        case "cp932", "euc-jp", "iso-2022-jp": [.kana, .han, .greek, .cyrillic]
        case "gb18030", "big5-hkscs": [.han, .kana]
        case "cp949": [.hangul, .han]
        case "windows-1256", "iso-8859-6": [.arabic]
        case "windows-1255", "iso-8859-8": [.hebrew]
        case "windows-1253", "iso-8859-7": [.greek]
        case "cp874": [.thai]
        default: []
        }
    }
}
