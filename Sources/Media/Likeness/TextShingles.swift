import Foundation

/// The runs of characters that a text is made of, whatever its line breaks, marks and capitals.
enum TextShingles {
    /// Of scripts whose characters are words or syllables, a run is of so many; of others, of so many.
    private static let shortRun = 3, longRun = 6
    /// More distinct runs than this are not looked at: some 60,000 characters.
    private static let most = 65_536

    /// The hashes of its distinct runs.
    static func hashes(of text: String) -> Set<UInt64> {
        let folded = folded(text)
        var hashes: Set<UInt64> = []
        for start in folded.indices where hashes.count < most {
            let script = Script(folded[start])
            let length = script == .han || script == .kana || script == .hangul ? shortRun : longRun
            guard start + length <= folded.count else { continue }
            hashes.insert(
                folded[start..<(start + length)].reduce(0xCBF2_9CE4_8422_2325) { hash, scalar in
                    (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01B3
                })
        }
        return hashes
    }

    /// Compatibility forms and capitals made one (Unicode Standard Annex 15, NFKC); what is neither letter, mark nor
    /// digit is one space between words.
    static func folded(_ text: String) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        // By way of capitals, so that ß is ss and both small sigmas are one.
        let plain = text.precomposedStringWithCompatibilityMapping.uppercased().lowercased()
            .precomposedStringWithCompatibilityMapping
        for scalar in plain.unicodeScalars.lazy.map({ $0 == "ς" ? "σ" : $0 }) {
            switch scalar.properties.generalCategory {
            case .format: continue
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
                folded.append(scalar)
            default: if let last = folded.last, last != " " { folded.append(" ") }
            }
        }
        if folded.last == " " { folded.removeLast() }
        return folded
    }
}
