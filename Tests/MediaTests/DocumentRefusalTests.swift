import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Documents that are refused")
struct DocumentRefusalTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var title: String
        var name: String
        var code: String
        var content: Data
        var testDescription: String { title }
    }

    static let words = "<w:p><w:r><w:t>words</w:t></w:r></w:p>"
    static let line = [(x: 72, y: 700, text: "words")]

    static let cases: [Case] = [
        Case(
            title: "macros by part", name: "a.docx", code: "document-has-macros",
            content: DocumentSpecimens.word(words, with: [("word/vbaProject.bin", "x")])),
        Case(
            title: "macros by type", name: "a.docm", code: "document-has-macros",
            content: DocumentSpecimens.word(words, type: "ms-word.document.macroEnabled.main+xml")),
        Case(
            title: "a DOCTYPE", name: "a.docx", code: "document-has-entities",
            content: DocumentSpecimens.word(words, before: "<!DOCTYPE x [<!ENTITY a \"aa\">]>")),
        Case(
            title: "an entity in a part of no use", name: "a.docx", code: "document-has-entities",
            content: DocumentSpecimens.word(words, with: [("word/notes.xml", "<!DOCTYPE x SYSTEM \"file:///x\"><x/>")])),
        Case(
            title: "a bomb", name: "a.docx", code: "document-unpacks-too-large",
            content: DocumentSpecimens.word(words + String(repeating: " ", count: 8 << 20))),
        Case(
            title: "a way out", name: "a.docx", code: "document-reaches-outside",
            content: DocumentSpecimens.word(words, with: [("word/../../x.xml", "x")])),
        Case(
            title: "a cut end", name: "a.docx", code: "document-damaged",
            content: DocumentSpecimens.word(words).dropLast(60)),
        Case(
            title: "a spreadsheet", name: "a.docx", code: "type-not-taken",
            content: DocumentSpecimens.package([
                DocumentSpecimens.contentTypes("openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
                ("word/document.xml", "<x/>"),
            ])),
        fetching("attachedTemplate", "http://example.org/a.dotm", "document-fetches-template"),
        fetching("attachedTemplate", "\\\\server\\share\\a.dotm", "document-fetches-template"),
        fetching("image", "https://example.org/a.png", "document-fetches-pictures"),
        fetching("oleObject", "mhtml:https://example.org/a", "document-fetches-parts"),
        fetching("frame", "file://server/a.htm", "document-fetches-parts"),
        Case(
            title: "a field that starts a program", name: "a.docx", code: "document-starts-programs",
            content: DocumentSpecimens.word(
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r><w:r>"
                    + "<w:instrText>AUTO cmd</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")),
        Case(
            title: "a field that fetches", name: "a.docx", code: "document-fetches-parts",
            content: DocumentSpecimens.word(
                words, with: [("word/header.xml", "<h><fldSimple instr='INCLUDETEXT \"http://x/a\"'/></h>")])),
        Case(
            title: "one part twice", name: "a.docx", code: "document-parts-disagree",
            content: DocumentSpecimens.word(words, with: [("word/Document.xml", "<x/>")])),
        Case(
            title: "a web page behind it", name: "a.docx", code: "document-hides-another-file",
            content: DocumentSpecimens.word(words) + Data("<html><body>x</body></html>".utf8)),
        Case(
            title: "a PDF in it that is not packed", name: "a.docx", code: "document-hides-another-file",
            content: DocumentSpecimens.package(
                [("a.bin", "%PDF-1.7 1 0 obj")] + [
                    DocumentSpecimens.contentTypes(DocumentSpecimens.wordType), ("word/document.xml", "<x/>"),
                ], isPacked: false)),
        Case(
            title: "a changed checksum", name: "a.docx", code: "document-changed-on-its-way",
            content: DocumentSpecimens.word(words).changed(in: "word/document.xml", at: 16 - 46)),
        Case(
            title: "a locked part", name: "a.docx", code: "document-locked",
            content: DocumentSpecimens.word(words).changed(in: "word/document.xml", at: 8 - 46)),
        Case(
            title: "parts over one another", name: "a.docx", code: "document-parts-overlap",
            content: DocumentSpecimens.overlapping),
        openCase("a listener", "document-has-macros", "<script:event-listener xlink:href=\"vnd.sun.star.script:x\"/>"),
        openCase(
            "a remote picture", "document-fetches-pictures", "<drawing:image xlink:href=\"http://example.org/a\"/>"),
        openCase("a remote section", "document-fetches-parts", "<text:section-source xlink:href=\"//server/a\"/>"),
        Case(
            title: "a script", name: "a.odt", code: "document-has-macros",
            content: DocumentSpecimens.openText("<text:p>words</text:p>", with: [("Scripts/python/a.py", "x")])),
        Case(
            title: "JavaScript in a form's XML", name: "a.pdf", code: "document-has-script",
            content: DocumentSpecimens.pdf(
                line, catalog: "/AcroForm << /XFA 6 0 R >>",
                objects: ["<< /Length 16 >>\nstream\n<script>x</script>\nendstream"])),
        Case(
            title: "a page that calls when it is opened", name: "a.pdf", code: "document-fetches-parts",
            content: DocumentSpecimens.pdf(line, catalog: "/OpenAction << /S /URI /URI (http://example.org) >>")),
        Case(
            title: "a package behind a PDF", name: "a.pdf", code: "document-hides-another-file",
            content: DocumentSpecimens.pdf(line) + DocumentSpecimens.word(words)),
        Case(
            title: "a locked OpenDocument text", name: "a.odt", code: "document-locked",
            content: DocumentSpecimens.openText(
                "<text:p>words</text:p>",
                with: [("META-INF/manifest.xml", "<m:manifest><m:encryption-data/></m:manifest>")])),
        Case(
            title: "an old Word document", name: "a.doc", code: "document-old-word",
            content: Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))),
        Case(
            title: "a locked Word document", name: "a.docx", code: "document-locked",
            content: Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
                + "EncryptedPackage".utf8.flatMap { [$0, 0] }),
        Case(
            title: "JavaScript", name: "a.pdf", code: "document-has-script",
            content: DocumentSpecimens.pdf(line, catalog: "/OpenAction << /S /JavaScript /JS (x) >>")),
        Case(
            title: "a launch action", name: "a.pdf", code: "document-starts-programs",
            content: DocumentSpecimens.pdf(line, catalog: "/OpenAction 6 0 R", objects: ["<< /S /Launch /F (x) >>"])),
        Case(
            title: "bare text under a document's name", name: "a.pdf", code: "name-and-content-disagree",
            content: Data("just words".utf8)),
    ]

    private static func fetching(_ type: String, _ target: String, _ code: String) -> Case {
        Case(
            title: "\(type) \(target)", name: "a.docx", code: code,
            content: DocumentSpecimens.word(
                words, with: [("word/_rels/document.xml.rels", DocumentSpecimens.relations(type, target))]))
    }

    private static func openCase(_ title: String, _ code: String, _ content: String) -> Case {
        Case(
            title: title, name: "a.odt", code: code,
            content: DocumentSpecimens.openText("<text:p>words</text:p>\(content)"))
    }

    @Test(
        "Links, paths on the author's own computer and what a chart carries are harmless",
        arguments: [
            ("hyperlink", "https://example.org", true, "document"),
            ("attachedTemplate", "file:///C:\\Templates\\MLA.dotx", true, "settings"),
            ("image", "file:///home/me/a.png", true, "document"),
            ("package", "../embeddings/table.xlsx", false, "charts/_rels/chart"),
        ])
    func harmlessRelations(_ type: String, _ target: String, _ isExternal: Bool, _ part: String) throws {
        let name = part.contains("/") ? "word/\(part).xml.rels" : "word/_rels/\(part).xml.rels"
        let relations = DocumentSpecimens.relations(type, target, isExternal: isExternal)
        let data = DocumentSpecimens.word(Self.words, with: [(name, relations)])
        #expect(try examine(data, named: "a.docx", in: try TemporaryFolder()).inspection.codes == [])
    }

    @Test(
        "What is packed into a document and is not read is told by its own code",
        arguments: [
            ("oleObject", "document-objects-left-out"), ("control", "document-controls-left-out"),
            ("aFChunk", "document-chunks-left-out"),
        ])
    func leftOut(_ type: String, _ code: String) throws {
        let relations = DocumentSpecimens.relations(type, "part.bin", isExternal: false)
        let data = DocumentSpecimens.word(Self.words, with: [("word/_rels/document.xml.rels", relations)])
        let inspection = try examine(data, named: "a.docx", in: try TemporaryFolder()).inspection
        #expect(inspection.codes == [code] && inspection.verdict == .accept)
    }

    @Test("Name trees without names, an opening view and a static form are harmless in a PDF")
    func harmlessPDF() throws {
        let data = DocumentSpecimens.pdf(
            Self.line,
            catalog: "/Names << /EmbeddedFiles << /Names [] >> /JavaScript << /Names [] >> >> "
                + "/OpenAction << /S /GoTo /D [3 0 R /Fit] >> /AcroForm << /XFA 6 0 R >>",
            objects: ["<< /Length 3 >>\nstream\n<a>\nendstream"])
        #expect(try examine(data, named: "a.pdf", in: try TemporaryFolder()).inspection.codes == [])
    }

    @Test(
        "An address is remote where it asks another machine",
        arguments: [
            ("https://example.org/a", true), ("HTTP:x", true), ("//server/a", true), ("\\\\server\\a", true),
            ("file://server/a", true), ("file:////server/a", true), ("%5c%5cserver%5ca", true), ("ms-word:x", true),
            ("file:///C:/a", false), ("file://C:/a", false), ("file:///home/a", false), ("C:\\a", false),
            ("media/a.png", false), ("../a: b", false), ("", false), ("data:image/png,x", false),
        ])
    func reach(_ address: String, _ isRemote: Bool) { #expect(Reach.isRemote(address) == isRemote) }

    @Test("A PDF is asked about when it has no words, and told of files that it carries along")
    func soundButOdd() throws {
        let scan = try examine(DocumentSpecimens.pdf([]), named: "a.pdf", in: try TemporaryFolder())
        #expect(scan.inspection.codes == ["document-without-words"])
        #expect(scan.inspection.verdict == .accept)
        let file = "<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream"
        let laden = try examine(
            DocumentSpecimens.pdf(Self.line, objects: [file]), named: "a.pdf", in: try TemporaryFolder())
        #expect(laden.inspection.codes == ["document-files-left-out"])
        #expect(laden.judgeCopy != nil)
    }

    @Test(
        "A DOCTYPE is found in whatever encoding the part hides it",
        arguments: [
            "<?xml version=\"1.0\" encoding = \"UTF-7\"?>+ADw-!DOCTYPE x+AD4-<x/>",
            "<?xml version=\"1.0\" \(String(repeating: " ", count: 300))encoding=\"UTF-7\"?>+ADw-!DOCTYPE x+AD4-<x/>",
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x><x/>",
        ])
    func hiddenDoctype(text: String) throws {
        // What is given to the parser is UTF-8 and says nothing of another encoding.
        let parts = [
            Data(text.utf8), text.data(using: .utf16LittleEndian) ?? Data(), text.data(using: .utf16) ?? Data(),
        ]
        for part in parts {
            guard let checked = try? SafeXML(part).data else { continue }
            #expect(checked.range(of: Data("<!DOCTYPE".utf8)) == nil)
            #expect(checked.range(of: Data("encoding".utf8)) == nil)
        }
        let plain = Data(
            text.replacingOccurrences(of: "+ADw-", with: "<").replacingOccurrences(of: "+AD4-", with: ">").utf8)
        #expect(throws: DocumentFault.entities) { try SafeXML(plain) }
    }

    @Test("Each is refused by its own code, in kind words, without a copy", arguments: cases)
    func refused(_ item: Case) throws {
        let folder = try TemporaryFolder()
        let report = try examine(item.content, named: item.name, in: folder)
        let found = report.inspection.findings.first { $0.code == item.code }
        #expect(found?.severity == .refuse, "\(report.inspection.codes)")
        #expect(report.judgeCopy == nil && report.exhibitCopy == nil)
    }

    @Test("What stands first in a package does not decide what it is")
    func structureDecides() throws {
        let folder = try TemporaryFolder()
        let data = DocumentSpecimens.package([
            ("xl/a.bin", "ppt/ application/vnd.oasis.opendocument.text"),
            ("word/document.xml", "<w:document \(DocumentSpecimens.wordNames)>\(Self.words)</w:document>"),
            DocumentSpecimens.contentTypes(DocumentSpecimens.wordType),
        ])
        let inspection = try examine(data, named: "a.docx", in: folder).inspection
        #expect(inspection.type == KnownType.docx.name && inspection.verdict == .accept, "\(inspection.codes)")
    }

    @Test("A package may hold no more than its ceilings, each for itself")
    func ceilings() throws {
        let data = DocumentSpecimens.package((0..<8).map { ("part\($0).xml", String(repeating: "ab", count: 500)) })
        func names(_ change: (inout ZipPackage.Ceilings) -> Void) throws -> Int {
            var ceilings = ZipPackage.Ceilings()
            change(&ceilings)
            return try data.withUnsafeBytes { try ZipPackage($0, ceilings: ceilings) { _ in true }.parts.count }
        }
        #expect(try names { _ in } == 8)
        #expect(throws: DocumentFault.bomb) { try names { $0.entries = 7 } }
        #expect(throws: DocumentFault.bomb) { try names { $0.part = 999 } }
        #expect(throws: DocumentFault.bomb) { try names { $0.held = 7999 } }
        #expect(throws: DocumentFault.bomb) {
            try names {
                $0.ratio = 2
                $0.ratioFloor = 500
            }
        }
    }

    @Test("No cut and no changed byte of a document ends the examiner", arguments: 0..<3)
    func changedBytes(_ which: Int) throws {
        let files = [
            ("a.docx", DocumentSpecimens.word(Self.words)), ("a.odt", DocumentSpecimens.openText("<text:p>a</text:p>")),
            ("a.pdf", DocumentSpecimens.pdf(Self.line)),
        ]
        let (name, data) = files[which]
        let folder = try TemporaryFolder()
        for place in stride(from: 0, to: data.count, by: 17) {
            var changed = data
            changed[place] ^= 0x55
            for bytes in [changed, data.prefix(place)] {
                let report = try examine(bytes, named: name, in: folder)
                #expect((report.judgeCopy != nil) == (report.inspection.verdict == .accept))
            }
        }
    }
}
