import Foundation
import Showcase

/// What came of reading a text.
struct TextReading {
    var bytes: Int
    var byteCeiling: Int
    /// `nil` when it is too long to be read at all.
    var text: PlainText?
    var manuscript: Manuscript?
    /// Of a word processor, not bare text.
    var isDocument: Bool
    /// What keeps a document from being read.
    var fault: DocumentFault?
    /// What a document carried that no manuscript has.
    var leftOut: Set<ReadDocument.LeftOut> = []
    var words = 0
    /// Characters that readers see.
    var characters = 0

    init(_ upload: Upload, type: KnownType, facts: inout Facts) {
        bytes = upload.data.count
        isDocument = DocumentReader.reads(type)
        byteCeiling = isDocument ? upload.ceilings.bytes : upload.ceilings.textBytes
        guard bytes <= byteCeiling else { return }
        if isDocument {
            read(upload, type: type, facts: &facts)
            return
        }
        let text = upload.data.withUnsafeBytes { PlainText($0) }
        self.text = text
        guard case .read(let words, let encoding) = text else { return }
        let manuscript = ManuscriptReader.read(words, isMarkdown: type == .markdown)
        facts.measure(manuscript, encoding: encoding)
        self.words = facts.words ?? 0
        self.characters = facts.characters ?? 0
        self.manuscript = manuscript
    }

    private mutating func read(_ upload: Upload, type: KnownType, facts: inout Facts) {
        do {
            let document = try DocumentReader.read(upload.data, as: type)
            text = .read(document.manuscript.plainText, encoding: "utf-8")
            leftOut = document.leftOut
            facts.measure(document.manuscript, encoding: "utf-8")
            facts.words = facts.words.map { $0 - document.setWords }
            words = facts.words ?? 0
            characters = facts.characters ?? 0
            manuscript = document.manuscript
        } catch {
            fault = error
        }
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
    static var ofTexts: Self {
        [
            .textLength, .encoding, .olderEncoding, .controlCharacters, .documentFault, .isBlank,
        ] + ReadDocument.LeftOut.allCases.map { .documentLeftOut($0) }
    }
}
