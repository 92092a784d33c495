import Showcase
import Testing

@testable import Media

@Suite("Reading manuscripts")
struct ManuscriptReaderTests {
    @Test("A poem keeps its lines, its stanzas and its indents")
    func poem() {
        let text = "The river knows\r\n  no border,\r\n\r\n\r\nonly the sea\r\nknows its name.\r\n"
        let manuscript = ManuscriptReader.read(text, isMarkdown: false)
        #expect(manuscript.blocks.map(\.kind) == [.stanza, .stanza])
        #expect(manuscript.plainText == "The river knows\nno border,\n\nonly the sea\nknows its name.")
        #expect(manuscript.blocks[0].lines.map(\.indent) == [0, 1])
    }

    @Test("Hard-wrapped prose is joined to paragraphs")
    func wrapped() {
        let text = """
            When I was nine my grandmother taught me to fold a paper boat so
            well that it crossed the whole pond behind our house without once
            taking water, and I believed for years that this was the only kind
            of journey there was.

            Then the ferry came, and it was made of iron, and nobody had folded
            it, and it carried every one of us to the other side of the strait
            while I stood at the rail and looked for the creases.
            """
        let manuscript = ManuscriptReader.read(text, isMarkdown: false)
        #expect(manuscript.blocks.map(\.kind) == [.paragraph, .paragraph])
        #expect(manuscript.blocks[0].lines.count == 1)
        #expect(manuscript.plainText.contains("paper boat so well that"))
    }

    @Test("Verse of long and uneven lines stays verse")
    func longVerse() {
        let text = """
            I hear the harbour, the hammers of it, the gulls that quarrel over nothing,
            the rope that sings,
            the women who count the crates in a language that I half remember from a kitchen,
            and the sea, which counts nothing, and keeps it all.
            """
        let manuscript = ManuscriptReader.read(text, isMarkdown: false)
        #expect(manuscript.blocks.map(\.kind) == [.stanza])
        #expect(manuscript.blocks[0].lines.count == 4)
    }

    @Test("Long lines without empty lines between are paragraphs, each a line")
    func longLines() {
        let line = String(repeating: "word ", count: 60)
        let manuscript = ManuscriptReader.read(line + "\n" + line, isMarkdown: false)
        #expect(manuscript.blocks.map(\.kind) == [.paragraph, .paragraph])
    }

    @Test("Markdown's emphasis, headings, escapes and links are read, and nothing else is taken from the words")
    func markdown() {
        let text =
            "# A *small* song {#song}\n\nOne **strong** and _soft_ line with 2 * 3 and \\*stars\\*,  \na [link](http://x.org) and snake_case_words."
        let manuscript = ManuscriptReader.read(text, isMarkdown: true)
        #expect(
            manuscript.blocks == [
                .init(
                    kind: .heading,
                    lines: [.init(runs: [.init("A "), .init("small", emphasis: .emphasis), .init(" song")])]),
                .init(
                    kind: .stanza,
                    lines: [
                        .init(runs: [
                            .init("One "), .init("strong", emphasis: .strong), .init(" and "),
                            .init("soft", emphasis: .emphasis), .init(" line with 2 * 3 and *stars*,"),
                        ]),
                        .init(runs: [.init("a "), .init("link"), .init(" and snake_case_words.")]),
                    ]),
            ])
    }

    @Test("A plain text's stars and numbers stay as they are")
    func plain() {
        #expect(ManuscriptReader.read("*a* # b", isMarkdown: false).plainText == "*a* # b")
    }

    @Test("Marks of files and editors are gone, and letters are composed")
    func normal() {
        let manuscript = ManuscriptReader.read("\u{FEFF}cafe\u{301}\u{2028}soir\u{1A}", isMarkdown: false)
        #expect(manuscript.plainText.unicodeScalars.elementsEqual("caf\u{E9}\nsoir".unicodeScalars))
    }

    @Test("Chinese prose that was wrapped is joined without a space")
    func han() {
        let line = String(repeating: "山高水长", count: 10)
        let text = [line, line, line].joined(separator: "\n")
        #expect(ManuscriptReader.read(text, isMarkdown: false).blocks[0].lines[0].text == line + line + line)
    }

    @Test("A text of nothing but marks is read in good time")
    func marks() {
        let text = String(repeating: "*a **b _c ", count: 2000)
        #expect(ManuscriptReader.read(text, isMarkdown: true).blocks.count == 1)
    }
}

@Suite("Language and words")
struct LanguageTests {
    @Test(
        "The language is guessed by script and small words",
        arguments: [
            ("The sea is not a wall but a road that we walk.", "en"),
            ("El mar no es un muro, y las olas que van", "es"),
            ("La mer est dans les yeux de ceux qui ne dorment pas", "fr"),
            ("Das Meer ist nicht die Grenze und ich weiß es", "de"),
            ("O mar não é um muro, e as ondas do mar são minhas", "pt"),
            ("Il mare non è un muro, e gli occhi che ho sono", "it"),
            ("البحر ليس جدارا بل طريق", "ar"), ("دریا دیوار نیست، راهی است که می‌رویم", "fa"),
            ("سمندر دیوار نہیں ہے، ایک راستہ ہے", "ur"), ("הים איננו חומה", "he"), ("समुद्र दीवार नहीं है", "hi"),
            ("海不是墙，是路。", "zh"), ("海は壁ではなく道です", "ja"), ("바다는 벽이 아니다", "ko"),
            ("Море не стена, а дорога", "ru"), ("Море не стіна, а дорога і їжа", "uk"),
            ("கடல் சுவர் அல்ல", "ta"), ("ทะเลไม่ใช่กำแพง", "th"), ("Η θάλασσα δεν είναι τοίχος", "el"),
        ])
    func language(text: String, language: String) {
        #expect(LanguageGuess.language(of: text) == language)
    }

    @Test("Nothing is guessed from nothing", arguments: ["", "123 456", "xyzzy plugh"])
    func unknown(text: String) {
        #expect(LanguageGuess.language(of: text) == nil)
    }

    @Test(
        "Words are counted as word processors count them",
        arguments: [
            ("", 0), ("  \n ", 0), ("Don't stop—not now, mother-in-law!", 5), ("3 apples & 4 pears", 4),
            ("海不是墙，是路。", 6), ("iPhone手机 2 台", 5), ("東京タワー", 5), ("바다는 벽이 아니다", 3), ("نحن هنا", 2), ("* * *", 0),
            ("ทะเลไม่ใช่กำแพง", 3),
        ])
    func words(text: String, count: Int) {
        #expect(WordCount.words(in: text) == count)
    }

    @Test(
        "The direction is that of most letters",
        arguments: [
            ("البحر and", true), ("The word البحر means sea", false), ("", false), ("שלום", true),
        ])
    func direction(text: String, isRightToLeft: Bool) {
        #expect(LanguageGuess.isRightToLeft(text) == isRightToLeft)
    }
}
