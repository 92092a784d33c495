import Foundation
import Showcase

/// What of an entrant's own data a work may give away, though judges are not to know whose it is.
enum AuthorMark: String, CaseIterable, Sendable {
    case name, school, city, email

    func words(of entrant: Entrant) -> String? {
        switch self {
        case .name: entrant.name
        case .school: entrant.school
        case .city: entrant.city
        case .email: entrant.email
        }
    }
}

extension Entrant {
    /// Which of the entrant's data can be read in a text, whatever the case, the accents and the order of a name.
    ///
    /// Of a name's parts a single one counts only where a poem is signed: alone in one of the outermost lines.
    /// A grace or a rose in the middle of it does not.
    func marks(in text: String) -> [AuthorMark] {
        let folded = FoldedText(text)
        return AuthorMark.allCases.filter { mark in
            guard let words = mark.words(of: self), !words.isEmpty else { return false }
            switch mark {
            case .email: return folded.holds(exactly: words)
            case .name: return folded.holds(words) || folded.holds(reversed: words) || folded.isSigned(by: words)
            case .school, .city: return folded.holds(words)
            }
        }
    }

    /// Which of the entrant's data stand among a file's bytes, in the encodings that metadata are written in.
    ///
    /// Nothing is parsed, so that hostile bytes do no harm. Packed metadata (a PNG's zTXt) are not seen.
    func marks(inBytes data: Data) -> [AuthorMark] {
        let sought = AuthorMark.allCases.map { (mark: $0, needles: needles(of: $0)) }
        let overlap = (sought.flatMap(\.needles).map(\.count).max() ?? 1) - 1
        var found: Set<AuthorMark> = []
        // A window at a time, so that a large file costs no memory of its size.
        for start in stride(from: data.startIndex, to: data.endIndex, by: Self.window) {
            let window = data[start..<min(data.endIndex, start + Self.window + overlap)]
            let bytes = Data(window.map { (65...90).contains($0) ? $0 + 32 : $0 })
            for (mark, needles) in sought where needles.contains(where: { bytes.range(of: $0) != nil }) {
                found.insert(mark)
            }
        }
        return AuthorMark.allCases.filter(found.contains)
    }

    /// Of bytes searched at once.
    private static let window = 1 << 20

    /// A datum as metadata write it, in small letters; none that a picture's packed pixels would hold by chance.
    private func needles(of mark: AuthorMark) -> [Data] {
        guard let words = mark.words(of: self)?.trimmingCharacters(in: .whitespaces), !words.isEmpty else { return [] }
        let turned = mark == .name ? [words.words.reversed().joined(separator: " ")] : []
        return ([words] + turned).flatMap { words in
            [String.Encoding.utf8, .isoLatin1, .utf16LittleEndian, .utf16BigEndian].compactMap {
                words.lowercased().data(using: $0)
            }
        }.filter { $0.count >= 5 }
    }
}

/// A text as it is compared: words without case, accents and width.
private struct FoldedText {
    private let lines: [[Substring]]
    private let words: [Substring]
    private let whole: String
    /// Without anything between the letters, for scripts that write no spaces.
    private let letters: String

    init(_ text: String) {
        whole = Self.fold(text)
        lines = whole.split(whereSeparator: \.isNewline).map(Self.words).filter { !$0.isEmpty }
        words = lines.flatMap { $0 }
        letters = words.joined()
    }

    func holds(exactly text: String) -> Bool { whole.contains(Self.fold(text)) }

    func holds(_ text: String) -> Bool { holds(Self.words(Self.fold(text))) }

    func holds(reversed text: String) -> Bool { holds(Self.words(Self.fold(text)).reversed()) }

    func isSigned(by name: String) -> Bool {
        let parts = Set(Self.words(Self.fold(name)))
        return (lines.prefix(2) + lines.suffix(2)).contains { line in
            let signature = Set(line).subtracting(["by", "von", "par", "por", "di", "de"])
            return !signature.isEmpty && signature.isSubset(of: parts)
        }
    }

    private func holds(_ sought: [Substring]) -> Bool {
        guard let first = sought.first else { return false }
        if sought.joined().unicodeScalars.contains(where: Self.isUnspaced) { return letters.contains(sought.joined()) }
        return words.indices.contains { index in
            words[index] == first && words[index...].prefix(sought.count).elementsEqual(sought)
        }
    }

    private static func fold(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    private static func words(_ text: some StringProtocol) -> [Substring] {
        String(text).split { !$0.isLetter && !$0.isNumber }
    }

    /// Thai to Khmer, kana, Han: scripts that put no spaces between words.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        (0x0E00...0x0EFF).contains(scalar.value) || (0x1780...0x17FF).contains(scalar.value)
            || (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
            || (0x20000...0x3FFFF).contains(scalar.value)
    }
}
