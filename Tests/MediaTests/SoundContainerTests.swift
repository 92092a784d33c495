import CSndfile
import Foundation
import Showcase
import Testing

@testable import Media

@Suite("FLAC and Ogg")
struct SoundContainerTests {
    private func encoded(_ format: Int) throws -> Data {
        try SoundSpecimen.encoded(
            tone(seconds: 2, sampleRate: 48000, channels: 2), as: format, sampleRate: 48000, channels: 2,
            strings: [SF_STR_TITLE: "PLANTED-TITLE", SF_STR_ARTIST: "PLANTED-ARTIST"])
    }

    static let kinds: [(name: String, format: Int, codec: String)] = [
        ("tune.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, "flac"),
        ("tune.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, "vorbis"),
        ("tune.opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, "opus"),
    ]

    @Test("are read whole, measured, and copied without what they say of anyone", arguments: 0..<3)
    func taken(index: Int) throws {
        let kind = Self.kinds[index]
        let data = try encoded(kind.format)
        #expect(data.range(of: Data("PLANTED-TITLE".utf8)) != nil)
        let folder = try TemporaryFolder()
        let report = try examine(data, named: kind.name, in: folder)
        #expect(report.inspection.findings == [])
        #expect(report.inspection.facts.codec == kind.codec)
        #expect(abs((report.inspection.facts.seconds ?? 0) - 2) < 0.05)
        #expect(report.inspection.facts.channels == 2)
        let copy = try folder.read("judge.mp3")
        #expect(copy.count > 1000)
        #expect(copy.range(of: Data("PLANTED".utf8)) == nil)
    }

    @Test("are refused when their end is missing", arguments: 0..<3, [0.5, 0.9])
    func cutOff(index: Int, share: Double) throws {
        let kind = Self.kinds[index]
        let data = try encoded(kind.format)
        let cut = data.prefix(Int(Double(data.count) * share))
        let report = try examine(Data(cut), named: kind.name, in: try TemporaryFolder())
        #expect(report.inspection.verdict == .refuse)
        #expect(report.judgeCopy == nil)
    }

    @Test("are refused when they are a label alone", arguments: ["a.flac", "a.ogg"])
    func labels(name: String) throws {
        let data = Data((name == "a.flac" ? "fLaC" : "OggS").utf8) + Data(repeating: 0, count: 60)
        let report = try examine(data, named: name, in: try TemporaryFolder())
        #expect(report.inspection.verdict == .refuse)
    }

    @Test("of FLAC are found behind an ID3 tag that a program has put before them")
    func tagBefore() throws {
        let data = try Specimens.id3(title: "PLANTED") + encoded(SF_FORMAT_FLAC | SF_FORMAT_PCM_24)
        let report = try examine(data, named: "a.flac", in: try TemporaryFolder())
        #expect(report.inspection.verdict == .accept)
        #expect(report.inspection.facts.codec == "flac")
    }
}
