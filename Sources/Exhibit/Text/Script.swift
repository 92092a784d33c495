import Language
import Showcase

/// What the script of a language asks of a page.
enum Script {
    /// `ltr` or `rtl`, for the `dir` attribute.
    static func direction(of language: String) -> String { TextDirection.of(language).rawValue }

    /// The tag as it may stand in a `lang` attribute; `und` for what is no BCP 47 tag.
    static func tag(_ language: String) -> String {
        let parts = language.split(separator: "-", omittingEmptySubsequences: false)
        let sound = parts.allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        let first = parts.first ?? ""
        return sound && (2...3).contains(first.count) && first.allSatisfy(\.isLetter) ? language : "und"
    }

    /// About how wide a line is, in letters of Latin text: a wide character counts for two.
    static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x0300...0x036F, 0x064B...0x065F, 0x200B...0x200F, 0x2060: sum
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                sum + 2
            default: sum + 1
            }
        }
    }
}
