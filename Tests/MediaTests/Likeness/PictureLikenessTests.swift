import LikenessSet
import Showcase
import Testing

@testable import Media

@Suite("Pictures that are alike")
struct PictureLikenessTests {
    @Test("A copy is found, whatever was done to it", arguments: PictureAlteration.allCases)
    func found(alteration: PictureAlteration) throws {
        var dice = SeededGenerator(seed: 1)
        for seed in 0..<8 as Range<UInt64> {
            let picture = Painter.picture(seed: seed, width: 160, height: 120)
            let original = try #require(Fingerprint(of: picture))
            let copy = try #require(Fingerprint(of: try alteration(picture, dice: &dice)))
            let strength = try #require(Comparison(of: copy).strength(to: original), "seed \(seed)")
            #expect(strength > 0.7 && strength <= 1)
            // The later of two may be the untouched one.
            #expect(Comparison(of: original).strength(to: copy) != nil, "seed \(seed)")
        }
    }

    @Test("Pictures that are composed alike are no copies")
    func apart() {
        let prints = (0..<40).compactMap { Fingerprint(of: Painter.picture(seed: $0, width: 96, height: 72)) }
        #expect(prints.count == 40)
        for one in prints.indices {
            let sought = Comparison(of: prints[one])
            for other in 0..<one { #expect(sought.strength(to: prints[other]) == nil) }
        }
    }

    @Test("A picture of one tone has no fingerprint, since all such pictures are alike")
    func blank() {
        #expect(Fingerprint(of: Raster(width: 40, height: 30, pixels: [UInt8](repeating: 200, count: 3600))) == nil)
    }

    @Test("The least picture of all is read without harm")
    func tiny() {
        #expect(Fingerprint(of: Raster(width: 2, height: 1, pixels: [0, 0, 0, 255, 255, 255])) != nil)
    }
}
