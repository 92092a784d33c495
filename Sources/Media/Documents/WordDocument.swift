import Foundation
import Showcase

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A Word document (ECMA-376), read without fetching anything that it refers to.
enum WordDocument {
    static func read(_ bytes: UnsafeRawBufferPointer) throws(DocumentFault) -> ReadDocument {
        let package = try ZipPackage(bytes) { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }
        if package.names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) { throw .macros }
        for part in package.parts.values { _ = try SafeXML.checked(part) }
        let main = try mainPart(of: package)
        let folder = main.split(separator: "/").dropLast().joined(separator: "/")
        let styles = WordStylesReader()
        if let part = package.parts[folder.isEmpty ? "styles.xml" : folder + "/styles.xml"] {
            try SafeXML.parse(part, with: styles)
        }
        guard let part = package.parts[main] else { throw .damaged }
        let body = WordBody(styles: styles.styles)
        try SafeXML.parse(part, with: body)
        return ReadDocument(
            manuscript: ManuscriptAssembly.manuscript(of: body.paragraphs), leavesOutPictures: body.hasPictures)
    }

    /// The part that the package's relationships call its document.
    private static func mainPart(of package: ZipPackage) throws(DocumentFault) -> String {
        let relations = WordRelations()
        if let part = package.parts["_rels/.rels"] { try SafeXML.parse(part, with: relations) }
        let target = relations.target.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 } ?? "word/document.xml"
        return package.parts[target] == nil ? "word/document.xml" : target
    }
}

private final class WordRelations: NSObject, XMLParserDelegate {
    var target: String?

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        guard element == "Relationship", attributes["TargetMode"] != "External",
            attributes["Type"]?.hasSuffix("/officeDocument") == true
        else { return }
        target = attributes["Target"]
    }
}

/// What came of reading a document.
struct ReadDocument {
    var manuscript: Manuscript
    /// There were pictures, which a manuscript does not hold.
    var leavesOutPictures = false
    /// Files that it carries along.
    var leavesOutFiles = false
}
