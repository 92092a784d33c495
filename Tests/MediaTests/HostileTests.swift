import CSndfile
import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Hostile bytes")
struct HostileTests {
    static func seeds() throws -> [(name: String, data: Data)] {
        [
            ("a.jpg", try JPEGCodec.encode(sample(), quality: 80)),
            ("b.jpg", try JPEGCodec.encode(sample(), quality: 95, progressive: false)),
            (
                "c.jpg",
                Specimens.inserting(
                    Array("Exif\0\0".utf8) + Specimens.exif(orientation: 7, maker: "m", hasPlace: true),
                    into: try JPEGCodec.encode(sample(width: 16, height: 16), quality: 50))
            ),
            ("a.png", try PNGCodec.encode(sample(width: 24, height: 24))),
            ("a.wav", try WAVCodec.encode(samples: tone(seconds: 0.05), sampleRate: 44100, channels: 1)),
            ("a.mp3", try MP3Codec.encode(samples: tone(seconds: 0.3), sampleRate: 44100, channels: 1)),
            ("a.flac", try sound(SF_FORMAT_FLAC | SF_FORMAT_PCM_16)),
            ("a.ogg", try sound(SF_FORMAT_OGG | SF_FORMAT_VORBIS)),
            ("a.m4a", M4ASpecimen(.left).data),
            ("b.m4a", try SoundSpecimen.alac(tone(seconds: 0.2), sampleRate: 44100, channels: 1).data),
            ("a.mid", MIDISpecimen.file([MIDISpecimen.scale()])),
            ("a.md", Data("# Title\n\n*a* **b** [c](d) \u{FEFF} 海\r\n\n> x".utf8)),
        ]
    }

    private static func sound(_ format: Int) throws -> Data {
        try SoundSpecimen.encoded(tone(seconds: 0.2), as: format, sampleRate: 44100, channels: 1)
    }

    /// A changed number may ask for hours, which cost time and show nothing.
    private static let ceilings = ExaminationRequest.Ceilings(seconds: 20)

    @Test("Bytes changed at random end in a verdict, never in a crash", arguments: 0..<40)
    func mutated(round: Int) throws {
        var generator = SeededGenerator(seed: UInt64(round))
        for (name, data) in try Self.seeds() {
            var bytes = [UInt8](data)
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes[place] = 0xFF
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
                default: bytes.insert(contentsOf: bytes.prefix(40), at: place)
                }
                if bytes.isEmpty { bytes = [0] }
            }
            let report = try examine(Data(bytes), named: name, ceilings: Self.ceilings, in: try TemporaryFolder())
            #expect((report.inspection.verdict == .accept) == (report.judgeCopy != nil))
        }
    }

    @Test("Samples that are no numbers, or far beyond full scale, bring nothing down")
    func numbers() throws {
        let wild: [Float] = [.nan, .infinity, -.infinity, 1e38, -1e38, .leastNonzeroMagnitude, 0.5]
        let samples = (0..<44100).map { wild[$0 % wild.count] }
        let report = try examine(Specimens.floats(samples), named: "a.wav", in: try TemporaryFolder())
        #expect(report.inspection.verdict == .accept && report.judgeCopy != nil)
        #expect(report.inspection.facts.codec == "pcm_f32")
    }

    @Test("Any beginning of a file ends in a verdict")
    func prefixes() throws {
        for (name, data) in try Self.seeds() {
            for length in Swift.stride(from: 0, to: data.count, by: max(1, data.count / 40)) {
                let report = try examine(
                    Data(data.prefix(length)), named: name, ceilings: Self.ceilings, in: try TemporaryFolder())
                if name.hasSuffix("jpg") || name.hasSuffix("png") {
                    #expect(report.inspection.verdict == .refuse, "\(name), \(length) of \(data.count) bytes")
                }
            }
        }
    }
}
