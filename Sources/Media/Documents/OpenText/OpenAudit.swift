import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What a part of an OpenDocument text would do or fetch, and what it carries.
final class OpenAudit: NSObject, XMLParserDelegate {
    private(set) var fault: DocumentFault?
    private(set) var leftOut: Set<ReadDocument.LeftOut> = []
    private var depth = 0

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        depth += 1
        if depth > 256 { parser.abortParsing() }
        let space = namespaceURI ?? ""
        let target = attributes.local["href"].flatMap { $0.isEmpty ? nil : $0 }
        let isRemote = target.map(Reach.isRemote) ?? false
        switch element {
        case "script" where space.contains(":office:") || space.contains(":text:"), "execute-macro", "event-listener":
            settle(.macros)
        case "dde-source", "dde-connection-decl", "applet": settle(.launch)
        case "image", "fill-image", "background-image", "list-level-style-image":
            if isRemote { settle(.fetchesPicture) }
        case "template" where isRemote: settle(.fetchesTemplate)
        case "object", "object-ole", "plugin", "floating-frame", "section-source", "linked-document",
            "font-face-uri", "include":
            if isRemote { settle(.fetchesPart) }
            if element == "object-ole" || element == "plugin" { leftOut.insert(.objects) }
        case "annotation": leftOut.insert(.comments)
        case "form" where space.contains(":form:"): leftOut.insert(.controls)
        case "ruby-text": leftOut.insert(.readings)
        default: break
        }
    }

    func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
        depth -= 1
    }

    private func settle(_ found: DocumentFault) { fault = fault ?? found }
}
