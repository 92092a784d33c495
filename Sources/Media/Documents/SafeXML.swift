import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// XML from strangers: looked through for declarations before any parser sees it.
enum SafeXML {
    /// - Throws: `.entities` for a DOCTYPE or an entity, `.damaged` for XML that cannot be read to its end.
    static func parse(_ data: Data, with delegate: any XMLParserDelegate) throws(DocumentFault) {
        try check(data)
        let parser = XMLParser(data: data)
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        parser.delegate = delegate
        guard parser.parse() else { throw .damaged }
    }

    /// Encodings in which `<!DOCTYPE` could hide from a search for its bytes are refused too.
    static func check(_ data: Data) throws(DocumentFault) {
        // UTF-16 has a null in each ASCII letter.
        let plain = data.contains(0) ? data.filter { $0 != 0 } : data
        let isDeclared = plain.withUnsafeBytes { $0.contains("<!DOCTYPE") || $0.contains("<!ENTITY") }
        guard !isDeclared else { throw .entities }
        let head = String(decoding: plain.prefix(200), as: UTF8.self)
        guard let start = head.range(of: "encoding="), let end = head.range(of: "?>"),
            start.upperBound < end.lowerBound
        else {
            // Without a declaration it is UTF-8 or UTF-16, and both show the bracket.
            guard plain.prefix(4).contains(0x3C) || plain.isEmpty || head.contains("<") else { throw .damaged }
            return
        }
        let name = head[start.upperBound..<end.lowerBound].lowercased().filter { $0 != "\"" && $0 != "'" && $0 != " " }
        let known = [
            "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1", "windows-1252",
        ]
        guard known.contains(where: name.hasPrefix) else { throw .damaged }
    }
}
