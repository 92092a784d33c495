import CSndfile
import Foundation
import Showcase
import Testing

@testable import Media

@Suite("M4A")
struct M4ATests {
    /// Decodes the whole file, as it is heard.
    private func heard(_ data: Data) throws -> [Float] {
        try data.withUnsafeBytes { bytes in
            let movie = try #require(MP4Movie(bytes))
            let track = try #require(movie.sound)
            let config = try #require(track.entry?.config)
            let packets = MP4Packets(of: track, in: movie, bytes)
            let source: any SampleSource =
                track.entry?.format == "alac"
                ? try #require(ALACSource(bytes, packets: packets.ranges, config: config))
                : try #require(AACSource(bytes, packets: packets.ranges, config: config))
            let span = MP4Span(
                of: track, in: movie, packets: packets, sampleRate: source.sampleRate, decoded: source.frames)
            let excerpt = Excerpt(of: source, from: span.start, to: span.end)
            var samples: [Float] = []
            var chunk = [Float](repeating: 0, count: 6000)
            while case let got = chunk.withUnsafeMutableBufferPointer({ excerpt.read(into: $0) }), got > 0 {
                samples += chunk[..<got]
            }
            #expect(!excerpt.isFaulty)
            return samples
        }
    }

    @Test("in AAC starts and ends where the sound does, not where the encoder's packets do")
    func aligned() throws {
        let samples = try heard(M4ASpecimen(.mono).data)
        #expect(samples.count == 44100)
        // A whole period is 100 samples; a packet more or less would shift the tone by 22 of them.
        let expected = tone()
        func likeness(_ shift: Int) -> Float {
            (5000..<15000).reduce(0) { $0 + samples[$1 + shift] * expected[$1] }
        }
        let best = (-50...50).max { likeness($0) < likeness($1) }
        #expect(best.map { abs($0) <= 1 } == true)
        #expect(likeness(0) > 1000)
    }

    @Test(
        "in ALAC comes out sample by sample as it went in", arguments: [1, 2], [SF_FORMAT_ALAC_16, SF_FORMAT_ALAC_24])
    func lossless(channels: Int, bits: Int) throws {
        let samples = tone(seconds: 0.5, sampleRate: 48000, channels: channels)
        let file = try SoundSpecimen.alac(samples, sampleRate: 48000, channels: channels, bits: bits)
        let found = try heard(file.data)
        #expect(found.count == samples.count)
        #expect(zip(found, samples).allSatisfy { abs($0 - $1) < 1.0 / 32000 })
    }

    @Test("is measured and copied, and nothing that it says of anyone is in the copy")
    func copied() throws {
        var file = M4ASpecimen(.mono)
        file.tags = M4ASpecimen.box("©ART", M4ASpecimen.box("data", Data(count: 8) + Data("PLANTED-NAME".utf8)))
        file.tags += M4ASpecimen.box("covr", M4ASpecimen.box("data", Data(count: 8) + Data("PLANTED-COVER".utf8)))
        let folder = try TemporaryFolder()
        let report = try examine(file.data, named: "song.m4a", claimed: "audio/x-m4a", in: folder)
        let facts = report.inspection.facts
        #expect(report.inspection.findings == [])
        #expect(report.inspection.type == "audio/mp4")
        #expect(facts.seconds == 1 && facts.channels == 1 && facts.sampleRate == 44100 && facts.codec == "aac")
        // An encoder that has to save leaves its mark on the tone of -6 dB.
        #expect((-7 ... -2).contains(facts.peakDb ?? 0))
        let copy = try folder.read("judge.mp3")
        #expect(copy.range(of: Data("PLANTED".utf8)) == nil)
        let again = try examine(copy, named: "a.mp3", in: try TemporaryFolder()).inspection.facts
        #expect(abs((again.seconds ?? 0) - 1) < 0.1)
    }

    @Test("is told from a film by its tracks, whatever its brand", arguments: ["M4A ", "isom", "mp42", "dash"])
    func brands(brand: String) throws {
        var file = M4ASpecimen(.mono)
        file.brand = brand
        #expect(try examine(file.data, named: "a.m4a", in: try TemporaryFolder()).inspection.verdict == .accept)
        file.otherTracks = M4ASpecimen.track(2, "vide", 600, M4ASpecimen.box("stsd", still("avc1")))
        let film = try examine(file.data, named: "a.m4a", in: try TemporaryFolder())
        #expect(film.inspection.codes.contains("type-not-taken"))
        #expect(film.inspection.type == "video/mp4")
    }

    private func still(_ format: String) -> Data {
        M4ASpecimen.big(0, 1) + M4ASpecimen.box(format, Data(count: 78))
    }

    @Test("may bring pictures and texts for its chapters")
    func chapters() throws {
        var file = M4ASpecimen(.mono)
        file.otherTracks =
            M4ASpecimen.track(2, "text", 1000, M4ASpecimen.box("stsd", still("text")))
            + M4ASpecimen.track(3, "vide", 600, M4ASpecimen.box("stsd", still("jpeg")))
        #expect(try examine(file.data, named: "a.m4b", in: try TemporaryFolder()).inspection.findings == [])
    }

    @Test("may be called .mp4, since that is what it is in")
    func named() throws {
        let report = try examine(M4ASpecimen(.mono).data, named: "a.mp4", in: try TemporaryFolder())
        #expect(report.inspection.codes == ["name-ending-corrected"])
    }

