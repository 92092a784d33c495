import CPoppler
import Foundation
import Showcase

/// The text of a PDF by poppler, after qpdf has looked through its objects for what it would do.
enum PDFText {
    /// A long novel's.
    private static let mostWords = 400_000
    private static let mostPages = 2000

    static func read(_ bytes: UnsafeRawBufferPointer) throws(DocumentFault) -> ReadDocument {
        try settleEnds(of: bytes)
        let start = bytes.bindMemory(to: UInt8.self).baseAddress
        var actions = yaas_pdf_actions()
        try settle(yaas_pdf_look(start, bytes.count, &actions))
        if actions.has_script != 0 { throw .script }
        if actions.launches != 0 { throw .launch }
        if actions.fetches != 0 { throw .fetchesPart }
        var text = yaas_pdf_text()
        defer { yaas_pdf_free(&text) }
        try settle(yaas_pdf_read(start, bytes.count, mostWords, &text))
        guard text.has_more == 0, text.pages <= mostPages else { throw .tooLong }
        let (words, lost) = Self.words(of: text)
        var leftOut: Set<ReadDocument.LeftOut> = []
        if actions.has_files != 0 { leftOut.insert(.files) }
        if actions.has_objects != 0 { leftOut.insert(.objects) }
        let letters = words.reduce(lost) { $0 + $1.text.count }
        if lost > 2 && lost * 100 > letters { leftOut.insert(.letters) }
        return ReadDocument(
            manuscript: ManuscriptReader.manuscript(of: PDFLayout(of: words).groups(), as: .page), leftOut: leftOut)
    }

    /// The words, and how many of their letters have no meaning that the file tells.
    private static func words(of text: yaas_pdf_text) -> ([PDFWord], lost: Int) {
        let emphases = UnsafeBufferPointer(start: text.fonts, count: text.font_count).map { name in
            name.map { PDFFont.emphasis(of: String(cString: $0)) } ?? .none
        }
        var lost = 0
        let words = UnsafeBufferPointer(start: text.words, count: text.count).compactMap { word -> PDFWord? in
            let letters = String(
                decoding: UnsafeRawBufferPointer(start: word.text, count: word.length), as: UTF8.self)
            let clean = letters.filter { !$0.unicodeScalars.contains(where: isForeign) }
            lost += letters.count - clean.count
            guard !clean.isEmpty, [word.left, word.right, word.top, word.bottom].allSatisfy(\.isFinite) else {
                return nil
            }
            return PDFWord(
                text: clean,
                emphasis: emphases.indices.contains(Int(word.font)) ? emphases[Int(word.font)] : .none,
                page: Int(word.page), pageWidth: word.page_width, pageHeight: word.page_height, left: word.left,
                top: word.top, right: word.right, bottom: word.bottom, hasSpaceAfter: word.space_after != 0)
        }
        return (words, lost)
    }

    private static func settle(_ outcome: yaas_pdf_outcome) throws(DocumentFault) {
        switch outcome {
        case YAAS_PDF_DONE: return
        case YAAS_PDF_LOCKED: throw .locked
        case YAAS_PDF_NO_MEMORY: throw .bomb
        default: throw .damaged
        }
    }

    /// Readers look for a PDF's head within its first 1024 bytes (ISO 32000-1, annex H.3), so that something else may
    /// stand before it; and for a ZIP package from the end.
    private static func settleEnds(of bytes: UnsafeRawBufferPointer) throws(DocumentFault) {
        let head = (0..<min(1024, bytes.count)).first { bytes.holds("%PDF-", at: $0) } ?? 0
        if Stowaway.isFile(bytes.part(from: 0, length: head)) || Stowaway.isPackage(endOf: bytes) { throw .stowaway }
        guard let end = (0..<max(0, bytes.count - 4)).last(where: { bytes[$0] == 0x25 && bytes.holds("%%EOF", at: $0) })
        else { return }
        if Stowaway.isFile(bytes.part(from: end + 5)) { throw .stowaway }
    }

    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .privateUse
            || scalar.value == 0xFFFD
    }
}
