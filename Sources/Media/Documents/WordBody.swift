import Foundation
import Showcase

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The main part of a Word document: its paragraphs as its author would see them with all changes accepted.
final class WordBody: NSObject, XMLParserDelegate {
    private(set) var paragraphs: [DocumentParagraph] = []
    private(set) var hasPictures = false
    private let styles: DocumentStyles
    /// Paragraphs stand within paragraphs where there are text boxes.
    private var open: [DocumentParagraph] = []
    private var looks: [(paragraph: DocumentLook, run: DocumentLook)] = []
    private var path: [String] = []
    private var skipping = 0
    private var collects = false
    private var text = ""
    /// The paragraph's own mark is a tracked deletion, so that the next one goes on in it.
    private var isMarkDeleted = false
    private var pending: DocumentParagraph?

    init(styles: DocumentStyles) { self.styles = styles }

    /// Deleted or moved away, said twice for older programs, or not part of the text.
    private static let skipped: Set = [
        "del", "moveFrom", "Fallback", "instrText", "delInstrText", "pPrChange", "rPrChange", "sectPrChange",
        "tblPrChange", "trPrChange", "tcPrChange", "footnotePr", "endnotePr", "rubyPr", "rt",
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
        if element == "del", parent == "rPr", path.dropLast(2).last == "pPr" { isMarkDeleted = true }
        if Self.skipped.contains(element) {
            skipping = 1
            return
        }
        // A drawing has words of its own, such as its description; only those of its text boxes are the author's.
        guard namespaceURI.map({ $0.contains("wordprocessingml") || $0.hasSuffix("/math") }) ?? true else {
            if element == "blip" || element == "imagedata" { hasPictures = true }
            return
        }
        start(element, attributes.local, parent: parent)
    }

    private func start(_ element: String, _ attributes: [String: String], parent: String) {
        switch element {
        case "p":
            open.append(pending ?? DocumentParagraph())
            pending = nil
            looks.append((styles.look(of: styles.standard), DocumentLook()))
            isMarkDeleted = false
        case "pStyle" where parent == "pPr": setLook { $0.paragraph = styles.look(of: attributes["val"]) }
        case "r": setLook { $0.run = DocumentLook() }
        case "rStyle" where parent == "rPr" && path.dropLast(2).last == "r":
            setLook { $0.run = styles.look(of: attributes["val"]).overlaid(by: $0.run) }
        case "t": collects = true
        case "tab" where parent == "r", "ptab": add("\t")
        case "br", "cr": if !open.isEmpty { open[open.count - 1].breakLine() }
        case "noBreakHyphen": add("\u{2011}")
        case "softHyphen": add("\u{AD}")
        case "sym": add(Self.symbol(attributes["char"]))
        default:
            if parent == "pPr" { setLook { WordProperties.read(element, attributes, into: &$0.paragraph) } }
            if parent == "rPr", path.dropLast(2).last == "r" {
                setLook { WordProperties.read(element, attributes, into: &$0.run) }
            }
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
        case "t" where collects:
            collects = false
            add(text)
            text = ""
        case "p" where namespaceURI?.contains("wordprocessingml") == true: endParagraph()
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if collects && skipping == 0 { text += string }
    }

    private func endParagraph() {
        guard var paragraph = open.popLast(), let look = looks.popLast()?.paragraph else { return }
        if isMarkDeleted && open.isEmpty {
            pending = paragraph
            isMarkDeleted = false
            return
        }
        paragraph.sort = look.isHeading == true ? .heading : .body
        paragraph.alignment = look.alignment ?? .start
        paragraph.indent = look.indent ?? 0
        paragraph.firstIndent = look.firstIndent ?? 0
        paragraph.isRightToLeft = look.isRightToLeft
        paragraphs.append(paragraph)
    }

    private func add(_ string: String) {
        guard let look = looks.last, !open.isEmpty else { return }
        let whole = look.paragraph.overlaid(by: look.run)
        guard whole.isHidden != true else { return }
        let isHeading = look.paragraph.isHeading == true
        open[open.count - 1].append(string, isHeading ? look.run.emphasis : whole.emphasis)
    }

    private func setLook(_ change: (inout (paragraph: DocumentLook, run: DocumentLook)) -> Void) {
        if !looks.isEmpty { change(&looks[looks.count - 1]) }
    }

    /// Only of Unicode's own characters; a symbol font's private ones mean nothing without it.
    private static func symbol(_ hexadecimal: String?) -> String {
        guard let value = hexadecimal.flatMap({ UInt32($0, radix: 16) }), !(0xE000...0xF8FF).contains(value),
            value >= 0x20, let scalar = Unicode.Scalar(value)
        else { return "" }
        return String(Character(scalar))
    }
}
