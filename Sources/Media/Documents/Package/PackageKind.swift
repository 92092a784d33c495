import Foundation

/// What a ZIP package is, by the parts that its format prescribes, whatever stands first in the file: for Office Open
/// XML the content types (ECMA-376 part 2, 10.1.2), for OpenDocument the part `mimetype` (ODF 1.3 part 2, 3.3).
enum PackageKind {
    /// `nil` when it cannot be read as a package at all.
    static func type(of bytes: UnsafeRawBufferPointer) -> KnownType? {
        let settling = ["[Content_Types].xml", "mimetype"]
        let package: ZipPackage
        do {
            package = try ZipPackage(bytes, readsAll: false) { settling.contains($0) }
        } catch {
            return nil
        }
        if let said = package.parts["mimetype"] {
            let name = String(decoding: said.prefix(200), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            if name == KnownType.odt.name || name == KnownType.odt.name + "-template" { return .odt }
            return KnownType.named(name) == .paintingProject ? .paintingProject : .zip
        }
        // Procreate's.
        if package.names.contains("Document.archive") { return .paintingProject }
        guard let types = package.parts["[Content_Types].xml"] else { return .zip }
        let said = String(decoding: types, as: UTF8.self).lowercased()
        if package.names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) { return .macroDocument }
        if said.contains("ms-word.document.macroenabled") || said.contains("ms-word.template.macroenabled") {
            return .macroDocument
        }
        if said.contains("wordprocessingml.document.main+xml") || said.contains("wordprocessingml.template.main+xml") {
            return .docx
        }
        if said.contains("spreadsheetml.") { return .sheet }
        if said.contains("presentationml.") { return .slides }
        return .zip
    }
}
