import CICU

/// How many words a text has, as the word processors that entrants write with count them.
///
/// Words are parted by space and by dashes, and hold a letter or a digit; an apostrophe or a hyphen does not part.
/// Chinese and Japanese, written without spaces, count a word for each Han or kana character, as Microsoft Word and
/// LibreOffice Writer do (LibreOffice Help, "Counting Words"). Thai, Lao, Khmer and Burmese, which are written without
/// spaces too, are parted by ICU's dictionaries. Korean is written with spaces and counted by them.
enum WordCount {
    static func words(in text: String) -> Int {
        var unspaced = ""
        let parted = text.split { $0.isWhitespace || dashes.contains($0) }.reduce(0) { $0 + count(in: $1, &unspaced) }
        return parted + dictionaryWords(in: unspaced)
    }

    private static func dictionaryWords(in text: String) -> Int {
        guard !text.isEmpty else { return 0 }
        let units = Array(text.utf16)
        let words = yaas_icu_words(units, Int32(clamping: units.count))
        // Without ICU's data: nearly four letters make a word.
        return words >= 0 ? Int(words) : (text.count + 3) / 4
    }

    private static func hasDictionary(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E01...0x0E3A, 0x0E40...0x0E4E, 0x0E81...0x0ECD, 0x1000...0x103F, 0x1050...0x109F, 0x1780...0x17D3: true
        default: false
        }
    }

    private static let dashes: Set<Character> = ["—", "–", "―", "⸺"]

    /// Of a part without spaces.
    private static func count(in part: Substring, _ unspaced: inout String) -> Int {
        var words = 0
        var inWord = false
        for character in part {
            guard let scalar = character.unicodeScalars.first else { continue }
            let script = Script(scalar)
            if hasDictionary(scalar) {
                unspaced.append(character)
                inWord = false
            } else if script?.isCharacterByCharacter == true {
                words += 1
                inWord = false
            } else if !inWord && (character.isLetter || character.isNumber) {
                words += 1
                inWord = true
            } else if character.isPunctuation && words > 0 && isWide(scalar) {
                inWord = false
            }
        }
        if !unspaced.isEmpty { unspaced.append(" ") }
        return words
    }

    /// The full-width punctuation of Chinese and Japanese parts words even without a space.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFF65).contains(scalar.value)
    }
}
