import Foundation
import Showcase

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Reads one property element of WordprocessingML into a look (ECMA-376 part 1, 17.3).
enum WordProperties {
    static func read(_ element: String, _ attributes: [String: String], into look: inout DocumentLook) {
        let value = attributes["val"]
        switch element {
        case "b": look.isBold = isOn(value)
        case "i": look.isItalic = isOn(value)
        case "u": look.isUnderlined = isOn(value)
        case "vanish", "webHidden": look.isHidden = isOn(value)
        case "bidi": look.isRightToLeft = isOn(value)
        case "outlineLvl": look.isHeading = (Int(value ?? "") ?? 9) < 9
        case "numId": look.list = value
        case "ilvl": look.listLevel = value.flatMap(Int.init)
        case "jc":
            // `left` and `right` follow the paragraph's direction here (17.3.1.13).
            look.alignment = value == "center" ? .center : value == "right" || value == "end" ? .end : .start
        case "ind": readIndent(attributes, into: &look)
        default: break
        }
    }

    /// In hundredths of a character where it is told so, which goes before, or in twentieths of a point (17.3.1.12).
    private static func readIndent(_ attributes: [String: String], into look: inout DocumentLook) {
        func ems(_ names: String...) -> Double? {
            let stated = names.compactMap { attributes[$0] }.first.flatMap(Double.init)
            return stated.flatMap { $0.isFinite ? min(max($0, -20000), 20000) : nil }
        }
        if let start = ems("left", "start") { look.indent = start / 240 }
        if let start = ems("leftChars", "startChars"), start != 0 { look.indent = start / 100 }
        if let first = ems("firstLine") { look.firstIndent = first / 240 }
        if let first = ems("firstLineChars"), first != 0 { look.firstIndent = first / 100 }
        if let hanging = ems("hanging") { look.firstIndent = -hanging / 240 }
        if let hanging = ems("hangingChars"), hanging != 0 { look.firstIndent = -hanging / 100 }
    }

    private static func isOn(_ value: String?) -> Bool { !["0", "false", "off", "none"].contains(value ?? "1") }
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
            // How links are shown, which says nothing of emphasis.
            if ["Hyperlink", "FollowedHyperlink"].contains(name) { look.isUnderlined = false }
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
