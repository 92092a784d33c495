import Foundation

/// Letters as they are written, from letters as they are drawn.
enum PDFLetters {
    /// Ligatures and the drawn forms of Arabic letters become the letters that they stand for, and the tone marks of Thai
    /// and Lao stand before the vowel that they are drawn
    /// over.
    static func composed(_ text: String) -> String {
        var letters = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isForm(scalar) {
                let written = String(Character(scalar)).precomposedStringWithCompatibilityMapping
                letters.append(contentsOf: written.unicodeScalars)
            } else if isTone(scalar), let last = letters.last, isBesideTone(last) {
                letters.insert(scalar, at: letters.index(before: letters.endIndex))
            } else {
                letters.append(scalar)
            }
        }
        return String(letters)
    }

    private static func isTone(_ scalar: Unicode.Scalar) -> Bool {
        (0x0E48...0x0E4C).contains(scalar.value) || (0x0EC8...0x0ECC).contains(scalar.value)
    }

    /// A vowel that stands behind its consonant or before the next one, and never has a tone mark over it.
    private static func isBesideTone(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value & 0x7F
        return (0x0E00...0x0EFF).contains(scalar.value)
            && (value == 0x32 || value == 0x33 || (0x40...0x44).contains(value))
    }

    private static func isForm(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFB00...0xFB06, 0xFB13...0xFB17, 0xFB1D...0xFBFF, 0xFC00...0xFD3D, 0xFD50...0xFDFB, 0xFE70...0xFEFC: true
        default: false
        }
    }

    /// The words of a line from left to right, put into the order in which they are read: where most letters are read
    /// from right to left, the line is turned, and in it numbers and foreign words are turned back; in other lines the
    /// words from right to left are turned among themselves (the reverse of Unicode Standard Annex #9, as far as lines
    /// of text need it).
    static func reading(_ words: [PDFWord]) -> [PDFWord] {
        guard words.contains(where: { $0.text.unicodeScalars.contains { Script($0)?.isRightToLeft == true } }) else {
            return words
        }
        let isRight = LanguageGuess.isRightToLeft(words.map(\.text).joined())
        var read: [PDFWord] = []
        var turned: [PDFWord] = []
        for word in isRight ? words.reversed() : words {
            var own = word
            let isLeft = isLeftToRight(word.text)
            if !isLeft { own.text = mirrored(word.text) }
            if isLeft == isRight {
                turned.insert(own, at: 0)
            } else {
                read += turned + [own]
                turned = []
            }
        }
        return read + turned
    }

    private static func isLeftToRight(_ text: String) -> Bool {
        var holdsLetter = false
        for scalar in text.unicodeScalars {
            if let script = Script(scalar) {
                if script.isRightToLeft { return false }
                holdsLetter = true
            }
            if scalar.properties.numericType != nil { holdsLetter = true }
        }
        return holdsLetter
    }

    /// Turned, but for numbers and foreign words in it.
    private static func mirrored(_ text: String) -> String {
        var turned = ""
        var foreign = ""
        for character in text.reversed() {
            if isLeftToRight(String(character)) {
                foreign = String(character) + foreign
            } else {
                turned += foreign
                foreign = ""
                turned.append(character)
            }
        }
        return turned + foreign
    }
}
