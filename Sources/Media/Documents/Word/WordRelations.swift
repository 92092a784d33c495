import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// One thing that a part of a package refers to (ECMA-376 part 2, 6.5).
struct WordRelation: Equatable {
    /// The last word of its type: `image`, `hyperlink`.
    var type: String
    var target: String
    var isExternal: Bool
    /// Of the part that refers.
    var folder: String

    /// - Throws: `.damaged` or `.entities`.
    static func all(in parts: [String: SafeXML]) throws(DocumentFault) -> [WordRelation] {
        var relations: [WordRelation] = []
        for (name, part) in parts.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".rels") {
            let reader = WordRelationsReader()
            try part.parse(with: reader)
            let folder = name.split(separator: "/").dropLast(2).last.map(String.init) ?? ""
            relations += reader.relations.map {
                WordRelation(type: $0.type, target: $0.target, isExternal: $0.isExternal, folder: folder)
            }
        }
        return relations
    }

    /// What opening the document would fetch. A link is followed by its reader alone, and a path on the author's own
    /// computer leads nowhere: Word notes the template of every document by one.
    var fault: DocumentFault? {
        if ["vbaProject", "wordVbaData"].contains(type) { return .macros }
        guard isExternal, type != "hyperlink", Reach.isRemote(target) else { return nil }
        switch type {
        case "attachedTemplate": return .fetchesTemplate
        case "image", "hdphoto", "video", "audio", "media": return .fetchesPicture
        default: return .fetchesPart
        }
    }

    var leftOut: ReadDocument.LeftOut? {
        // Behind a chart lies its table, as a document of its own.
        if ["charts", "diagrams"].contains(folder) { return nil }
        switch type {
        case "oleObject", "package": return .objects
        case "control": return .controls
        case "aFChunk", "subDocument": return .chunks
        default: return nil
        }
    }
}

private final class WordRelationsReader: NSObject, XMLParserDelegate {
    var relations: [WordRelation] = []

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        guard element == "Relationship", let type = attributes["Type"], let target = attributes["Target"] else {
            return
        }
        relations.append(
            WordRelation(
                type: type.split(separator: "/").last.map(String.init) ?? type, target: target,
                isExternal: attributes["TargetMode"] == "External", folder: ""))
    }
}
