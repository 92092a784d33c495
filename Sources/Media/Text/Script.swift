/// The scripts that the house tells apart, by the ranges of the Unicode blocks (Unicode 15, Blocks.txt).
enum Script: Hashable {
    case latin, greek, cyrillic, hebrew, arabic, devanagari, tamil, thai, lao, burmese, khmer, hangul, kana, han

    /// `nil` for marks, digits, punctuation and other scripts.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x5D0...0x5F2, 0xFB1D...0xFB4F: self = .hebrew
        case 0x620...0x64A, 0x66E...0x6D3, 0x6D5, 0x6FA...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
            self = .arabic
        case 0x904...0x939, 0x958...0x961, 0x971...0x97F: self = .devanagari
        case 0xB85...0xBB9: self = .tamil
        case 0xE01...0xE30, 0xE40...0xE46: self = .thai
        case 0xE81...0xEB0, 0xEC0...0xEC6, 0xEDC...0xEDF: self = .lao
        case 0x1000...0x102A, 0x103F, 0x1050...0x1055: self = .burmese
        case 0x1780...0x17B3: self = .khmer
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x31F0...0x31FF, 0xFF66...0xFF9D: self = .kana
        case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
        default: return nil
        }
    }

    var isRightToLeft: Bool { self == .arabic || self == .hebrew }

    /// Written without spaces between words, each sign near to a word.
    var isCharacterByCharacter: Bool { self == .han || self == .kana }

    /// Lines of it are joined without a space.
    var isWrittenWithoutSpaces: Bool { isCharacterByCharacter || [.thai, .lao, .burmese, .khmer].contains(self) }

    /// How often each stands in the first part of a text.
    static func counts(in text: String, limit: Int = 20_000) -> [Script: Int] {
        text.unicodeScalars.prefix(limit).reduce(into: [:]) { counts, scalar in
            if let script = Script(scalar) { counts[script, default: 0] += 1 }
        }
    }
}
