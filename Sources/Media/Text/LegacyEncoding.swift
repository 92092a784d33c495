import CUchardet
import Foundation

/// Texts in encodings older than Unicode: told by the letters that each would give, for the languages that it was made
/// for; those of many bytes a letter by uchardet.
///
/// A wrong guess spoils a poem silently, so that the writer is asked about every guess, and doubt is a refusal.
enum LegacyEncoding {
    /// - Returns: The text and the encoding's name after the IANA registry, small; `nil` in doubt.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> (String, String)? {
        if let unmarked = UTF16Sniff.decode(bytes) { return unmarked }
        let high = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        let letters = bytes.reduce(0) { $0 + ((0x41...0x5A).contains($1 & 0xDF) ? 1 : 0) }
        // Latin letters are mostly ASCII's.
        if letters * 2 > high * 3 { return best(of: latin, Alphabet.latin, bytes) ?? guessed(bytes) }
        return guessed(bytes) ?? best(of: cyrillic, Alphabet.cyrillic, bytes)
    }

    /// In the order of how often texts are in them.
    private static let latin = [
        "windows-1252", "windows-1250", "macintosh", "windows-1254", "iso-8859-2", "iso-8859-15", "windows-1257",
        "windows-1258", "cp850", "cp852", "mac-centraleurope",
    ]
    private static let cyrillic = ["windows-1251", "koi8-u", "cp866", "iso-8859-5", "mac-cyrillic"]

    private static func best(
        of names: [String], _ alphabets: [Alphabet], _ bytes: UnsafeRawBufferPointer
    ) -> (String, String)? {
        var best: (text: String, name: String, score: Double)?
        for name in names {
            guard let text = convert(bytes, from: name) else { continue }
            let composed = text.precomposedStringWithCanonicalMapping
            let score = LetterSense.score(of: composed, in: alphabets)
            if score > (best?.score ?? LetterSense.least) { best = (composed, name, score) }
        }
        return best.map { ($0.text, $0.name) }
    }

    private static func guessed(_ bytes: UnsafeRawBufferPointer) -> (String, String)? {
        guard let name = guess(bytes), let text = convert(bytes, from: name), LetterSense.isPlausible(text, in: name)
        else { return nil }
        return (text, name)
    }

    /// What uchardet calls an encoding, and the wider one that people's programs write under that name.
    private static let wider: [String: String] = [
        "shift_jis": "cp932", "euc-jp": "euc-jp", "iso-2022-jp": "iso-2022-jp", "gb2312": "gb18030",
        "gb18030": "gb18030", "hz-gb-2312": "gb18030", "big5": "big5-hkscs", "euc-kr": "cp949", "uhc": "cp949",
        "windows-1256": "windows-1256", "windows-1255": "windows-1255", "iso-8859-6": "iso-8859-6",
        "iso-8859-8": "iso-8859-8", "windows-1253": "windows-1253", "iso-8859-7": "iso-8859-7", "tis-620": "cp874",
        "iso-8859-11": "cp874",
    ]

    private static func guess(_ bytes: UnsafeRawBufferPointer) -> String? {
        guard let detector = uchardet_new() else { return nil }
        defer { uchardet_delete(detector) }
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        guard uchardet_handle_data(detector, start, bytes.count) == 0 else { return nil }
        uchardet_data_end(detector)
        let name = wider[String(cString: uchardet_get_charset(detector)).lowercased()]
        // Both Greek ones differ in the place of one letter, which the other has a paragraph mark at.
        guard name == "windows-1253" || name == "iso-8859-7" else { return name }
        return bytes.contains(0xB6) ? "iso-8859-7" : "windows-1253"
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
                // What it holds back for a letter's marks.
                guard iconv(converter, nil, nil, &output, &room) == 0 else { return nil }
                return to.count - room
            }
        }
        guard let written else { return nil }
        return String(validating: target.prefix(written).lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
