import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// XML from strangers: read as Unicode first, looked through for declarations, and only then given to a parser.
enum SafeXML {
    /// - Throws: `.entities` for a DOCTYPE or an entity, `.damaged` for XML that cannot be read to its end.
    static func parse(_ data: Data, with delegate: any XMLParserDelegate) throws(DocumentFault) {
        let parser = XMLParser(data: try checked(data))
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        parser.delegate = delegate
        guard parser.parse() else { throw .damaged }
    }

    /// The document in UTF-8 without its declaration, so that the parser reads the very characters that were looked
    /// through: in another encoding a DOCTYPE could hide from the search.
    ///
    /// Both formats allow UTF-8 and UTF-16 only (ECMA-376 part 2, 8.1; ODF 1.3 part 2, 3.1).
    static func checked(_ data: Data) throws(DocumentFault) -> Data {
        guard var text = unicode(data) else { throw .damaged }
        guard !text.contains("<!DOCTYPE"), !text.contains("<!ENTITY") else { throw .entities }
        if text.hasPrefix("<?xml") {
            guard let end = text.range(of: "?>") else { throw .damaged }
            text.removeSubrange(..<end.upperBound)
        }
        return Data(text.utf8)
    }

    private static func unicode(_ data: Data) -> String? {
        if data.starts(with: [0xFF, 0xFE]) { return String(data: data, encoding: .utf16) }
        if data.starts(with: [0xFE, 0xFF]) { return String(data: data, encoding: .utf16) }
        if data.starts(with: [0xEF, 0xBB, 0xBF]) { return String(validating: data.dropFirst(3), as: UTF8.self) }
        // Without a mark: a bracket in UTF-16 has a zero beside it.
        if data.starts(with: [0x3C, 0]) { return String(data: data, encoding: .utf16LittleEndian) }
        if data.starts(with: [0, 0x3C]) { return String(data: data, encoding: .utf16BigEndian) }
        return String(validating: data, as: UTF8.self)
    }
}
