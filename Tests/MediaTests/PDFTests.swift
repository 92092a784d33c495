import Foundation
import Showcase
import Testing

@testable import Media

@Suite("PDF documents")
struct PDFTests {
    private func manuscript(_ pages: [[(x: Int, y: Int, text: String)]]) throws -> Manuscript {
        let folder = try TemporaryFolder()
        let report = try examine(DocumentSpecimens.pdf(pages: pages), named: "a.pdf", in: folder)
        #expect(report.inspection.verdict == .accept, "\(report.inspection.codes)")
        return try JSONDecoder().decode(Manuscript.self, from: folder.read(report.judgeCopy?.name ?? ""))
    }

    @Test("A PDF's lines, stanzas and indents come back from where its words stand")
    func poem() throws {
        let read = try manuscript([
            [(72, 700, "The sea waits"), (96, 686, "for us"), (72, 644, "and goes"), (72, 630, "away again")]
        ])
        #expect(read.plainText == "The sea waits\nfor us\n\nand goes\naway again")
        #expect(read.blocks.first?.lines.map { $0.indent > 0.5 } == [false, true])
    }

    @Test("Bold words are strong, and the space between is not")
    func emphasis() throws {
        let read = try manuscript([[(72, 700, "The sea"), (118, 700, "*waits"), (156, 700, "for us")]])
        #expect(
            read.blocks.first?.lines.first?.runs == [
                .init("The sea "), .init("waits", emphasis: .strong), .init(" for us"),
            ])
    }

    @Test("Page numbers go, a number that heads a part stays")
    func pageNumbers() throws {
        let text = { (number: String, top: Int) in
            [(72, 760, "The sea waits"), (72, 746, "for us"), (72, 400, "and goes"), (297, top, number)]
        }
        #expect(try !manuscript([text("1", 30), text("2", 30)]).plainText.contains("1"))
        #expect(try !manuscript([text("1", 60)]).plainText.contains("1"))
        let headed = try manuscript([text("I", 500), [(72, 760, "2"), (72, 732, "The wind"), (72, 718, "turns")]])
        #expect(headed.plainText.contains("2\n\nThe wind"))
    }

    @Test("A running title goes, in whatever page it is counted")
    func runningTitle() throws {
        let pages = (1...3).map {
            [(72, 800, "The Tide \($0)"), (72, 700, "line \($0) of the sea"), (72, 686, "and on")]
        }
        #expect(try !manuscript(pages).plainText.contains("Tide"))
        #expect(try manuscript(Array(pages.prefix(2))).plainText.contains("Tide"))
    }

    @Test("A stanza that ends before its page does ends there")
    func pageTurn() throws {
        func page(_ count: Int, _ word: String) -> [(x: Int, y: Int, text: String)] {
            (0..<count).map { (72, 760 - $0 * 14, "\(word) \(String(repeating: "sea ", count: 1 + $0 * 7 % 5))") }
        }
        let read = try manuscript([page(20, "one"), page(4, "two"), page(20, "three")])
        #expect(read.blocks.map(\.lines.count) == [24, 20])
    }

    @Test("Prose set to a measure is paragraphs, parted by their indents, and words parted at line ends are whole")
    func prose() throws {
        let lines = [
            RawLine(indent: 0, runs: [.init("It was the last eve-")]),
            RawLine(indent: 0, runs: [.init("ning of the well-")]),
            RawLine(indent: 0, runs: [.init("known sea.")]), RawLine(indent: 1.5, runs: [.init("A well-known")]),
            RawLine(indent: 0, runs: [.init("wind came.")]),
        ]
        let read = ManuscriptReader.manuscript(of: [RawLine.Group(lines: lines, isJustified: true)], as: .page)
        #expect(read.blocks.map(\.kind) == [.paragraph, .paragraph])
        #expect(read.plainText == "It was the last evening of the well-known sea.\n\nA well-known wind came.")
    }

    @Test("Centred lines and lines set to the right are told by their edges")
    func alignment() throws {
        // A capital M of Helvetica in 12 points is 10 points wide.
        let centred = try manuscript([[(280, 700, "MMMM"), (260, 686, "MMMMMMMM"), (290, 672, "MM")]])
        #expect(centred.blocks.map(\.alignment) == [.center])
        #expect(centred.blocks.first?.lines.map(\.indent) == [0, 0, 0])
        let right = try manuscript([[(460, 700, "MMMM"), (420, 686, "MMMMMMMM"), (480, 672, "MM")]])
        #expect(right.blocks.map(\.alignment) == [.end])
    }

    @Test(
        "A font's name tells its cut",
        arguments: [
            ("ABCDEF+Times-BoldItalic", Manuscript.Run.Emphasis.strong), ("Arial-BoldMT", .strong), ("CMBX10", .strong),
            ("NimbusRomNo9L-Medi", .strong), ("CMTI10", .emphasis), ("Georgia-Italic", .emphasis),
            ("NimbusRomNo9L-ReguItal", .emphasis), ("Helvetica-Oblique", .emphasis), ("Times-Roman", .none),
            ("BlackadderITC-Regular", .none), ("XYZABC+CMR10", .none),
        ])
    func fonts(_ name: String, _ emphasis: Manuscript.Run.Emphasis) { #expect(PDFFont.emphasis(of: name) == emphasis) }

    @Test("Lines are put from the order in which they are seen into that in which they are read")
    func readingOrder() {
        func read(_ words: [String]) -> String {
            let placed = words.enumerated().map { index, word in
                PDFWord(
                    text: word, page: 0, left: Double(index) * 60, top: 0, right: Double(index) * 60 + 50, bottom: 12,
                    hasSpaceAfter: true)
            }
            return PDFLetters.reading(placed).map(\.text).joined(separator: " ")
        }
        #expect(read(["2024", "ءابرغلا", "Anna", "رحبلا"]) == "البحر Anna الغرباء 2024")
        #expect(read(["the", "רחא", "םלוע", "word"]) == "the עולם אחר word")
        #expect(PDFLetters.composed("o\u{FB03}ce \u{FEFB}") == "office لا")
        #expect(PDFLetters.composed("บา\u{0E49}น") == "บ\u{0E49}าน")
    }
}
