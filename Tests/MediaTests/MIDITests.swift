import Foundation
import Showcase
import Testing

@testable import Media

@Suite("MIDI")
struct MIDITests {
    private func codes(_ data: Data, seconds: Double = 1800) throws -> [String] {
        let ceilings = ExaminationRequest.Ceilings(seconds: seconds)
        return try examine(data, named: "a.mid", ceilings: ceilings, in: TemporaryFolder()).inspection.codes
    }

    @Test("is played, measured and copied, and no word of it is in the copy")
    func played() throws {
        let data = MIDISpecimen.file([MIDISpecimen.scale(words: "PLANTED-NAME")])
        #expect(data.range(of: Data("PLANTED-NAME".utf8)) != nil)
        let folder = try TemporaryFolder()
        let report = try examine(data, named: "song.mid", claimed: "audio/x-midi", in: folder)
        #expect(report.inspection.findings == [])
        #expect(report.inspection.type == "audio/midi")
        #expect(report.inspection.facts.seconds == 4 && report.inspection.facts.codec == "midi")
        #expect((-40 ... -5).contains(report.inspection.facts.loudnessLufs ?? 0))
        #expect(report.judgeCopy == .init(name: "judge.mp3", mediaType: "audio/mpeg"))
        let copy = try folder.read("judge.mp3")
        #expect(copy.range(of: Data("PLANTED".utf8)) == nil)
        // The last note rings out.
        let again = try examine(copy, named: "a.mp3", in: try TemporaryFolder()).inspection.facts
        #expect((4.1...9.2).contains(again.seconds ?? 0))
    }

    @Test("sounds the same each time, and whatever its words")
    func steady() throws {
        let copies = try ["", "a title"].map { words in
            let folder = try TemporaryFolder()
            _ = try examine(
                MIDISpecimen.file([MIDISpecimen.scale(words: words)]), named: "a.mid", in: folder)
            return try folder.read("judge.mp3")
        }
        #expect(isSame(copies[0], copies[1]))
    }

