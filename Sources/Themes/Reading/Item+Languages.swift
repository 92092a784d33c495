import Foundation
import Showcase
import Yams

extension Item {
    /// One text in several languages: `{en: Poetry, es: Poesía}`.
    func localized() -> LocalizedText? { byLanguage { $0.text() }.map(LocalizedText.init) }

    /// What `read` makes of the value of each language; at least one language must be there.
    func byLanguage<Value>(_ read: (Item) -> Value?) -> [String: Value]? {
        let expected = "A text in at least one language, as in `{en: Poetry, es: Poesía}`."
        guard node.mapping != nil else { return mistake(expected) }
        guard let pairs = pairs() else { return nil }
        guard !pairs.isEmpty else { return mistake(found: "nothing", expected) }
        var texts: [String: Value] = [:]
        var isWhole = true
        for (key, value) in pairs {
            if !key.name.isLanguageTag {
                key.item.mistake(found: "“\(key.name)”", "A BCP 47 language tag, as in `en`, `pt-BR` or `zh-Hant`.")
                isWhole = false
            }
            guard let text = read(value) else {
                isWhole = false
                continue
            }
            texts[key.name] = text
        }
        return isWhole ? texts : nil
    }
}

extension String {
    /// Whether this has the form of a language tag: a language of two or three letters, then subtags of one to eight
    /// letters or digits. RFC 5646, 2.1.
    fileprivate var isLanguageTag: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.count),
            language.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}
