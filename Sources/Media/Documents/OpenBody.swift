import Foundation
import Showcase

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The paragraphs of `content.xml`. What was deleted stands apart there (`text:tracked-changes`) and is passed over.
final class OpenBody: NSObject, XMLParserDelegate {
    private(set) var paragraphs: [DocumentParagraph] = []
    private(set) var hasPictures = false
    private let styles: DocumentStyles
    private var open: [Open] = []
    private var skipping = 0
    private var depth = 0
    private var isInText = false

    private struct Open {
        var paragraph: DocumentParagraph
        var look: DocumentLook
        var spans: [DocumentLook] = []
        /// Space at a line's start, and after space, does not count (ODF 1.3 part 3, 6.1.2).
        var endsInSpace = true
    }

    private static let skipped: Set = [
        "tracked-changes", "note", "annotation", "title", "desc", "forms", "sequence-decls", "variable-decls",
        "user-field-decls", "math", "object-ole", "table-of-content-source", "ruby-text", "binary-data",
    ]

    init(styles: DocumentStyles) { self.styles = styles }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        depth += 1
        if depth > 256 { parser.abortParsing() }
        if skipping > 0 || (isInText && Self.skipped.contains(element) && !isField(qualifiedName)) {
            skipping += 1
            return
        }
        let space = namespaceURI ?? ""
        if element == "text", space.contains("office") { isInText = true }
        if element == "image" { hasPictures = hasPictures || isInText }
        guard isInText, space.contains(":text:") else { return }
        let style = attributes.local["style-name"]
        switch element {
        case "p", "h":
            var look = styles.look(of: style.map { OpenStylesReader.key("paragraph", $0) })
            look.isHeading = element == "h"
            open.append(Open(paragraph: DocumentParagraph(), look: look))
        case "span" where !open.isEmpty:
            let above = open[open.count - 1].spans.last ?? DocumentLook()
            let own = styles.look(of: style.map { OpenStylesReader.key("text", $0) })
            open[open.count - 1].spans.append(above.overlaid(by: own))
        case "s": add(String(repeating: " ", count: min(1000, max(1, Int(attributes.local["c"] ?? "") ?? 1))))
        case "tab": add("\t")
        case "line-break" where !open.isEmpty:
            open[open.count - 1].paragraph.breakLine()
            open[open.count - 1].endsInSpace = true
        default: break
        }
    }

    /// A field that shows the document's title is text; a drawing's title is not.
    private func isField(_ qualifiedName: String?) -> Bool { qualifiedName == "text:title" }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        depth -= 1
        if skipping > 0 {
            skipping -= 1
            return
        }
        let space = namespaceURI ?? ""
        if element == "text", space.contains("office") { isInText = false }
        guard space.contains(":text:") else { return }
        if element == "span", !open.isEmpty { _ = open[open.count - 1].spans.popLast() }
        if element == "p" || element == "h" { endParagraph() }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard skipping == 0, let current = open.last else { return }
        var endsInSpace = current.endsInSpace
        var kept = ""
        for character in string.unicodeScalars {
            let isSpace = [0x20, 0x09, 0x0A, 0x0D].contains(character.value)
            if isSpace && endsInSpace { continue }
            kept.unicodeScalars.append(isSpace ? " " : character)
            endsInSpace = isSpace
        }
        add(kept)
        open[open.count - 1].endsInSpace = endsInSpace
    }

    private func add(_ text: String) {
        guard let current = open.last else { return }
        let span = current.spans.last ?? DocumentLook()
        let look = current.look.isHeading == true ? span : current.look.overlaid(by: span)
        guard look.isHidden != true else { return }
        open[open.count - 1].paragraph.append(text, look.emphasis)
        open[open.count - 1].endsInSpace = false
    }

    private func endParagraph() {
        guard let ended = open.popLast() else { return }
        var paragraph = ended.paragraph
        paragraph.sort = ended.look.isHeading == true ? .heading : .body
        paragraph.alignment = ended.look.alignment ?? .start
        paragraph.indent = ended.look.indent ?? 0
        paragraph.firstIndent = ended.look.firstIndent ?? 0
        paragraph.isRightToLeft = ended.look.isRightToLeft
        paragraphs.append(paragraph)
    }
}
