import Foundation
import Showcase

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The paragraphs of `content.xml`. What was deleted stands apart there (`text:tracked-changes`) and is passed over.
final class OpenBody: NSObject, XMLParserDelegate {
    private(set) var paragraphs: [DocumentParagraph] = []
    private(set) var leftOut: Set<ReadDocument.LeftOut> = []
    /// The notes that the text refers to, in order.
    private(set) var notes: [[DocumentParagraph]] = []
    private let styles: DocumentStyles
    private var lists: OpenLists
    private var open: [Open] = []
    private var skipping = 0
    private var depth = 0
    private var isInText = false
    private var links = 0
    /// Of a list's item, for its first paragraph.
    private var mark = ""
    /// Where the paragraphs of an open note start.
    private var noteStart: Int?

    private struct Open {
        var paragraph: DocumentParagraph
        var look: DocumentLook
        var spans: [DocumentLook] = []
        /// Space at a line's start, and after space, does not count (ODF 1.3 part 3, 6.1.2).
        var endsInSpace = true
    }

    /// Deleted, beside the text, or counted by the program as pages are.
    private static let skipped: Set = [
        "tracked-changes", "note-citation", "annotation", "title", "desc", "forms", "sequence-decls", "variable-decls",
        "user-field-decls", "math", "object-ole", "table-of-content-source", "ruby-text", "binary-data",
        "page-number", "page-count", "page-continuation", "hidden-text",
    ]

    init(styles: DocumentStyles, lists: OpenLists) { (self.styles, self.lists) = (styles, lists) }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        depth += 1
        if depth > 256 { parser.abortParsing() }
        let space = namespaceURI ?? ""
        // A field that shows the document's title is text; a drawing's title is not.
        let isField = element == "title" && space.contains(":text:")
        if skipping > 0 || (isInText && Self.skipped.contains(element) && !isField) {
            skipping += 1
            return
        }
        if element == "text", space.contains("office") { isInText = true }
        if element == "image", isInText { leftOut.insert(.pictures) }
        guard isInText, space.contains(":text:") else { return }
        start(element, attributes.local)
    }

    private func start(_ element: String, _ attributes: [String: String]) {
        let style = attributes["style-name"]
        switch element {
        case "p", "h":
            var look = styles.look(of: style.map { OpenStylesReader.key("paragraph", $0) })
            look.isHeading = element == "h" || look.isHeading == true
            open.append(Open(paragraph: DocumentParagraph(), look: look))
            open[open.count - 1].paragraph.mark = mark
            mark = ""
        case "span" where !open.isEmpty:
            let above = open[open.count - 1].spans.last ?? DocumentLook()
            let own = styles.look(of: style.map { OpenStylesReader.key("text", $0) })
            open[open.count - 1].spans.append(above.overlaid(by: own))
        case "s": add(String(repeating: " ", count: min(1000, max(1, Int(attributes["c"] ?? "") ?? 1))))
        case "tab": add("\t")
        case "line-break" where !open.isEmpty:
            open[open.count - 1].paragraph.breakLine()
            open[open.count - 1].endsInSpace = true
        case "a": links += 1
        case "list": lists.begin(style: style, goesOn: attributes["continue-numbering"] == "true")
        case "list-item": mark = lists.item(startingAt: attributes["start-value"].flatMap { Int32($0) }.map(Int.init))
        case "note" where noteStart == nil:
            noteStart = paragraphs.count
            add(ListNumeral.raised(notes.count + 1))
        default: break
        }
    }

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
        switch element {
        case "span" where !open.isEmpty: _ = open[open.count - 1].spans.popLast()
        case "p", "h": endParagraph()
        case "a": links -= 1
        case "list": lists.end()
        case "list-item": mark = ""
        case "note":
            guard let start = noteStart else { return }
            notes.append(Array(paragraphs[start...]))
            paragraphs.removeSubrange(start...)
            noteStart = nil
        default: break
        }
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
        var look = current.look.isHeading == true ? span : current.look.overlaid(by: span)
        guard look.isHidden != true else { return }
        if links > 0 { look.isUnderlined = false }
        open[open.count - 1].paragraph.append(text, look.emphasis)
        open[open.count - 1].endsInSpace = false
    }

    private func endParagraph() {
        guard let ended = open.popLast() else { return }
        var paragraph = ended.paragraph
        paragraph.take(ended.look)
        paragraphs.append(paragraph)
    }
}
