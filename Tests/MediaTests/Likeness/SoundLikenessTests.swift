import LikenessSet
import Showcase
import Testing

@testable import Media

@Suite("Sounds that are alike")
struct SoundLikenessTests {
    static func print(_ seed: UInt64) throws -> Fingerprint {
        try #require(
            Fingerprint(samples: Composer.tune(seed: seed, seconds: 15), channels: 1, sampleRate: Composer.rate))
    }

    @Test("A copy is found, whatever was done to it", arguments: SoundAlteration.allCases)
    func found(alteration: SoundAlteration) throws {
        var dice = SeededGenerator(seed: 1)
        let tune = Composer.tune(seed: 3, seconds: 15)
        let made = alteration(tune, dice: &dice)
        let copy = try #require(
            Fingerprint(samples: made.samples, channels: made.channels, sampleRate: made.rate))
        #expect(Comparison(of: copy).strength(to: try Self.print(3)) != nil)
    }

    @Test("An upload's fingerprint is that of its sound, through MP3 too, and shares marks with it")
    func uploaded() throws {
        let tune = Composer.tune(seed: 5, seconds: 15)
        let original = try Self.print(5)
        let folder = try TemporaryFolder()
        let wav = try WAVCodec.encode(samples: tune, sampleRate: Composer.rate, channels: 1)
        let kept = try #require(try examine(wav, named: "tune.wav", in: folder).fingerprint)
        #expect((Comparison(of: kept).strength(to: original) ?? 0) > 0.95)
        let other = try TemporaryFolder()
        let mp3 = try MP3Codec.encode(samples: tune, sampleRate: Composer.rate, channels: 1)
        let coded = try #require(try examine(mp3, named: "tune.mp3", in: other).fingerprint)
        #expect(Comparison(of: coded).strength(to: original) != nil)
        #expect(coded.marks.intersection(original.marks).count >= 2)
    }

    @Test("Different tunes are no copies")
    func apart() throws {
        let prints = try (0..<5).map { try Self.print($0) }
        for one in prints.indices {
            let sought = Comparison(of: prints[one])
            for other in 0..<one { #expect(sought.strength(to: prints[other]) == nil) }
        }
    }

    @Test("Silence, a bare tone and a moment have no fingerprint")
    func nothing() {
        #expect(Fingerprint(samples: [Float](repeating: 0, count: 220_500), channels: 1, sampleRate: 22_050) == nil)
        #expect(Fingerprint(samples: tone(seconds: 1), channels: 1, sampleRate: 44_100) == nil)
        #expect(Fingerprint(samples: [], channels: 2, sampleRate: 44_100) == nil)
        #expect(Fingerprint(samples: [0, 1], channels: 0, sampleRate: 44_100) == nil)
    }

    @Test("Samples that are no numbers do no harm")
    func hostile() {
        let samples =
            [Float](repeating: .nan, count: 80_000) + [Float](repeating: .greatestFiniteMagnitude, count: 80_000)
        _ = Fingerprint(samples: samples, channels: 1, sampleRate: 22_050)
    }
}
