import Foundation
import Showcase

/// An OpenDocument text (ODF 1.3), read without fetching anything that it refers to.
enum OpenText {
    static func read(_ bytes: UnsafeRawBufferPointer) throws(DocumentFault) -> ReadDocument {
        let package = try ZipPackage(bytes) {
            ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"].contains($0)
        }
        if package.names.contains(where: isProgram) { throw .macros }
        if package.names.contains("encrypted-package") { throw .locked }
        if let manifest = package.parts["META-INF/manifest.xml"] {
            let isLocked = manifest.withUnsafeBytes { $0.contains("encryption-data") || $0.contains("encrypted-key") }
            if isLocked { throw .locked }
            // Old OpenOffice.org names a DOCTYPE here; nothing here is parsed.
            if manifest.withUnsafeBytes({ $0.contains("<!ENTITY") }) { throw .entities }
        }
        guard let stated = package.parts["content.xml"] else { throw .damaged }
        var parts = [try SafeXML(stated)]
        for name in ["styles.xml", "meta.xml"] {
            if let part = package.parts[name] { parts.insert(try SafeXML(part), at: 0) }
        }
        let audit = OpenAudit()
        let styles = OpenStylesReader()
        for part in parts {
            try part.parse(with: audit)
            if let fault = audit.fault { throw fault }
            try part.parse(with: styles)
        }
        let body = OpenBody(styles: styles.styles, lists: styles.lists)
        try parts.last?.parse(with: body)
        return ManuscriptAssembly.document(
            of: body.paragraphs + DocumentNote.paragraphs(of: body.notes), leftOut: audit.leftOut.union(body.leftOut))
    }

    /// A module of Basic or a script; every OpenDocument text of older programs has empty libraries of them.
    private static func isProgram(_ name: String) -> Bool {
        if name.hasPrefix("Scripts/") { return !name.hasSuffix("/") }
        return name.hasPrefix("Basic/") && name.hasSuffix(".xml") && !name.hasSuffix("script-lb.xml")
            && !name.hasSuffix("script-lc.xml")
    }
}
