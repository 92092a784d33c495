import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Documents")
struct DocumentTests {
    private func manuscript(_ data: Data, named name: String) throws -> Manuscript {
        let folder = try TemporaryFolder()
        let report = try examine(data, named: name, in: folder)
        #expect(report.inspection.verdict == .accept, "\(report.inspection.codes)")
        return try JSONDecoder().decode(Manuscript.self, from: folder.read(report.judgeCopy?.name ?? ""))
    }

    /// The poem that both word processors' formats tell in the tests below.
    private func poem(_ emphasis: Manuscript.Run.Emphasis, _ alignment: Manuscript.Block.Alignment) -> [Manuscript
        .Block]
    {
        [
            .init(kind: .heading, lines: [.init(runs: [.init("Tide")])]),
            .init(
                kind: .stanza,
                lines: [
                    .init(runs: [.init("The sea "), .init("waits", emphasis: emphasis)]),
                    .init(indent: 2, runs: [.init("for us")]),
                ]),
            .init(
                kind: .stanza, alignment: alignment,
                lines: [.init(indent: 2, runs: [.init("and")]), .init(indent: 2, runs: [.init("goes")])]),
        ]
    }

    @Test("A poem in Word keeps its stanzas, indents, leading spaces, emphasis and alignment")
    func wordPoem() throws {
        let read = try manuscript(
            DocumentSpecimens.word(
                "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>Tide</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:t xml:space=\"preserve\">The sea </w:t></w:r>"
                    + "<w:r><w:rPr><w:i/></w:rPr><w:t>waits</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:t xml:space=\"preserve\">    for us</w:t></w:r></w:p><w:p/>"
                    + "<w:p><w:pPr><w:ind w:left=\"480\"/><w:jc w:val=\"center\"/></w:pPr><w:r>"
                    + "<w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>and</w:t><w:br/><w:t>goes</w:t></w:r></w:p>",
                styles: "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"heading 1\"/><w:rPr><w:b/>"
                    + "</w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"H\"><w:basedOn w:val=\"B\"/></w:style>"
            ),
            named: "poem.docx")
        #expect(read.blocks == poem(.emphasis, .center))
    }

    @Test("Tracked deletions and hidden words are dropped, insertions and moved words kept once")
    func trackedChanges() throws {
        let read = try manuscript(
            DocumentSpecimens.word(
                "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del>"
                    + "<w:ins><w:r><w:t>c</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>d</w:t></w:r></w:moveFrom>"
                    + "<w:moveTo><w:r><w:t>e</w:t></w:r></w:moveTo>"
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>f</w:t></w:r></w:p>"
                    + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>g</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:t>h</w:t></w:r></w:p>"), named: "a.docx")
        #expect(read.plainText == "ace\ngh")
    }

    @Test("Long paragraphs stay paragraphs, and what is read from right to left says so")
    func wordProse() throws {
        let long = String(repeating: "many words ", count: 20)
        let prose = try manuscript(
            DocumentSpecimens.word("<w:p><w:r><w:t>\(long)</w:t></w:r></w:p><w:p><w:r><w:t>No.</w:t></w:r></w:p>"),
            named: "a.docx")
        #expect(prose.blocks.map(\.kind) == [.paragraph, .paragraph] && prose.direction == .ltr)
        let right = try manuscript(
            DocumentSpecimens.word(
                "<w:p><w:pPr><w:bidi/><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>\u{200F}البحر</w:t></w:r></w:p>"),
            named: "a.docx")
        #expect(right.direction == .rtl && right.blocks.first?.alignment == .end)
        #expect(right.plainText.unicodeScalars.first == "\u{200F}")
    }

    @Test("An OpenDocument text keeps spaces, line breaks, emphasis and alignment, and drops deletions")
    func openText() throws {
        let read = try manuscript(
            DocumentSpecimens.openText(
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
                    + "</text:changed-region></text:tracked-changes><text:h>Tide</text:h>"
                    + "<text:p>The   sea\n <text:span text:style-name=\"T\">waits</text:span></text:p>"
                    + "<text:p><text:s text:c=\"4\"/>for us</text:p><text:p/>"
                    + "<text:p text:style-name=\"P\">and<text:line-break/>goes</text:p>",
                styles: "<style:style style:family=\"text\" style:name=\"T\"><style:text-properties "
                    + "fo:font-weight=\"bold\"/></style:style><style:style style:family=\"paragraph\" "
                    + "style:name=\"P\"><style:paragraph-properties fo:text-align=\"end\" fo:margin-left=\"24pt\"/>"
                    + "</style:style>"), named: "poem.odt")
        #expect(read.blocks == poem(.strong, .end))
    }

    @Test("A deleted paragraph mark joins what stands around it, and nothing is lost where nothing follows")
    func deletedMarks() throws {
        let mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
        let read = try manuscript(
            DocumentSpecimens.word(
                "<w:p>\(mark)<w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>"
                    + "<w:tbl><w:tr><w:tc><w:p>\(mark)<w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr>"
                    + "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                    + "<w:p>\(mark)<w:r><w:t>d</w:t></w:r></w:p>"), named: "a.docx")
        #expect(read.plainText == "ab\nc\nd")
    }

    @Test(
        "Lists keep their marks, which count as no words; notes follow, numbered as in the text",
        arguments: [true, false])
    func listsAndNotes(isWord: Bool) throws {
        let folder = try TemporaryFolder()
        let report = try examine(
            isWord ? DocumentSpecimens.wordList : DocumentSpecimens.openList, named: isWord ? "a.docx" : "a.odt",
            in: folder)
        let read = try JSONDecoder().decode(Manuscript.self, from: folder.read(report.judgeCopy?.name ?? ""))
        #expect(read.plainText == "1. salt\n1.a) sand\n2. wind¹\n• last\n\n¹ from the west")
        #expect(report.inspection.facts.words == 7)
    }

    @Test("Page numbers, deleted rows, readings and field codes are no part of the text")
    func besideTheText() throws {
        let folder = try TemporaryFolder()
        let field = { (code: String, result: String) in
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(code)</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>\(result)</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        }
        let data = DocumentSpecimens.word(
            "<w:p><w:r><w:t>a</w:t></w:r>\(field(" PAGE ", "7"))\(field("DATE", "May"))"
                + "<w:ruby><w:rt><w:r><w:t>うみ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>海</w:t></w:r></w:rubyBase></w:ruby>"
                + "<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t></w:r></w:p>")
        let report = try examine(data, named: "a.docx", in: folder)
        let read = try JSONDecoder().decode(Manuscript.self, from: folder.read(report.judgeCopy?.name ?? ""))
        #expect(read.plainText == "aMay海coop")
        #expect(report.inspection.codes == ["document-readings-left-out"])
    }

    @Test("Indents in characters go before those in points, and underlining is emphasis, but not a link's")
    func indentsAndLines() throws {
        let line = "<w:rPr><w:u w:val=\"single\"/></w:rPr>"
        let read = try manuscript(
            DocumentSpecimens.word(
                "<w:p><w:pPr><w:ind w:leftChars=\"200\" w:left=\"420\"/></w:pPr><w:r>\(line)<w:t>海</w:t></w:r>"
                    + "<w:hyperlink><w:r>\(line)<w:t>风</w:t></w:r></w:hyperlink></w:p>"), named: "a.docx")
        let runs = [Manuscript.Run("海", emphasis: .emphasis), Manuscript.Run("风")]
        #expect(read.blocks.first?.lines == [.init(indent: 2, runs: runs)])
    }
}
