import CUchardet
import Foundation

/// Texts in encodings older than Unicode: a guess by uchardet, taken only where the letters that it gives make sense.
///
/// A wrong guess spoils a poem silently, so that doubt is a refusal.
enum LegacyEncoding {
    /// - Returns: The text and the encoding's name after the IANA registry, small; `nil` in doubt.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> (String, String)? {
        if let unmarked = UTF16Sniff.decode(bytes) { return unmarked }
        if let western = convert(bytes, from: "windows-1252"), isWestern(western) { return (western, "windows-1252") }
        guard let name = guess(bytes), let text = convert(bytes, from: name), isPlausible(text, in: name) else {
            return nil
        }
        return (text, name)
    }

    /// What uchardet calls an encoding, and the wider one that people's programs write under that name.
    private static let wider: [String: String] = [
        "iso-8859-1": "windows-1252", "iso-8859-15": "iso-8859-15", "windows-1252": "windows-1252",
        "shift_jis": "cp932", "euc-jp": "euc-jp", "iso-2022-jp": "iso-2022-jp", "gb2312": "gb18030",
        "gb18030": "gb18030",
        "hz-gb-2312": "gb18030", "big5": "big5-hkscs", "euc-kr": "cp949", "uhc": "cp949",
        "windows-1251": "windows-1251",
        "koi8-r": "koi8-r", "windows-1256": "windows-1256", "windows-1255": "windows-1255", "iso-8859-6": "iso-8859-6",
        "iso-8859-8": "iso-8859-8", "windows-1253": "windows-1253", "iso-8859-7": "iso-8859-7", "tis-620": "cp874",
        "iso-8859-2": "iso-8859-2", "windows-1250": "windows-1250",
    ]

    private static func guess(_ bytes: UnsafeRawBufferPointer) -> String? {
        guard let detector = uchardet_new() else { return nil }
        defer { uchardet_delete(detector) }
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        guard uchardet_handle_data(detector, start, bytes.count) == 0 else { return nil }
        uchardet_data_end(detector)
        return wider[String(cString: uchardet_get_charset(detector)).lowercased()]
    }

    /// By iconv(3); `nil` when a byte has no meaning in the encoding.
    static func convert(_ bytes: UnsafeRawBufferPointer, from name: String) -> String? {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        // No encoding's byte takes more than four in UTF-8.
        var source = [CChar](bytes.bindMemory(to: CChar.self))
        var target = [CChar](repeating: 0, count: source.count * 4 + 16)
        let written: Int? = source.withUnsafeMutableBufferPointer { from in
            target.withUnsafeMutableBufferPointer { to in
                var input = from.baseAddress
                var output = to.baseAddress
                var left = from.count
                var room = to.count
                guard iconv(converter, &input, &left, &output, &room) == 0, left == 0 else { return nil }
                return to.count - room
            }
        }
        guard let written else { return nil }
        return String(validating: target.prefix(written).lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static let westernSigns = Set(
        "àâäáãåæçèéêëìíîïñòóôöõøœùúûüýÿßªº«»“”‘’‚„–—…¿¡°·†‹›§©\u{A0}\u{AD}€´¼½¾£×".unicodeScalars)

    /// A language that Latin-1 was made for speaks from its commonest words, and every further sign is one it has.
    private static func isWestern(_ text: String) -> Bool {
        guard let language = LanguageGuess.language(of: text), ["de", "en", "es", "fr", "it", "pt"].contains(language)
        else { return false }
        var letters = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x80 {
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            guard westernSigns.contains(lower) else { return false }
            letters += 1
        }
        return letters > 0
    }

    /// The encodings' own scripts, few strange signs, and no word of two alphabets.
    private static func isPlausible(_ text: String, in name: String) -> Bool {
        var letters = 0
        var strange = 0
        var mixed = 0
        var last: Script?
        for scalar in text.unicodeScalars {
            let script = Script(scalar)
            if scalar.value >= 0x80 {
                if script != nil { letters += 1 } else if isStrange(scalar) { strange += 1 }
            }
            if let script, let last, script != last, isAlphabet(script), isAlphabet(last) { mixed += 1 }
            last = script
        }
        guard letters >= 4, strange * 20 <= letters, mixed * 50 <= letters else { return false }
        let counts = Script.counts(in: text)
        let scripts = expected(name)
        return counts.allSatisfy { $0.key == .latin || scripts.contains($0.key) }
            && (scripts == [.latin] ? LanguageGuess.language(of: text) != nil : scripts.contains { counts[$0] != nil })
    }

    private static func isAlphabet(_ script: Script) -> Bool {
        [.latin, .greek, .cyrillic, .hebrew, .arabic].contains(script)
    }

    private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .privateUse, .unassigned, .control, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
            .otherNumber:
            true
        default: false
        }
    }

    private static func expected(_ name: String) -> Set<Script> {
        switch name {
        case "cp932", "euc-jp", "iso-2022-jp": [.kana, .han, .greek, .cyrillic]
        case "gb18030", "big5-hkscs": [.han, .kana]
        case "cp949": [.hangul, .han]
        case "windows-1251", "koi8-r": [.cyrillic]
        case "windows-1256", "iso-8859-6": [.arabic]
        case "windows-1255", "iso-8859-8": [.hebrew]
        case "windows-1253", "iso-8859-7": [.greek]
        case "cp874": [.thai]
        default: [.latin]
        }
    }
}
