import Foundation
import Showcase

/// Which way a language is written.
public enum TextDirection {
    /// The direction of a language by the script it is written in: the tag's own, else the language's usual one.
    ///
    /// - Parameter languageTag: BCP 47: `ar`, `pa-Arab`, `he-IL`; an unknown one is written from left to right.
    public static func of(_ languageTag: String) -> Manuscript.Direction {
        let language = Locale.Language(identifier: languageTag)
        guard let script = language.script?.identifier else { return .ltr }
        return rightToLeft.contains(script) ? .rtl : .ltr
    }

    /// Living scripts written from right to left. Source: Unicode 15.1 `Scripts.txt` and `DerivedBidiClass.txt`;
    /// `Aran` is Arabic in the Nastaliq style.
    private static let rightToLeft: Set<String> = [
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi",
    ]
}
