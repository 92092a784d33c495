import Foundation
import Showcase

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The styles of `styles.xml` and the automatic ones of `content.xml`, into one table.
final class OpenStylesReader: NSObject, XMLParserDelegate {
    var styles = DocumentStyles()
    var lists = OpenLists()
    private var name: String?
    private var list: String?
    private var depth = 0

    /// Styles of different families may have one name.
    static func key(_ family: String, _ name: String) -> String { family + "/" + name }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        depth += 1
        if depth > 256 { parser.abortParsing() }
        let attributes = attributes.local
        switch element {
        case "style":
            guard let family = attributes["family"], let own = attributes["name"] else { return }
            let key = Self.key(family, own)
            name = key
            styles.styles[key] = .init(base: attributes["parent-style-name"].map { Self.key(family, $0) })
            // Other headings are elements of their own.
            if family == "paragraph", own == "Title" { styles.styles[key]?.look.isHeading = true }
            if let list = attributes["list-style-name"] { styles.styles[key]?.look.list = list }
        case "list-style": list = attributes["name"]
        case "list-level-style-bullet", "list-level-style-number":
            guard let list, let level = attributes["level"].flatMap(Int.init), (1...10).contains(level) else { return }
            lists.styles[list, default: [:]][level] = OpenLists.Level(
                bullet: element.hasSuffix("bullet") ? attributes["bullet-char"] ?? "•" : "",
                format: attributes["num-format"] ?? "", prefix: attributes["num-prefix"] ?? "",
                suffix: attributes["num-suffix"] ?? "",
                start: attributes["start-value"].flatMap { Int32($0) }.map(Int.init) ?? 1,
                shown: attributes["display-levels"].flatMap(Int.init) ?? 1)
        case "paragraph-properties", "text-properties":
            guard let name, var look = styles.styles[name]?.look else { return }
            Self.read(attributes, into: &look)
            styles.styles[name]?.look = look
        default: break
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        depth -= 1
        if element == "style" { name = nil }
        if element == "list-style" { list = nil }
    }

    private static func read(_ attributes: [String: String], into look: inout DocumentLook) {
        if let weight = attributes["font-weight"] { look.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600 }
        if let style = attributes["font-style"] { look.isItalic = style == "italic" || style == "oblique" }
        if let line = attributes["text-underline-style"] { look.isUnderlined = line != "none" }
        if let display = attributes["display"] { look.isHidden = display == "none" }
        if let mode = attributes["writing-mode"] {
            if mode.hasPrefix("rl") { look.isRightToLeft = true }
            if mode.hasPrefix("lr") { look.isRightToLeft = false }
        }
        switch attributes["text-align"] {
        case "center": look.alignment = .center
        case "end": look.alignment = .end
        case "right": look.alignment = look.isRightToLeft == true ? .start : .end
        case "left": look.alignment = look.isRightToLeft == true ? .end : .start
        case "start", "justify": look.alignment = .start
        default: break
        }
        let side = look.isRightToLeft == true ? "margin-right" : "margin-left"
        if let margin = ems(attributes[side]) { look.indent = margin }
        if let first = ems(attributes["text-indent"]) { look.firstIndent = first }
    }

    /// Of a length with its unit, in ems of 12 points.
    static func ems(_ length: String?) -> Double? {
        guard let length else { return nil }
        let points: [String: Double] = ["cm": 72 / 2.54, "mm": 7.2 / 2.54, "in": 72, "pt": 1, "pc": 12, "px": 0.75]
        guard let unit = points[String(length.suffix(2))], let value = Double(length.dropLast(2)), value.isFinite
        else { return nil }
        return min(max(value * unit / 12, -80), 80)
    }
}
