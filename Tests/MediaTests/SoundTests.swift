import Foundation
import Showcase
import Testing

@testable import Media

@Suite("Sound")
struct SoundTests {
    @Test("A recording is measured", arguments: ["wav", "mp3"])
    func measured(ending: String) throws {
        let samples = tone(seconds: 1.5, channels: 2)
        let data =
            ending == "wav"
            ? try WAVCodec.encode(samples: samples, sampleRate: 44100, channels: 2)
            : try MP3Codec.encode(samples: samples, sampleRate: 44100, channels: 2)
        let folder = try TemporaryFolder()
        let report = try examine(data, named: "tune." + ending, in: folder)
        let facts = report.inspection.facts
        #expect(report.inspection.findings == [])
        #expect(facts.channels == 2 && facts.sampleRate == 44100)
        #expect(facts.codec == (ending == "wav" ? "pcm_s16" : "mp3"))
        #expect(abs((facts.seconds ?? 0) - 1.5) < 0.08)
        #expect(abs((facts.peakDb ?? 0) + 6.02) < 0.5)
        #expect(report.judgeCopy == .init(name: "judge.mp3", mediaType: "audio/mpeg"))
        #expect(isSame(try folder.read("judge.mp3"), try folder.read("exhibit.mp3")))
    }

    @Test(
        "Loudness is that of the standard's own example: a sine of 997 Hz at full scale is -3.01 LUFS",
        arguments: [
            44100, 48000, 96000,
        ])
    func loudness(sampleRate: Int) {
        var meter = SoundMeter(channels: 1, sampleRate: sampleRate)
        let sine = (0..<(sampleRate * 2)).map { Float(sin(2 * .pi * 997 * Double($0) / Double(sampleRate))) }
        sine.withUnsafeBufferPointer { meter.add($0) }
        #expect(meter.integratedLoudness == -3.0)
    }

    @Test("Any rate becomes one that MP3 has", arguments: [1000, 8000, 11025, 22050, 37800, 48000, 96000, 192_000])
    func rates(sampleRate: Int) throws {
        let data = try WAVCodec.encode(
            samples: tone(seconds: 1, sampleRate: sampleRate), sampleRate: sampleRate, channels: 1)
        let folder = try TemporaryFolder()
        let report = try examine(data, named: "a.wav", in: folder)
        #expect(report.inspection.verdict == .accept)
        let copy = try examine(folder.read("judge.mp3"), named: "a.mp3", in: try TemporaryFolder())
        #expect(MP3Codec.sampleRates.contains(copy.inspection.facts.sampleRate ?? 0))
        #expect(abs((copy.inspection.facts.seconds ?? 0) - 1) < 0.2)
        #expect(abs((copy.inspection.facts.peakDb ?? 0) + 6) < 1)
    }

    @Test("Six channels are mixed to two, with a note")
    func surround() throws {
        let data = try WAVCodec.encode(samples: tone(channels: 6), sampleRate: 44100, channels: 6)
        let folder = try TemporaryFolder()
        let report = try examine(data, named: "a.wav", in: folder)
        #expect(report.inspection.codes == ["sound-mixed-to-stereo"])
        let copy = try examine(folder.read("judge.mp3"), named: "a.mp3", in: try TemporaryFolder())
        #expect(copy.inspection.facts.channels == 2)
    }

    @Test("Silence is asked about, overload noted")
    func ends() throws {
        let silent = try WAVCodec.encode(samples: tone(amplitude: 0), sampleRate: 44100, channels: 1)
        let loud = try WAVCodec.encode(samples: tone(amplitude: 4), sampleRate: 44100, channels: 1)
        let quiet = try examine(silent, named: "a.wav", in: try TemporaryFolder()).inspection
        #expect(quiet.codes == ["sound-silent"] && quiet.verdict == .accept && quiet.facts.peakDb == -120)
        #expect(try examine(loud, named: "a.wav", in: try TemporaryFolder()).inspection.codes == ["sound-clips"])
    }

    @Test("A WAV that is cut off is refused, and one without sound")
    func cutOff() throws {
        let data = try WAVCodec.encode(samples: tone(), sampleRate: 44100, channels: 1)
        let half = try examine(Data(data.prefix(data.count / 2)), named: "a.wav", in: try TemporaryFolder())
        #expect(half.inspection.codes == ["sound-cut-off"] && half.judgeCopy == nil)
        let empty = try WAVCodec.encode(samples: [], sampleRate: 44100, channels: 1)
        let nothing = try examine(empty, named: "a.wav", in: try TemporaryFolder())
        #expect(nothing.inspection.codes == ["sound-nothing-to-hear"])
    }

    @Test("An MP3 that is nothing but a tag is refused")
    func tagOnly() throws {
        let data = Specimens.id3(title: "Song") + Data(repeating: 0, count: 600)
        let report = try examine(data, named: "a.mp3", in: try TemporaryFolder())
        #expect(report.inspection.type == "audio/mpeg")
        #expect(report.inspection.codes == ["sound-nothing-to-hear"])
    }

    @Test("An MP3 that ends far before its own label says is refused")
    func shortMP3() throws {
        let data = try MP3Codec.encode(samples: tone(seconds: 4), sampleRate: 44100, channels: 1)
        let report = try examine(Data(data.prefix(data.count / 2)), named: "a.mp3", in: try TemporaryFolder())
        #expect(report.inspection.codes == ["sound-cut-off"])
    }

    @Test("Longer than the ceiling is refused")
    func tooLong() throws {
        let data = try WAVCodec.encode(samples: tone(seconds: 3), sampleRate: 8000, channels: 1)
        let report = try examine(
            data, named: "a.wav", ceilings: .init(seconds: 2), in: try TemporaryFolder())
        #expect(report.inspection.codes == ["sound-too-long"])
    }

    @Test("The waveform rises where the sound does")
    func waveform() throws {
        let samples = tone(seconds: 1, amplitude: 0.1) + tone(seconds: 1, amplitude: 0.8)
        let data = try WAVCodec.encode(samples: samples, sampleRate: 44100, channels: 1)
        let peaks = try Waveform.peaks(of: data, count: 20)
        #expect(peaks.count == 20 && peaks[19] > 0.99 && abs(peaks[5] - 0.125) < 0.01)
        #expect(throws: MediaError.self) { try Waveform.peaks(of: Data("no".utf8)) }
    }

    @Test("The same samples give the same bytes")
    func determinism() throws {
        let one = try MP3Codec.encode(samples: tone(), sampleRate: 44100, channels: 1)
        #expect(isSame(try MP3Codec.encode(samples: tone(), sampleRate: 44100, channels: 1), one))
    }
}
