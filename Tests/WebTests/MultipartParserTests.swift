import Testing

@testable import Web

@Suite("Reading a form as it arrives")
struct MultipartParserTests {
    static let form = [
        "--xyz", "Content-Disposition: form-data; name=\"title\"", "", "River\r\n--xy is no end", "--xyz",
        "Content-Disposition: form-data; name=\"empty\"", "", "", "--xyz",
        "content-disposition: form-data; name=\"file\"; filename=\"a %22b%22.png\"", "Content-Type: image/png", "",
        "\u{1}\r\n\r\n--\r\u{2}", "--xyz--", "epilogue --xyz",
    ].joined(separator: "\r\n")

    static let expected: [Field] = [
        Field(FormPart(name: "title"), "River\r\n--xy is no end"), Field(FormPart(name: "empty"), ""),
        Field(FormPart(name: "file", fileName: "a \"b\".png", type: "image/png"), "\u{1}\r\n\r\n--\r\u{2}"),
    ]

    struct Field: Equatable {
        var part: FormPart
        var content: [UInt8]

        init(_ part: FormPart, _ content: String) {
            self.part = part
            self.content = Array(content.utf8)
        }
    }

    /// The fields of a form that comes in these pieces; a field that is not ended is not one.
    func fields(_ pieces: [ArraySlice<UInt8>], boundary: String = "xyz") throws -> (fields: [Field], whole: Bool) {
        var parser = MultipartParser(boundary: boundary)
        var done: [Field] = []
        var open: Field?
        for event in try pieces.flatMap({ try parser.consume($0) }) {
            switch event {
            case .begin(let part): open = Field(part, "")
            case .bytes(let bytes): open?.content += bytes
            case .end: done += [try #require(open)]
            }
        }
        return (done, parser.isComplete)
    }

    @Test("A form reads the same wherever it is cut in two")
    func splits() throws {
        let bytes = Array(Self.form.utf8)
        for cut in 0...bytes.count {
            let read = try fields([bytes[..<cut], bytes[cut...]])
            #expect(read.fields == Self.expected && read.whole, "cut at \(cut)")
        }
    }

    @Test("A form reads the same in pieces of any size", arguments: [1, 2, 3, 5, 7, 64])
    func pieces(size: Int) throws {
        let bytes = Array(Self.form.utf8)
        let pieces = stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
        let read = try fields(pieces)
        #expect(read.fields == Self.expected)
        #expect(read.whole)
    }

    @Test("A form cut off anywhere before its end is never taken for whole")
    func cutOff() throws {
        let bytes = Array(Self.form.utf8)
        let end = try #require(bytes.position(of: Array("\r\n--xyz--".utf8))) + 9
        for length in 0..<end {
            #expect(try !fields([bytes[..<length]]).whole, "cut off after \(length)")
        }
        #expect(try fields([bytes[..<end]]).whole)
    }

    @Test("A form from a hostile sender is refused, without a crash and without growing")
    func hostile() {
        func refuses(_ text: String, with mistake: MultipartParser.Mistake) {
            #expect(throws: mistake) { try fields([Array(text.utf8)[...]]) }
        }
        refuses("--xyz\r\n" + String(repeating: "a", count: 9 << 10), with: .headerTooLong)
        refuses("--xyz\r\nX: \(String(repeating: "a", count: 9 << 10))\r\n\r\n", with: .headerTooLong)
        refuses("--xyz\r\n\r\n\r\n", with: .headerUnread)
        refuses("--xyz\r\nno colon\r\n\r\n", with: .headerUnread)
        refuses("--xyz\r\nContent-Disposition: form-data\r\n\r\n", with: .headerUnread)
        refuses("--xyz\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n", with: .headerUnread)
        refuses("--xyzz\r\n", with: .delimiterUnread)
        refuses("--xyz" + String(repeating: " ", count: 100), with: .delimiterUnread)
        let part = "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n"
        refuses(String(repeating: part, count: MultipartParser.partLimit + 1), with: .tooManyParts)
    }

    @Test("Noise in any pieces neither crashes the parser nor ends a form", arguments: 0..<200 as Range<UInt64>)
    func noise(seed: UInt64) {
        var dice = Dice(seed: seed)
        let words = [
            "--xyz", "\r\n", "--", "\r", "Content-Disposition: form-data; name=", "\"", ";", "=", "\\", "\0", "a",
        ]
        var parser = MultipartParser(boundary: "xyz")
        for _ in 0..<200 {
            let piece = words[Int(dice.next() % UInt64(words.count))]
            guard let events = try? parser.consume(Array(piece.utf8)) else { return }
            for case .begin(let part) in events { #expect(part.name.utf8.count <= MultipartParser.headerLimit) }
        }
    }

    @Test(
        "Only a form with a usable boundary is read",
        arguments: [
            ("multipart/form-data; boundary=xyz", true), ("Multipart/Form-Data; Boundary=\"x y\"", true),
            ("multipart/form-data", false), ("multipart/form-data; boundary=", false),
            ("multipart/mixed; boundary=xyz", false), ("application/x-www-form-urlencoded", false),
            ("multipart/form-data; boundary=\(String(repeating: "b", count: 71))", false),
            ("multipart/form-data; boundary=\"a\u{7}\"", false),
        ])
    func boundaries(type: String, isRead: Bool) {
        #expect((MultipartParser(contentType: type) != nil) == isRead)
    }

    @Test(
        "A file's name is read as its sender wrote it",
        arguments: [
            (#"form-data; name="f"; filename="a;b.png""#, "a;b.png"), (#"form-data; name=f; filename=c.png"#, "c.png"),
            (#"form-data; name="f"; filename="q\"q.png""#, "q\"q.png"),
            (#"form-data; name="f"; filename="C:\dir\d.png""#, #"C:\dir\d.png"#),
            (#"form-data; name="f"; filename="../../x""#, "../../x"),
            ("form-data; name=\"f\"; filename=\"川.png\"", "川.png"), (#"form-data; name="f"; filename="open"#, "open"),
        ])
    func fileNames(value: String, name: String) {
        #expect(FormPart(header: "Content-Disposition: \(value)")?.fileName == name)
    }
}

/// A small generator, repeatable on every machine.
struct Dice {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
