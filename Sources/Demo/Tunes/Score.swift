import Foundation
import Showcase

/// Notes in beats, for several instruments.
struct Score {
    struct Note {
        var beat: Double
        /// In beats.
        var length: Double
        var pitch: Float
        var force: Float
        var instrument: Instrument
        var pan: Float
    }

    let tempo: Double
    private(set) var notes: [Note] = []

    /// - Parameter tempo: beats a minute.
    init(tempo: Double) { self.tempo = tempo }

    mutating func play(
        _ instrument: Instrument, _ pitch: Float, at beat: Double, for length: Double, force: Float = 0.7,
        pan: Float = 0
    ) {
        notes.append(
            Note(beat: beat, length: length, pitch: pitch, force: force, instrument: instrument, pan: pan))
    }

    /// A melody as pairs of pitch and length; `nil` is a rest.
    mutating func sing(
        _ instrument: Instrument, _ line: [(Float?, Double)], at start: Double, force: Float = 0.8, pan: Float = 0,
        ring: Double = 0
    ) {
        var beat = start
        for (pitch, length) in line {
            if let pitch {
                play(
                    instrument, pitch, at: beat, for: length + ring, force: force * (beat == start ? 1 : 0.92), pan: pan
                )
            }
            beat += length
        }
    }

    /// - Parameters:
    ///   - seconds: of the whole piece; what rings on is faded.
    ///   - loose: how far, in seconds, a hand is from the beat.
    func render(seconds: Double, reverb: Reverb, fade: Double = 3, loose: Double = 0.006, seed: UInt64) -> Sound {
        var sound = Sound(seconds: seconds)
        var random = SeededGenerator(seed: seed)
        let beat = 60 / tempo
        for note in notes {
            let force = min(1, max(0.1, note.force * (1 + 0.07 * random.normal())))
            let voice = note.instrument.voice(
                pitch: note.pitch, seconds: note.length * beat, force: force, random: &random)
            let start = max(0, note.beat * beat + Double(random.normal()) * loose)
            sound.add(voice, at: start, gain: 0.3, pan: note.pan)
        }
        reverb.apply(to: &sound)
        sound.finish(fade: fade)
        return sound
    }
}
