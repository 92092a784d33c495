import Foundation
import Showcase

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What a style, a paragraph or a run says of its looks; `nil` where it says nothing.
struct DocumentLook: Equatable {
    var isBold: Bool?
    var isItalic: Bool?
    var isHidden: Bool?
    var alignment: Manuscript.Block.Alignment?
    var indent: Double?
    var firstIndent: Double?
    var isRightToLeft: Bool?
    var isHeading: Bool?

    /// What `other` says goes before.
    func overlaid(by other: DocumentLook) -> DocumentLook {
        DocumentLook(
            isBold: other.isBold ?? isBold, isItalic: other.isItalic ?? isItalic, isHidden: other.isHidden ?? isHidden,
            alignment: other.alignment ?? alignment, indent: other.indent ?? indent,
            firstIndent: other.firstIndent ?? firstIndent, isRightToLeft: other.isRightToLeft ?? isRightToLeft,
            isHeading: other.isHeading ?? isHeading)
    }

    var emphasis: Manuscript.Run.Emphasis { isBold == true ? .strong : isItalic == true ? .emphasis : .none }
}

/// Styles that build on one another.
struct DocumentStyles {
    struct Style {
        var base: String?
        var look = DocumentLook()
    }

    var styles: [String: Style] = [:]
    /// Of paragraphs that name none.
    var standard: String?

    func look(of name: String?) -> DocumentLook {
        var chain: [DocumentLook] = []
        var next = name
        while let current = next, let style = styles[current], chain.count < 32 {
            chain.append(style.look)
            next = style.base
        }
        return chain.reversed().reduce(DocumentLook()) { $0.overlaid(by: $1) }
    }
}

/// Reads one property element of WordprocessingML into a look (ECMA-376 part 1, 17.3).
enum WordProperties {
    static func read(_ element: String, _ attributes: [String: String], into look: inout DocumentLook) {
        let value = attributes["val"]
        switch element {
        case "b": look.isBold = isOn(value)
        case "i": look.isItalic = isOn(value)
        case "vanish": look.isHidden = isOn(value)
        case "bidi": look.isRightToLeft = isOn(value)
        case "outlineLvl": look.isHeading = (Int(value ?? "") ?? 9) < 9
        case "jc":
            // `left` and `right` follow the paragraph's direction here (17.3.1.13).
            look.alignment = value == "center" ? .center : value == "right" || value == "end" ? .end : .start
        case "ind":
            if let start = ems(attributes["left"] ?? attributes["start"]) { look.indent = start }
            if let first = ems(attributes["firstLine"]) { look.firstIndent = first }
            if let hanging = ems(attributes["hanging"]) { look.firstIndent = -hanging }
        default: break
        }
    }

    private static func isOn(_ value: String?) -> Bool { !["0", "false", "off", "none"].contains(value ?? "1") }

    /// Of twentieths of a point.
    private static func ems(_ twips: String?) -> Double? {
        twips.flatMap(Double.init).flatMap { $0.isFinite ? min(max($0, -20000), 20000) / 240 : nil }
    }
}

extension [String: String] {
    /// Without the prefixes of their names.
    var local: [String: String] {
        reduce(into: [:]) { named, pair in
            named[pair.key.split(separator: ":").last.map(String.init) ?? pair.key] = pair.value
        }
    }
}

/// The part `styles.xml` of a Word document.
final class WordStylesReader: NSObject, XMLParserDelegate {
    var styles = DocumentStyles()
    private var name: String?
    private var depth = 0

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        let attributes = attributes.local
        depth += 1
        if depth > 256 { parser.abortParsing() }
        if element == "style" {
            name = attributes["styleId"]
            if let name { styles.styles[name] = .init() }
            if attributes["type"] == "paragraph", ["1", "true", "on"].contains(attributes["default"] ?? "") {
                styles.standard = name
            }
        }
        guard let name else { return }
        if element == "basedOn" { styles.styles[name]?.base = attributes["val"] }
        if element == "name" {
            let title = attributes["val"]?.lowercased() ?? ""
            if title.hasPrefix("heading ") || title == "title" { styles.styles[name]?.look.isHeading = true }
        }
        if var look = styles.styles[name]?.look {
            WordProperties.read(element, attributes, into: &look)
            styles.styles[name]?.look = look
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        depth -= 1
        if element == "style" { name = nil }
    }
}
