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
            for (language, common) in smallWords where common.contains(String(word)) {
                scores[language, default: 0] += 1
            }
        }
        let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let best = ranked.first, best.value >= 2 else { return nil }
        if ranked.count > 1, ranked[1].value == best.value { return nil }
        return best.key
    }

    private static let smallWords: [String: Set<String>] = [
        "en": [
            "the", "and", "of", "to", "is", "that", "it", "was", "with", "for", "my", "you", "are", "his", "her", "we",
            "they", "not", "but", "this", "from", "have", "when", "where", "i", "your", "what", "their",
        ],
        "es": [
            "el", "los", "las", "y", "que", "en", "un", "una", "por", "con", "para", "del", "se", "es", "mi", "como",
            "más", "pero", "su", "tu", "al", "lo", "cuando", "nos", "está", "no", "yo", "sin",
        ],
        "fr": [
            "le", "les", "et", "des", "un", "une", "que", "qui", "dans", "est", "du", "pour", "pas", "sur", "je", "il",
            "elle", "nous", "vous", "au", "aux", "ce", "mon", "son", "plus", "avec", "où", "ne",
        ],
        "de": [
            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "zu", "den", "dem", "mit", "ich", "sie", "es",
            "auf", "von", "im", "er", "wir", "für", "sich", "wie", "auch", "aber", "wenn", "mein",
        ],
        "pt": [
            "o", "os", "as", "e", "que", "em", "um", "uma", "não", "do", "da", "dos", "das", "no", "na", "por", "com",
            "para", "se", "mais", "meu", "minha", "como", "mas", "ao", "seu", "você", "são",
        ],
        "it": [
            "il", "gli", "e", "che", "di", "un", "una", "non", "per", "con", "del", "della", "è", "nel", "mi", "si",
            "sono", "più", "come", "ma", "lo", "al", "io", "dei", "le", "anche", "questo", "sul",
        ],
    ]
}
