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
        #expect(
            read.blocks == [
                .init(kind: .heading, lines: [.init(runs: [.init("Tide")])]),
                .init(
                    kind: .stanza,
                    lines: [
                        .init(runs: [.init("The sea "), .init("waits", emphasis: .emphasis)]),
                        .init(indent: 2, runs: [.init("for us")]),
                    ]),
                .init(
                    kind: .stanza, alignment: .center,
                    lines: [.init(indent: 2, runs: [.init("and")]), .init(indent: 2, runs: [.init("goes")])]),
            ])
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

    @Test("An OpenDocument text keeps spaces, line breaks, emphasis and alignment, and drops deletions and notes")
    func openText() throws {
        let read = try manuscript(
            DocumentSpecimens.openText(
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
                    + "</text:changed-region></text:tracked-changes><text:h>Tide</text:h>"
                    + "<text:p>The   sea\n <text:span text:style-name=\"T\">waits</text:span><text:note>n</text:note></text:p>"
                    + "<text:p><text:s text:c=\"4\"/>for us</text:p><text:p/>"
                    + "<text:p text:style-name=\"P\">and<text:line-break/>goes</text:p>",
                styles: "<style:style style:family=\"text\" style:name=\"T\"><style:text-properties "
                    + "fo:font-weight=\"bold\"/></style:style><style:style style:family=\"paragraph\" "
                    + "style:name=\"P\"><style:paragraph-properties fo:text-align=\"end\" fo:margin-left=\"24pt\"/>"
                    + "</style:style>"), named: "poem.odt")
        #expect(
            read.blocks == [
                .init(kind: .heading, lines: [.init(runs: [.init("Tide")])]),
                .init(
                    kind: .stanza,
                    lines: [
                        .init(runs: [.init("The sea "), .init("waits", emphasis: .strong)]),
                        .init(indent: 2, runs: [.init("for us")]),
                    ]),
                .init(
                    kind: .stanza, alignment: .end,
                    lines: [.init(indent: 2, runs: [.init("and")]), .init(indent: 2, runs: [.init("goes")])]),
            ])
    }

    @Test("A PDF's lines, stanzas and indents come back from where its words stand")
    func pdf() throws {
        let read = try manuscript(
            DocumentSpecimens.pdf([
                (72, 700, "The sea waits"), (96, 686, "for us"), (72, 644, "and goes"), (72, 630, "away again"),
            ]), named: "poem.pdf")
        #expect(read.plainText == "The sea waits\nfor us\n\nand goes\naway again")
        #expect(read.blocks.first?.lines.map { $0.indent > 0.5 } == [false, true])
    }
}
