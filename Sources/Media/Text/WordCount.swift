/// How many words a text has, as the word processors that entrants write with count them.
///
/// Words are parted by space and by dashes, and hold a letter or a digit; an apostrophe or a hyphen does not part.
/// Chinese and Japanese, written without spaces, count a word for each Han or kana character, as Microsoft Word and
/// LibreOffice Writer do (LibreOffice Help, "Counting Words"). Thai, which they part by a dictionary, is estimated at a
/// word for every four letters. Korean is written with spaces and counted by them.
enum WordCount {
    static func words(in text: String) -> Int {
        text.split { $0.isWhitespace || dashes.contains($0) }.reduce(0) { $0 + count(in: $1) }
    }

    private static let dashes: Set<Character> = ["—", "–", "―", "⸺"]

    /// Of a part without spaces.
    private static func count(in part: Substring) -> Int {
        var words = 0
        var inWord = false
        var thaiLetters = 0
        for character in part {
            guard let scalar = character.unicodeScalars.first else { continue }
            let script = Script(scalar)
            if script == .thai {
                thaiLetters += 1
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
        return words + (thaiLetters + 3) / 4
    }

    /// The full-width punctuation of Chinese and Japanese parts words even without a space.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFF65).contains(scalar.value)
    }
}
