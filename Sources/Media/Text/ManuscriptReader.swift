import Foundation
import Showcase

/// Reads a plain or Markdown text as a manuscript.
public enum ManuscriptReader {
    /// - Parameters:
    ///   - text: The file's characters.
    ///   - isMarkdown: Whether `*`, `_`, `#` and the ends of lines mean what they do in CommonMark. Tags, lists, links'
    ///     addresses and pictures are not for a manuscript: tags stay as they are written, links keep their words.
    /// - Returns: Lines kept in stanzas, joined in paragraphs; all text in Unicode's composed form (NFC).
    public static func read(_ text: String, isMarkdown: Bool) -> Manuscript {
        let groups = RawLine.groups(of: normalized(text), isMarkdown: isMarkdown)
        return manuscript(of: groups, as: isMarkdown ? .markdown : .plain)
    }

    /// What marks emphasis and the ends of words.
    enum Notation {
        case plain, markdown
        /// Set on a page: the runs know their emphasis, and a hyphen at a line's end may part a word.
        case page
    }

    static func manuscript(of groups: [RawLine.Group], as notation: Notation) -> Manuscript {
        let sense = LineSense(of: groups.map(\.lines))
        let text = groups.flatMap(\.lines).map(\.text).joined(separator: "\n")
        let joiner = LineJoiner(of: notation == .page ? text : nil)
        let reader = GroupReader(sense: sense, joiner: joiner, isMarkdown: notation == .markdown)
        return Manuscript(
            language: LanguageGuess.language(of: text), direction: LanguageGuess.isRightToLeft(text) ? .rtl : .ltr,
            blocks: groups.flatMap(reader.blocks))
    }

    /// One kind of line end, no marks of files or editors, composed characters.
    static func normalized(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFEFF, 0x1A: break
            case 0x0A where afterReturn: break
            case 0x0A, 0x0B, 0x0D, 0x85, 0x2028: scalars.append("\n")
            case 0x0C, 0x2029: scalars.append(contentsOf: "\n\n".unicodeScalars)
            default: scalars.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(scalars).precomposedStringWithCanonicalMapping
    }
}
