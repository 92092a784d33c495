import Foundation
import Showcase

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The main part of a Word document, or its notes: paragraphs as their author would see them with all changes accepted.
final class WordBody: NSObject, XMLParserDelegate {
    private(set) var paragraphs: [DocumentParagraph] = []
    private(set) var leftOut: Set<ReadDocument.LeftOut> = []
    /// The notes that the text refers to, in order.
    private(set) var notes: [DocumentNote.Key] = []
    /// Of a part of notes, each by its id.
    private(set) var noteTexts: [String: [DocumentParagraph]] = [:]
    private let styles: DocumentStyles
    private var numbering: WordNumbering
    /// Paragraphs stand within paragraphs where there are text boxes.
    private var open: [Open] = []
    private var path: [String] = []
    private var skipping = 0
    private var collects = false
    private var text = ""
    private var fields = WordFields()
    private var links = 0
    private var isRowDeleted = false
    private var note: (id: String, start: Int)?
    /// A paragraph whose own mark was deleted, so that the next one goes on in it.
    private var pending: DocumentParagraph?

    private struct Open {
        var paragraph: DocumentParagraph
        /// Of its style, and its own.
        var base: DocumentLook
        var own = DocumentLook()
        var run = DocumentLook()
        var style: String?
        var isMarkDeleted = false

        var look: DocumentLook { base.overlaid(by: own) }
    }

    init(styles: DocumentStyles, numbering: WordNumbering) {
        (self.styles, self.numbering) = (styles, numbering)
    }

    /// Deleted or moved away, said twice for older programs, or not part of the text.
    private static let skipped: Set = [
        "del", "moveFrom", "Fallback", "delInstrText", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange",
        "trPrChange", "tcPrChange", "numberingChange", "footnotePr", "endnotePr", "rubyPr", "rt", "sdtPr",
    ]

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        let parent = path.last ?? ""
        path.append(element)
        if path.count > 256 { parser.abortParsing() }
        if skipping > 0 {
            skipping += 1
            return
        }
        if element == "del" || element == "moveFrom", parent == "rPr", path.dropLast(2).last == "pPr", !open.isEmpty {
            open[open.count - 1].isMarkDeleted = true
        }
        if element == "del", parent == "trPr" { isRowDeleted = true }
        if element == "rt" { leftOut.insert(.readings) }
        if Self.skipped.contains(element) || isRowDeleted && element == "tc" {
            skipping = 1
            return
        }
        // A drawing has words of its own, such as its description; only those of its text boxes are the author's.
        guard namespaceURI.map({ $0.contains("wordprocessingml") || $0.hasSuffix("/math") }) ?? true else {
            if element == "blip" || element == "imagedata" { leftOut.insert(.pictures) }
            return
        }
        start(element, attributes.local, parent: parent)
    }

    private func start(_ element: String, _ attributes: [String: String], parent: String) {
        switch element {
        case "p":
            open.append(Open(paragraph: pending ?? DocumentParagraph(), base: styles.look(of: styles.standard)))
            pending = nil
        case "pStyle" where parent == "pPr":
            set {
                $0.style = attributes["val"]
                $0.base = styles.look(of: attributes["val"])
            }
        case "r": set { $0.run = DocumentLook() }
        case "rStyle" where isRunProperty(parent):
            set { $0.run = styles.look(of: attributes["val"]).overlaid(by: $0.run) }
        case "t", "instrText": collects = true
        case "tab" where parent == "r", "ptab": add("\t")
        case "br" where ["page", "column"].contains(attributes["type"]): set { $0.paragraph.breakPage() }
        case "br", "cr": if fields.isShown { set { $0.paragraph.breakLine() } }
        case "noBreakHyphen": add("\u{2011}")
        case "sym": add(Self.symbol(attributes["char"]))
        case "hyperlink": links += 1
        case "fldSimple": fields.begin(attributes["instr"] ?? "")
        case "fldChar": turn(attributes["fldCharType"])
        case "footnoteReference": refer(.foot, attributes)
        case "endnoteReference": refer(.end, attributes)
        case "footnote", "endnote":
            if attributes["type"] == nil || attributes["type"] == "normal" {
                note = attributes["id"].map { ($0, paragraphs.count) }
            } else {
                skipping = 1
            }
        default:
            if parent == "pPr" || parent == "numPr" {
                set { WordProperties.read(element, attributes, into: &$0.own) }
            }
            if isRunProperty(parent) { set { WordProperties.read(element, attributes, into: &$0.run) } }
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        if !path.isEmpty { path.removeLast() }
        if skipping > 0 {
            skipping -= 1
            return
        }
        switch element {
        case "t" where collects: flush { add($0) }
        case "instrText" where collects: flush { fields.add($0) }
        case "hyperlink": links -= 1
        case "fldSimple": fields.end()
        case "tr": isRowDeleted = false
        case "p" where namespaceURI?.contains("wordprocessingml") == true: endParagraph()
        case "tc", "txbxContent", "body": endPending()
        case "footnote", "endnote": endNote()
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if collects && skipping == 0 { text += string }
    }

    private func flush(_ take: (String) -> Void) {
        collects = false
        take(text)
        text = ""
    }

    private func turn(_ type: String?) {
        switch type {
        case "begin": fields.begin()
        case "separate": fields.separate()
        default: fields.end()
        }
    }

    private func refer(_ sort: DocumentNote.Sort, _ attributes: [String: String]) {
        guard let id = attributes["id"], note == nil, fields.isShown else { return }
        notes.append(.init(sort: sort, id: id))
        set { $0.paragraph.append(ListNumeral.raised(notes.count), .none) }
    }

    private func endNote() {
        endPending()
        if let note { noteTexts[note.id] = Array(paragraphs[note.start...]) }
        note = nil
    }

    private func endParagraph() {
        guard let ended = open.popLast() else { return }
        var paragraph = ended.paragraph
        if ended.isMarkDeleted && open.isEmpty {
            pending = paragraph
            return
        }
        let look = ended.look
        paragraph.take(look)
        if let list = look.list, !paragraph.isEmpty {
            paragraph.mark = numbering.mark(list: list, level: look.listLevel, style: ended.style)
        }
        paragraphs.append(paragraph)
    }

    /// Where no paragraph follows that it could go on in.
    private func endPending() {
        guard open.isEmpty, let pending else { return }
        if !pending.isEmpty { paragraphs.append(pending) }
        self.pending = nil
    }

    private func add(_ string: String) {
        guard let current = open.last else { return }
        guard fields.isShown else { return fields.add(string) }
        let look = current.look
        var whole = look.overlaid(by: current.run)
        guard whole.isHidden != true else { return }
        if look.isHeading == true { whole = current.run }
        if links > 0 { whole.isUnderlined = false }
        open[open.count - 1].paragraph.append(string, whole.emphasis)
    }

    private func set(_ change: (inout Open) -> Void) {
        if !open.isEmpty { change(&open[open.count - 1]) }
    }

    private func isRunProperty(_ parent: String) -> Bool { parent == "rPr" && path.dropLast(2).last == "r" }

    /// Only of Unicode's own characters; a symbol font's private ones mean nothing without it.
    private static func symbol(_ hexadecimal: String?) -> String {
        guard let value = hexadecimal.flatMap({ UInt32($0, radix: 16) }), !(0xE000...0xF8FF).contains(value),
            value >= 0x20, let scalar = Unicode.Scalar(value)
        else { return "" }
        return String(Character(scalar))
    }
}
