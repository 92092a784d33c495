import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// XML from strangers: read as Unicode first, looked through for declarations, and only then given to a parser.
struct SafeXML {
    /// The document in UTF-8 without its declaration, so that the parser reads the very characters that were looked
    /// through: in another encoding a DOCTYPE could hide from the search.
    let data: Data

    /// Both formats allow UTF-8 and UTF-16 only (ECMA-376 part 2, 8.1; ODF 1.3 part 2, 3.1).
    ///
    /// - Throws: `.entities` for a DOCTYPE or an entity, `.damaged` for what is not Unicode.
    init(_ bytes: Data) throws(DocumentFault) {
        guard var text = Self.unicode(bytes) else { throw .damaged }
        guard !text.contains("<!DOCTYPE"), !text.contains("<!ENTITY") else { throw .entities }
        if text.hasPrefix("<?xml") {
            guard let end = text.range(of: "?>") else { throw .damaged }
            text.removeSubrange(..<end.upperBound)
        }
        data = Data(text.utf8)
    }

    /// - Throws: `.damaged` for XML that cannot be read to its end.
    func parse(with delegate: any XMLParserDelegate) throws(DocumentFault) {
        let parser = XMLParser(data: data)
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        parser.delegate = delegate
        guard parser.parse() else { throw .damaged }
    }

    /// Whether a name or word stands anywhere in it.
    func mentions(_ word: String) -> Bool { data.range(of: Data(word.utf8)) != nil }

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
