import LikenessSet
import Showcase
import Testing

@testable import Media

@Suite("The index of likenesses")
struct LikenessIndexTests {
    @Test("It answers every picture that a comparison one by one finds, nearest first")
    func pictures() throws {
        var dice = SeededGenerator(seed: 1)
        var index = LikenessIndex()
        var prints: [Fingerprint] = []
        for seed in 0..<12 as Range<UInt64> {
            let picture = Painter.picture(seed: seed, width: 96, height: 72)
            for altered in [picture, try PictureAlteration.cropped(picture, dice: &dice)] {
                let print = try #require(Fingerprint(of: altered))
                prints.append(print)
                index.add(try #require(print.code), of: .picture, number: prints.count - 1)
            }
        }
        #expect(index.count == 24)
        for (number, print) in prints.enumerated() {
            let sought = Comparison(of: print)
            let found = index.candidates(for: sought)
            #expect(found.first == number)
            let alike = prints.indices.filter { sought.strength(to: prints[$0]) != nil }
            #expect(Set(alike).isSubset(of: found))
            #expect(alike.count == 2)
        }
    }

    @Test("Of random codes it answers those within its bound, as a comparison one by one does")
    func texts() {
        var dice = SeededGenerator(seed: 2)
        func code() -> BitCode { BitCode(words: SIMD4(dice.next(), dice.next(), dice.next(), dice.next())) }
        let sought = code()
        var index = LikenessIndex()
        let codes = (0..<600).map { number in
            // From none to 99 bits changed, spread over the whole code.
            let changed = Set((0..<256).shuffled(using: &dice).prefix(number % 100))
            return BitCode { bit in (sought.words[bit / 64] >> UInt64(bit % 64) & 1 == 1) != changed.contains(bit) }
        }
        for (number, code) in codes.enumerated() { index.add(code, of: .text, number: number) }
        let found = index.candidates(for: Comparison(of: .text(code: sought)), most: 600)
        let within = codes.indices.filter { codes[$0].distance(to: sought) <= 80 }
        // Few lie so unevenly that their first half alone is beyond its bound.
        #expect(Set(found).isSubset(of: within))
        #expect(found.count * 100 >= within.count * 99)
        #expect(found.map { codes[$0].distance(to: sought) } == found.map { codes[$0].distance(to: sought) }.sorted())
        #expect(index.candidates(for: Comparison(of: .text(code: sought)), most: 3).count == 3)
    }

    @Test("Kinds are kept apart, and recordings are not in it")
    func kinds() {
        var index = LikenessIndex()
        let code = BitCode(words: SIMD4(1, 2, 3, 4))
        index.add(code, of: .picture, number: 1)
        index.add(code, of: .sound, number: 2)
        #expect(index.count == 1)
        #expect(index.candidates(for: Comparison(of: .text(code: code))).isEmpty)
        #expect(index.candidates(for: Comparison(of: .sound(items: [1, 2, 3]))).isEmpty)
    }
}
