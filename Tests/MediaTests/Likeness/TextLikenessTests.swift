import LikenessSet
import Showcase
import Testing

@testable import Media

@Suite("Texts that are alike")
struct TextLikenessTests {
    static func print(_ text: String) -> Fingerprint? {
        Fingerprint(of: ManuscriptReader.read(text, isMarkdown: false))
    }

    @Test("A poem is found again in every script, whatever was done to it", arguments: Poet.tongues.map(\.name))
    func found(name: String) throws {
        let tongue = try #require(Poet.tongues.first { $0.name == name })
        var dice = SeededGenerator(seed: 1)
        for lines in [4, 12] {
            for seed in 0..<4 as Range<UInt64> {
                let poem = Poet.poem(seed: seed, in: tongue, lines: lines)
                let original = try #require(Self.print(poem))
                for alteration in TextAlteration.allCases {
                    let copy = try #require(Self.print(alteration(poem, dice: &dice)))
                    let strength = Comparison(of: copy).strength(to: original)
                    #expect(strength != nil, "\(lines) lines, \(seed), \(alteration)")
                }
            }
        }
    }

    @Test("Poems of the same few words are no copies", arguments: Poet.tongues.map(\.name))
    func apart(name: String) throws {
        let tongue = try #require(Poet.tongues.first { $0.name == name })
        let prints = (0..<20).compactMap { Self.print(Poet.poem(seed: $0, in: tongue, lines: 8)) }
        #expect(prints.count == 20)
        for one in prints.indices {
            let sought = Comparison(of: prints[one])
            for other in 0..<one { #expect(sought.strength(to: prints[other]) == nil) }
        }
    }

    @Test("Folding makes one what readers read as one")
    func folding() {
        func folded(_ text: String) -> String { String(String.UnicodeScalarView(TextShingles.folded(text))) }
        #expect(folded("  The Sea—\n\nTHE sea!") == "the sea the sea")
        #expect(folded("Ｃａｆｅ\u{301} ﬁn") == folded("café fin"))
        #expect(folded("月、夜。") == "月 夜")
        #expect(folded("ΟΥΡΑΝΌΣ Straße") == folded("ουρανός STRASSE"))
        #expect(folded("แม่\u{200B}น้ำ") == folded("แม่น้ำ"))
    }

    @Test("A text of a few words has no fingerprint", arguments: ["", "?", "Rain, again.", "雨", "...\n\n..."])
    func short(text: String) { #expect(Self.print(text) == nil) }

    @Test("Distance tells the share of runs in common")
    func resemblance() throws {
        // Two halves in common of three: a third.
        func part(_ seed: UInt64) -> String { Poet.poem(seed: seed, in: Poet.tongues[9], lines: 60) }
        let one = try #require(Self.print(part(1) + part(2))?.code)
        let other = try #require(Self.print(part(2) + part(3))?.code)
        #expect(abs(TextCode.resemblance(atDistance: one.distance(to: other)) - 1.0 / 3) < 0.15)
    }
}