    @Test("is as long as its edit list, its tag or its packets say, in this order")
    func lengths() throws {
        var file = M4ASpecimen(.mono)
        func seconds() throws -> Double? {
            try examine(file.data, named: "a.m4a", in: try TemporaryFolder()).inspection.facts.seconds
        }
        file.edit = (1024 + 22050, 11025)
        #expect(abs((try seconds() ?? 0) - 0.25) < 0.001)
        file.edit = (0, 11025)
        #expect(abs((try seconds() ?? 0) - 0.25) < 0.001)
        file.edit = nil
        #expect(abs((try seconds() ?? 0) - Double(45124) / 44100) < 0.001)
        file.tags = M4ASpecimen.tag("iTunSMPB", " 00000000 00000400 000003BC 000000000000AC44 00000000")
        #expect(try seconds() == 1)
        // Programs that count a packet with a high band as half as long are not believed.
        (file.tags, file.samples) = (Data(), 22562)
        #expect((try seconds() ?? 0) > 1)
    }

    @Test("keeps its rate and speakers: one, two, six, and a rate that might have been doubled")
    func shapes() throws {
        let left = try examine(M4ASpecimen(.left).data, named: "a.m4a", in: try TemporaryFolder()).inspection
        #expect(left.findings == [])
        #expect(left.facts.sampleRate == 22050 && left.facts.channels == 2 && left.facts.seconds == 0.4)
        let surround = try examine(M4ASpecimen(.surround).data, named: "a.m4a", in: try TemporaryFolder()).inspection
        #expect(surround.codes == ["sound-mixed-to-stereo"])
        #expect(surround.facts.channels == 6 && surround.facts.seconds == 0.3)
    }

    @Test("of six speakers is heard on the side where it was played", arguments: ["aac", "alac"])
    func sides(codec: String) throws {
        // In both encodings the second of three or more speakers stands on the left, the third on the right.
        let silence = tone(seconds: 0.3, amplitude: 0)
        let right = zip(tone(seconds: 0.3), silence).flatMap { [$1, $1, $0, $1, $1, $1] }
        let file =
            codec == "aac"
            ? M4ASpecimen(.surround) : try SoundSpecimen.alac(right, sampleRate: 44100, channels: 6)
        let samples = try heard(file.data)
        let loudest = (0..<6).map { speaker in
            stride(from: speaker, to: samples.count, by: 6).map { abs(samples[$0]) }.max() ?? 0
        }
        #expect(loudest[1] > 0.4 && loudest[0] < 0.05 && loudest[2] < 0.05)
    }

    @Test("written in fragments is read to its last one")
    func fragments() throws {
        var file = M4ASpecimen(.mono)
        file.fragmented = true
        let report = try examine(file.data, named: "a.m4a", in: try TemporaryFolder())
        #expect(report.inspection.findings == [])
        #expect(report.inspection.facts.seconds == 1)
        let cut = try examine(file.data.dropLast(300), named: "a.m4a", in: try TemporaryFolder())
        #expect(cut.inspection.codes == ["sound-cut-off"], "within a fragment's head")
        let inMedia = try examine(file.data.dropLast(30), named: "a.m4a", in: try TemporaryFolder())
        #expect(inMedia.inspection.codes == ["sound-cut-off"], "within its sound")
    }

    @Test("is refused when its end is missing", arguments: [0.1, 0.5, 0.9, 0.999])
    func cutOff(share: Double) throws {
        let data = M4ASpecimen(.mono).data
        let report = try examine(data.prefix(Int(Double(data.count) * share)), named: "a.m4a", in: TemporaryFolder())
        #expect(report.inspection.codes == ["sound-cut-off"])
        #expect(report.judgeCopy == nil)
    }

    @Test("with packets that lie elsewhere than its media, or are damaged, is refused")
    func damaged() throws {
        var file = M4ASpecimen(.mono)
        var shifted = file.data
        // A program put a picture before the media and left the places as they were.
        let media = try #require(shifted.range(of: Data("mdat".utf8))).lowerBound - 4
        shifted.insert(contentsOf: M4ASpecimen.box("free", Data(count: 500)), at: media)
        #expect(try examine(shifted, named: "a.m4a", in: TemporaryFolder()).inspection.codes == ["sound-damaged"])
        file.packets[20] = Data(file.packets[20].map { ~$0 })
        #expect(try examine(file.data, named: "a.m4a", in: TemporaryFolder()).inspection.codes == ["sound-damaged"])
    }

    @Test("that a shop has locked, or in an encoding that nobody here knows, is refused with its own reason")
    func locked() throws {
        for (format, code) in [
            ("drms", "sound-locked"), ("enca", "sound-locked"), ("ac-3", "sound-codec-unknown"),
            ("Opus", "sound-codec-unknown"),
        ] {
            var file = M4ASpecimen(.mono)
            file.format = format
            #expect(try examine(file.data, named: "a.m4a", in: TemporaryFolder()).inspection.codes == [code])
        }
        // MP3, and AAC's kin that libfaad does not decode (xHE-AAC, object type 42).
        for config in [M4ASpecimen.esds(stream: 0x6B, [0x12, 8]), M4ASpecimen.esds(stream: 0x40, [0xF9, 0x48, 0x40])] {
            var file = M4ASpecimen(.mono)
            file.config = config
            #expect(
                try examine(file.data, named: "a.m4a", in: TemporaryFolder()).inspection.codes
                    == ["sound-codec-unknown"])
        }
    }

    @Test("that says what it will play and holds nothing is refused")
    func empty() throws {
        var file = M4ASpecimen(.mono)
        file.packets = []
        #expect(
            try examine(file.data, named: "a.m4a", in: TemporaryFolder()).inspection.codes == ["sound-nothing-to-hear"])
    }

    @Test("longer than the ceiling is not decoded")
    func tooLong() throws {
        let ceilings = ExaminationRequest.Ceilings(seconds: 0.5)
        let report = try examine(M4ASpecimen(.mono).data, named: "a.m4a", ceilings: ceilings, in: TemporaryFolder())
        #expect(report.inspection.codes == ["sound-too-long"])
    }
}
