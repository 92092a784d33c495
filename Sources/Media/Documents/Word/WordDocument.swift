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
        var parts: [String: SafeXML] = [:]
        for (name, part) in package.parts { parts[name] = try SafeXML(part) }
        if parts["[Content_Types].xml"]?.mentions("ms-office.vbaProject") == true { throw .macros }
        let relations = try WordRelation.all(in: parts)
        if let fault = relations.lazy.compactMap(\.fault).first { throw fault }
        try settleFields(of: parts)
        return try read(parts, relations: relations)
    }

    private static func read(
        _ parts: [String: SafeXML], relations: [WordRelation]
    ) throws(DocumentFault) -> ReadDocument {
        let main = mainPart(of: relations, in: parts)
        let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        guard let part = parts[main] else { throw .damaged }
        let styles = WordStylesReader()
        try parts[folder + "styles.xml"]?.parse(with: styles)
        let numbering = WordNumberingReader()
        try parts[folder + "numbering.xml"]?.parse(with: numbering)
        let body = WordBody(styles: styles.styles, numbering: numbering.numbering)
        try part.parse(with: body)
        var notes: [DocumentNote.Key: [DocumentParagraph]] = [:]
        for sort in DocumentNote.Sort.allCases {
            guard body.notes.contains(where: { $0.sort == sort }), let part = parts[folder + sort.part] else {
                continue
            }
            let reader = WordBody(styles: styles.styles, numbering: numbering.numbering)
            try part.parse(with: reader)
            for (id, paragraphs) in reader.noteTexts { notes[.init(sort: sort, id: id)] = paragraphs }
        }
        var leftOut = body.leftOut.union(relations.compactMap(\.leftOut))
        if parts[folder + "comments.xml"]?.mentions("comment ") == true { leftOut.insert(.comments) }
        return ManuscriptAssembly.document(
            of: body.paragraphs + DocumentNote.paragraphs(of: body.notes.map { notes[$0] ?? [] }), leftOut: leftOut)
    }

    /// The part that the package's relationships call its document.
    private static func mainPart(of relations: [WordRelation], in parts: [String: SafeXML]) -> String {
        let stated = relations.first { $0.type == "officeDocument" && !$0.isExternal && $0.folder.isEmpty }?.target
        let target = stated.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 } ?? ""
        return parts[target] == nil ? "word/document.xml" : target
    }

    private static func settleFields(of parts: [String: SafeXML]) throws(DocumentFault) {
        for part in parts.values where part.mentions("instrText") || part.mentions("fldSimple") {
            let reader = WordFieldsReader()
            try part.parse(with: reader)
            if let fault = reader.fields.codes.lazy.compactMap(WordFields.fault).first { throw fault }
        }
    }
}

extension DocumentNote.Sort {
    fileprivate var part: String { self == .foot ? "footnotes.xml" : "endnotes.xml" }
}
