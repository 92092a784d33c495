import Foundation
import Showcase

/// An OpenDocument text (ODF 1.3).
enum OpenText {
    static func read(_ bytes: UnsafeRawBufferPointer) throws(DocumentFault) -> ReadDocument {
        let package = try ZipPackage(bytes) { ["content.xml", "styles.xml", "META-INF/manifest.xml"].contains($0) }
        if package.names.contains(where: { $0.hasPrefix("Basic/") && $0.hasSuffix(".xml") && !isIndex($0) }) {
            throw .macros
        }
        if let manifest = package.parts["META-INF/manifest.xml"] {
            let isLocked = manifest.withUnsafeBytes { $0.contains("encryption-data") || $0.contains("encrypted-key") }
            if isLocked { throw .locked }
        }
        let styles = OpenStylesReader()
        if let part = package.parts["styles.xml"] { try SafeXML.parse(part, with: styles) }
        guard let content = package.parts["content.xml"] else { throw .damaged }
        try SafeXML.parse(content, with: styles)
        let body = OpenBody(styles: styles.styles)
        try SafeXML.parse(content, with: body)
        return ReadDocument(
            manuscript: ManuscriptAssembly.manuscript(of: body.paragraphs), leavesOutPictures: body.hasPictures)
    }

    /// Every OpenDocument text of older programs has empty libraries of macros.
    private static func isIndex(_ name: String) -> Bool {
        name.hasSuffix("script-lb.xml") || name.hasSuffix("script-lc.xml")
    }
}
