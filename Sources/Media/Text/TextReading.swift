import Foundation
import Showcase

/// What came of reading a text.
struct TextReading {
    var bytes: Int
    var byteCeiling: Int
    /// `nil` when it is too long to be read at all.
    var text: PlainText?
    var manuscript: Manuscript?
    var words = 0
    /// Characters that readers see.
    var characters = 0

    init(_ upload: Upload, type: KnownType, facts: inout Facts) {
        bytes = upload.data.count
        byteCeiling = upload.ceilings.textBytes
        guard bytes <= byteCeiling else { return }
        let text = upload.data.withUnsafeBytes { PlainText($0) }
        self.text = text
        guard case .read(let words, let encoding) = text else { return }
        let manuscript = ManuscriptReader.read(words, isMarkdown: type == .markdown)
        facts.measure(manuscript, encoding: encoding)
        self.words = facts.words ?? 0
        self.characters = facts.characters ?? 0
        self.manuscript = manuscript
    }
}

extension Manuscript {
    /// The same manuscript always gives the same bytes.
    func encoded() throws(MediaError) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(self)
        } catch {
            throw .unencodable(type: "manuscript", reason: "\(error)")
        }
    }
}

extension Array where Element == Check<TextReading> {
    static var ofTexts: Self { [.textLength, .encoding, .controlCharacters, .isBlank] }
}
