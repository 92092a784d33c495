import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Examining uploads")
struct ExaminerTests {
    @Test("A good picture gives facts and two upright copies")
    func picture() throws {
        let jpeg = Specimens.inserting(
            Array("Exif\0\0".utf8) + Specimens.exif(orientation: 6, hasPlace: true),
            into: try JPEGCodec.encode(sample(width: 2400, height: 1200), quality: 90))
        let folder = try TemporaryFolder()
        let report = try examine(jpeg, named: "Boats.JPG", claimed: "image/jpeg", in: folder)
        let facts = report.inspection.facts
        #expect(report.inspection.type == "image/jpeg" && report.inspection.kind == .picture)
        #expect(report.inspection.codes == ["picture-has-location"])
        #expect(facts.width == 1200 && facts.height == 2400 && facts.orientation == 6 && facts.hasLocation == true)
        #expect(facts.bytes == jpeg.count && facts.sha256.count == 64)
        let judge = try JPEGCodec.decode(folder.read("judge.jpg"))
        let exhibit = try JPEGCodec.decode(folder.read("exhibit.jpg"))
        #expect(judge.width == 800 && judge.height == 1600)
        #expect(exhibit.width == 1200 && exhibit.height == 2400)
        let wanted = sample(width: 2400, height: 1200).upright(from: 6)
        #expect(meanDifference(exhibit, wanted) < 1.5)
    }

    @Test("A good text gives facts and a manuscript")
    func text() throws {
        let folder = try TemporaryFolder()
        let poem = "\u{FEFF}The sea is a road\nand the road is a door\n"
        let report = try examine(Data(poem.utf8), named: "poem.txt", claimed: "text/plain", in: folder)
        let facts = report.inspection.facts
        #expect(report.inspection.findings == [])
        #expect(facts.words == 11 && facts.lines == 2 && facts.stanzas == 1 && facts.characters == 39)
        #expect(facts.language == "en" && facts.direction == "ltr" && facts.encoding == "utf-8")
        #expect(report.judgeCopy == .init(name: "judge.json", mediaType: Manuscript.mediaType))
        let manuscript = try JSONDecoder().decode(Manuscript.self, from: folder.read("exhibit.json"))
        #expect(manuscript == ManuscriptReader.read(poem, isMarkdown: false))
    }

    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var content: Data
        var code: String
        var severity: Finding.Severity = .refuse
        var testDescription: String { "\(name): \(code)" }
    }

    static let png = (try? PNGCodec.encode(sample())) ?? Data()
    static let cases: [Case] = [
        Case(name: "a.jpg", content: Data(), code: "file-empty"),
        Case(name: "a.jpg", content: Data("%PDF-1.7\n%".utf8), code: "name-and-content-disagree"),
        Case(name: "a.pdf", content: Data("%PDF-1.7\n%".utf8), code: "document-damaged"),
        Case(name: "a.txt", content: Data("<!-- x --> <!DOCTYPE html><p>hi".utf8), code: "type-not-taken"),
        Case(name: "a.txt", content: Data("#!/bin/sh\nrm -r x\n".utf8), code: "type-not-taken"),
        Case(name: "a.md", content: Data("words\n<script>alert(1)</script>".utf8), code: "type-not-taken"),
        Case(name: "a.jpg", content: Data("just words, no picture".utf8), code: "name-and-content-disagree"),
        Case(name: "a.jpg", content: Data((0..<200).map { UInt8($0 * 7 & 255) }), code: "type-unknown"),
        Case(
            name: "a.txt", content: Data([0x63, 0x61, 0x66, 0xE9, 0x20, 0x6E, 0x6F, 0x69, 0x72]), code: "text-not-utf8"),
        Case(name: "a.txt", content: Data("bell \u{7} rings".utf8), code: "text-has-hidden-signs"),
        Case(name: "a.txt", content: Data(" \n\n ".utf8), code: "text-blank"),
        Case(name: "a.txt", content: Data("… !!! …".utf8), code: "text-without-words", severity: .ask),
        Case(name: "a.txt", content: Data(repeating: 0x61, count: 3 << 20), code: "text-too-long"),
        Case(name: "a.jpg", content: png, code: "name-ending-corrected", severity: .note),
        Case(name: "a", content: png, code: "name-ending-unknown", severity: .note),
        Case(name: "../../x", content: png, code: "name-ending-unknown", severity: .note),
        Case(name: "a.png", content: png.prefix(png.count / 2), code: "picture-cut-off"),
        Case(name: "a.exe", content: png, code: "name-and-content-disagree"),
        Case(name: "a.aiff", content: Data("FORM\0\0\0\u{40}AIFFCOMM".utf8), code: "type-not-taken-yet"),
        Case(name: "a.webp", content: Data("RIFF\u{24}\0\0\0WEBPVP8 ".utf8), code: "picture-cut-off"),
    ]

    @Test("What is wrong is said by a stable code, in kind words", arguments: cases)
    func verdict(_ upload: Case) throws {
        let report = try examine(Data(upload.content), named: upload.name, in: try TemporaryFolder())
        let found = report.inspection.findings.first { $0.code == upload.code }
        #expect(found?.severity == upload.severity, "\(report.inspection.findings)")
        #expect((report.judgeCopy != nil) == (upload.severity != .refuse))
    }

    @Test("UTF-16 with its mark is read")
    func utf16() throws {
        let data = Data([0xFF, 0xFE]) + "Das Meer".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let report = try examine(data, named: "a.txt", in: try TemporaryFolder())
        #expect(report.inspection.verdict == .accept && report.inspection.facts.encoding == "utf-16le")
        #expect(report.inspection.facts.words == 2)
    }

    @Test("More bytes than the ceiling are refused without being decoded")
    func bytes() throws {
        let report = try examine(
            Self.png, named: "a.png", ceilings: .init(bytes: 100), in: try TemporaryFolder())
        #expect(report.inspection.codes == ["file-too-large"] && report.inspection.facts.width == nil)
    }

    @Test("More pixels than the ceiling are refused, with the sides the file claims")
    func pixels() throws {
        let bomb = Specimens.claiming(
            width: 64_000, height: 64_000, try JPEGCodec.encode(sample(), quality: 80, progressive: false))
        let report = try examine(bomb, named: "a.jpg", in: try TemporaryFolder())
        #expect(report.inspection.codes == ["picture-too-many-pixels"])
        #expect(report.inspection.facts.width == 64_000)
    }

    @Test("Everything that is wrong is said at once")
    func several() throws {
        let report = try examine(
            Self.png.prefix(Self.png.count - 20), named: "a.mp3", claimed: "audio/mpeg", in: try TemporaryFolder())
        #expect(
            Set(report.inspection.codes) == [
                "name-and-content-disagree", "claim-and-content-disagree", "picture-cut-off",
            ])
    }

    @Test("Without a folder nothing is written, and the facts are the same")
    func measureOnly() throws {
        let folder = try TemporaryFolder()
        let input = try folder.write(Self.png, as: "a")
        let report = try Examiner().examine(ExaminationRequest(input: input, output: nil, uploadName: "a.png"))
        #expect(report.judgeCopy == nil && report.inspection.facts.width == 64)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a"])
    }

    @Test("A file that is not there is an error, not a finding")
    func missing() {
        #expect(throws: MediaError.unreadable(path: "/no/such/file")) {
            try Examiner().examine(ExaminationRequest(input: "/no/such/file", output: nil, uploadName: "a.png"))
        }
    }
}
