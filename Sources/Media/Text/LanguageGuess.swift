/// The language of a text, by its script and its commonest small words. For setting type and choosing fonts, so a
/// guess does no harm; the entrant's own word is better.
enum LanguageGuess {
    /// BCP 47; `nil` when nothing speaks for one.
    static func language(of text: String) -> String? {
        let counts = Script.counts(in: text)
        guard let (script, count) = counts.max(by: { ($0.value, "\($0.key)") < ($1.value, "\($1.key)") }), count > 1
        else { return nil }
        switch script {
        case .latin: return latin(text)
        case .greek: return "el"
        case .cyrillic: return holds(text, "іїєґІЇЄҐ") ? "uk" : "ru"
        case .hebrew: return "he"
        case .arabic: return arabic(text)
        case .devanagari: return "hi"
        case .tamil: return "ta"
        case .thai: return "th"
        case .lao: return "lo"
        case .burmese: return "my"
        case .khmer: return "km"
        case .hangul: return "ko"
        case .kana: return "ja"
        case .han: return counts[.kana, default: 0] * 20 > count ? "ja" : "zh"
        }
    }

    /// The side from which most letters are read; of as many, the first letter's.
    static func isRightToLeft(_ text: String) -> Bool {
        let counts = Script.counts(in: text)
        let right = counts.reduce(0) { $0 + ($1.key.isRightToLeft ? $1.value : 0) }
        let all = counts.reduce(0) { $0 + $1.value }
        if right * 2 == all {
            return text.unicodeScalars.lazy.compactMap { Script($0) }.first?.isRightToLeft ?? false
        }
        return right * 2 > all
    }

    private static func holds(_ text: String, _ letters: String) -> Bool {
        let wanted = Set(letters.unicodeScalars)
        return text.unicodeScalars.contains(where: wanted.contains)
    }

    /// Urdu has letters of its own; so has Persian, though Urdu uses those too.
    private static func arabic(_ text: String) -> String {
        if holds(text, "ٹڈڑےںھہ") { return "ur" }
        return holds(text, "پچژگکی") ? "fa" : "ar"
    }

    private static func latin(_ text: String) -> String? {
        let words = text.prefix(20_000).lowercased().split { !$0.isLetter }
        var scores: [String: Int] = [:]
        for word in words {
            for alphabet in Alphabet.latin where alphabet.words.contains(String(word)) {
                scores[alphabet.language, default: 0] += 1
            }
        }
        let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let best = ranked.first, best.value >= 2 else { return nil }
        if ranked.count > 1, ranked[1].value == best.value { return nil }
        return best.key
    }
}
