import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Older encodings")
struct TextEncodingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var encoding: String
        var text: String
        var testDescription: String { encoding }
    }

    static let cases: [Case] = [
        Case(
            encoding: "windows-1252",
            text: "Lorsque, par un décret des puissances suprêmes,\nLe Poète apparaît en ce monde ennuyé,\n"
                + "Sa mère épouvantée et pleine de blasphèmes"),
        Case(
            encoding: "windows-1251",
            text:
                "Я помню чудное мгновенье:\nПередо мной явилась ты,\nКак мимолётное виденье,\nКак гений чистой красоты."
        ),
        Case(
            encoding: "windows-1256",
            text: "البحر ينتظرنا في المساء\nوالقمر يمشي على الماء\nوفي القلب أغنية قديمة\nلا يعرفها سوى الغرباء"),
        Case(
            encoding: "cp932",
            text: "古池や\n蛙飛びこむ\n水の音\n静かさや\n岩にしみ入る\n蝉の声\n夏草や兵どもが夢の跡"),
        Case(
            encoding: "gb18030",
            text: "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n春眠不觉晓，处处闻啼鸟。"),
        Case(
            encoding: "cp949",
            text: "나 보기가 역겨워\n가실 때에는\n말없이 고이 보내 드리우리다\n영변에 약산 진달래꽃"),
        Case(
            encoding: "koi8-u",
            text:
                "Я помню чудное мгновенье:\nПередо мной явилась ты,\nКак мимолётное виденье,\nКак гений чистой красоты."
        ),
        Case(
            encoding: "windows-1250",
            text: "Litwo! Ojczyzno moja! ty jesteś jak zdrowie;\nIle cię trzeba cenić, ten tylko się dowie,\n"
                + "Kto cię stracił. Dziś piękność twą w całej ozdobie"),
        Case(
            encoding: "macintosh",
            text: "Über allen Gipfeln\nIst Ruh,\nIn allen Wipfeln\nSpürest du\nKaum einen Hauch;\n"
                + "Die Vögelein schweigen im Walde."),
        Case(
            encoding: "windows-1254",
            text: "Ben bir ceviz ağacıyım Gülhane Parkı'nda,\nne sen bunun farkındasın, ne polis farkında."),
        Case(
            encoding: "windows-1253",
            text: "Σα βγεις στον πηγαιμό για την Ιθάκη,\nνα εύχεσαι νάναι μακρύς ο δρόμος"),
        Case(encoding: "iso-2022-jp", text: "古池や\n蛙飛びこむ\n水の音"),
        Case(encoding: "utf-32le", text: "The sea waits for us"),
        Case(encoding: "utf-16le", text: "나 보기가 역겨워\n가실 때에는"),
        Case(encoding: "utf-16be", text: "ฉันรักแมวสีขาว ที่บ้าน\nทะเลรอเราอยู่"),
        Case(encoding: "utf-16le", text: "The sea waits for us\nand goes away again\n"),
        Case(encoding: "utf-16be", text: "The sea waits for us\nand goes away again\n"),
    ]

    @Test("A text in an older encoding comes out letter by letter, with a note that says which", arguments: cases)
    func told(_ item: Case) throws {
        let folder = try TemporaryFolder()
        let bytes = try #require(encode(item.text, as: item.encoding))
        let report = try examine(bytes, named: "a.txt", in: folder)
        let inspection = report.inspection
        #expect(inspection.verdict == .accept && inspection.facts.encoding == item.encoding, "\(inspection)")
        let isGuess = !item.encoding.hasPrefix("utf")
        #expect(inspection.codes.contains(isGuess ? "text-encoding-guessed" : "text-encoding-converted"))
        let read = try JSONDecoder().decode(Manuscript.self, from: folder.read(report.judgeCopy?.name ?? ""))
        #expect(read.plainText == item.text.trimmingCharacters(in: .newlines).precomposedStringWithCanonicalMapping)
    }

    @Test(
        "In doubt a text is refused",
        arguments: [[0x63, 0x61, 0x66, 0xE9], [0x80, 0x81, 0xFE, 0x41, 0xFF, 0x90], [0x41, 0xE9, 0xC1, 0x42]]
            as [[UInt8]])
    func doubtful(_ bytes: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let inspection = try examine(Data(bytes), named: "a.txt", in: folder).inspection
        #expect(inspection.codes.contains("text-not-utf8") && inspection.verdict == .refuse)
    }

    /// By the system's own table, the other way round.
    private func encode(_ text: String, as name: String) -> Data? {
        let target = name == "iso-2022-jp" ? "iso-2022-jp-2" : name
        guard let converter = iconv_open(target, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var source = text.utf8.map { CChar(bitPattern: $0) }
        var bytes = [CChar](repeating: 0, count: source.count * 4 + 16)
        let length: Int? = source.withUnsafeMutableBufferPointer { from in
            bytes.withUnsafeMutableBufferPointer { to in
                var (input, output) = (from.baseAddress, to.baseAddress)
                var (left, room) = (from.count, to.count)
                guard iconv(converter, &input, &left, &output, &room) == 0,
                    iconv(converter, nil, nil, &output, &room) == 0
                else { return nil }
                return to.count - room
            }
        }
        let mark: [UInt8] = name == "utf-32le" ? [0xFF, 0xFE, 0, 0] : []
        return length.map { Data(mark + bytes.prefix($0).map { UInt8(bitPattern: $0) }) }
    }
}