    /// Renders the first second of one note.
    private func render(_ key: UInt8) throws -> [Float] {
        let data = MIDISpecimen.file([[0, 0xC0, 79, 0, 0x90, key, 100, 0x83, 0x40, 0x80, key, 0] + MIDISpecimen.end])
        return try data.withUnsafeBytes { bytes in
            let source = MIDISource(try MIDIFile(bytes), bytes, try #require(Synthesizer()))
            var samples = [Float](repeating: 0, count: 88200)
            #expect(samples.withUnsafeMutableBufferPointer { source.read(into: $0) } == samples.count)
            return stride(from: 0, to: samples.count, by: 2).map { samples[$0] }
        }
    }

    @Test("plays the notes that are written: an octave higher is twice as fast")
    func notes() throws {
        func crossings(_ samples: [Float]) -> Int { zip(samples, samples.dropFirst()).count { $0 < 0 && $1 >= 0 } }
        let (low, high) = (crossings(try render(57)), crossings(try render(69)))
        #expect((210...230).contains(low) && (420...460).contains(high), "\(low), \(high)")
    }

    @Test("counts its time by tempo, by frames of film, and over all its tracks")
    func time() throws {
        func seconds(_ data: Data) throws -> Double { try data.withUnsafeBytes { try MIDIFile($0).seconds } }
        let scale = MIDISpecimen.scale()
        #expect(try seconds(MIDISpecimen.file([scale])) == 4)
        #expect(try seconds(MIDISpecimen.file([MIDISpecimen.tempo(1_000_000) + scale])) == 8)
        // 25 frames a second of 40 ticks: a tick is a millisecond, and tempo means nothing.
        #expect(try abs(seconds(MIDISpecimen.file(division: 0xE728, [scale])) - 0.768) < 1e-9)
        // The tempo of the first track is that of all.
        let longer = [UInt8](scale.dropLast(4)) + [0x83, 0x00] + MIDISpecimen.end.dropFirst()
        let two = MIDISpecimen.file(type: 1, [MIDISpecimen.tempo(250_000) + MIDISpecimen.end, scale, longer])
        #expect(try seconds(two) == 3)
    }

    @Test("is refused when it is cut off, damaged, of patterns, or without end")
    func refused() throws {
        let scale = MIDISpecimen.scale()
        let good = MIDISpecimen.file([scale])
        for length in [10, 15, 20, 40, good.count - 1] { #expect(try codes(good.prefix(length)) == ["sound-cut-off"]) }
        #expect(try codes(MIDISpecimen.file(type: 1, count: 3, [scale, scale])) == ["sound-cut-off"])
        #expect(try codes(MIDISpecimen.file(type: 2, [scale])) == ["midi-patterns"])
        #expect(try codes(MIDISpecimen.file(type: 7, [scale])) == ["sound-damaged"])
        #expect(try codes(MIDISpecimen.file(division: 0, [scale])) == ["sound-damaged"])
        let bad: [[UInt8]] = [
            [0, 60, 100], [0, 0x90, 0x80, 100], [0, 0xF4], [0, 0xFD], [0x81, 0x81, 0x81, 0x81, 0],
            MIDISpecimen.tempo(0), [0, 0xFF, 0x51, 2, 1, 1],
        ]
        for event in bad { #expect(try codes(MIDISpecimen.file([event + scale])) == ["sound-damaged"], "\(event)") }
        // A text that is longer than its track, and an event that the track ends in.
        #expect(try codes(MIDISpecimen.file([[0, 0xFF, 1, 0x7F, 1]])) == ["sound-cut-off"])
        #expect(try codes(MIDISpecimen.file([[0, 0x90, 60]])) == ["sound-cut-off"])
        let endless: [UInt8] = [0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0x2F, 0]
        #expect(try codes(MIDISpecimen.file([endless])) == ["sound-too-long"])
        #expect(try codes(good, seconds: 3) == ["sound-too-long"])
    }

    @Test("with more notes than a worker can play is refused before it is played")
    func tooMany() throws {
        let notes = (0..<250_001).flatMap { _ -> [UInt8] in [0, 0x90, 60, 1, 0, 0x80, 60, 0] }
        #expect(try codes(MIDISpecimen.file([notes + MIDISpecimen.end])) == ["midi-too-many-notes"])
    }

    @Test("without a note is asked about, as any silence is")
    func silent() throws {
        #expect(try codes(MIDISpecimen.file([MIDISpecimen.end])) == ["sound-silent"])
        #expect(try codes(MIDISpecimen.file([[0, 0xFF, 1, 2, 65, 66] + MIDISpecimen.end])) == ["sound-silent"])
    }

    @Test("may hold what other programs let in: messages between instruments, running status, chunks of their own")
    func lenient() throws {
        let stray: [UInt8] = [0, 0xF0, 5, 0x7E, 0x7F, 9, 1, 0xF7, 0, 0xF2, 1, 2, 0, 0xF6, 0, 0xFE]
        // A note's status holds on over a text.
        let running: [UInt8] =
            [0, 0x90, 60, 100, 96, 60, 0, 0, 0xFF, 1, 1, 65, 0, 64, 100, 96, 64, 0] + MIDISpecimen.end
        let scale = MIDISpecimen.scale(channel: 9)
        var data = MIDISpecimen.file(type: 1, [stray + running, scale])
        #expect(try codes(data) == [])
        data.insert(contentsOf: Data("XFIH".utf8) + Data([0, 0, 0, 2, 1, 1]), at: 14)
        #expect(try codes(data + Data("after".utf8)) == [])
    }

    @Test("loud beyond full scale is rounded off, not cut")
    func loud() throws {
        let chord = (0..<30).flatMap { key -> [UInt8] in [0, 0x90, UInt8(36 + key * 2), 127] }
        let held = [0, 0xC0, 19] + chord + [0x83, 0x00, 0x80, 36, 0] + MIDISpecimen.end
        #expect(try codes(MIDISpecimen.file([held])) == [])
    }

    @Test("without a sound font cannot be played, and says so to whoever asks")
    func noFont() throws {
        #expect(Synthesizer(soundFonts: ["/nonexistent.sf2"]) == nil)
        #expect(Synthesizer.isAvailable && SoundPlayers.missing == [])
    }
}
