import Foundation

extension Tunes {
    /// Plucked strings in D, six quavers to the bar: a broken chord below, a song above.
    static let kite = TuneRecipe(id: "kite-over-the-canal", title: "Kite over the Canal") {
        var score = Score(tempo: 176)
        let chords: [[Float]] = [
            [50, 57, 62, 66], [47, 54, 62, 66], [43, 55, 59, 62], [45, 57, 61, 64], [50, 57, 62, 66], [54, 57, 61, 66],
            [43, 55, 59, 66], [45, 57, 62, 64], [50, 57, 62, 66],
        ]
        for (bar, chord) in chords.enumerated() {
            let start = Double(bar) * 6
            for (step, tone) in [0, 2, 1, 3, 2, 1].enumerated() {
                score.play(
                    .plucked, chord[tone], at: start + Double(step), for: 5, force: step == 0 ? 0.62 : 0.42, pan: -0.25)
            }
            if bar == chords.count - 1 { score.play(.plucked, 38, at: start, for: 10, force: 0.7) }
        }
        let line: [(Float?, Double)] = [
            (nil, 6), (78, 3), (76, 2), (74, 1), (71, 3), (74, 3), (76, 2), (73, 1), (69, 3), (78, 3), (81, 2), (79, 1),
            (78, 4), (73, 2), (74, 2), (76, 1), (74, 3), (73, 2), (71, 1), (69, 3), (74, 9),
        ]
        score.sing(.plucked, line, at: 0, force: 0.86, pan: 0.3, ring: 4)
        return score.render(seconds: 24, reverb: Reverb(size: 0.55, share: 0.2), fade: 4, seed: 1)
    }

    /// A piano in an empty hall, in A minor; its last chord opens to major.
    static let gymnasium = TuneRecipe(id: "piano-in-the-empty-gym", title: "Piano in the Empty Gym") {
        var score = Score(tempo: 66)
        let chords: [[Float]] = [
            [45, 52, 60, 64], [41, 53, 57, 60], [48, 52, 55, 64], [43, 50, 59, 62], [45, 52, 60, 64], [50, 53, 57, 65],
            [40, 52, 56, 62], [45, 52, 61, 64],
        ]
        for (bar, chord) in chords.enumerated() {
            let start = Double(bar) * 4
            score.play(.piano, chord[0], at: start, for: 5, force: 0.5, pan: -0.3)
            for (step, tone) in [1, 2, 3, 2, 1, 2, 3].enumerated() where bar < 7 || step < 3 {
                score.play(
                    .piano, chord[tone], at: start + 0.5 + Double(step) * 0.5, for: 3,
                    force: 0.27 + 0.03 * Float(step % 3),
                    pan: -0.1)
            }
        }
        let line: [(Float?, Double)] = [
            (nil, 1), (76, 1), (77, 0.5), (76, 1.5), (72, 2), (69, 1.5), (71, 0.5), (72, 1), (76, 1), (79, 1.5),
            (77, 0.5),
            (74, 3), (71, 1), (76, 1.5), (81, 1.5), (79, 1), (77, 1.5), (76, 0.5), (74, 2), (71, 1), (74, 1), (68, 2),
            (69, 6),
        ]
        score.sing(.piano, line, at: 0, force: 0.72, pan: 0.2, ring: 1.6)
        return score.render(
            seconds: 33, reverb: Reverb(size: 0.9, damp: 0.3, share: 0.42), fade: 5, loose: 0.012, seed: 2)
    }

    /// Four voices on one vowel, in a courtyard: suspensions that resolve downward, one voice that climbs.
    static let courtyard = TuneRecipe(id: "courtyard-voices", title: "Courtyard, Four Floors") {
        var score = Score(tempo: 60)
        let parts: [[(Float?, Double)]] = [
            [(41, 4), (46, 4), (48, 4), (41, 4), (38, 4), (43, 4), (48, 4), (41, 8)],
            [(57, 4), (58, 4), (55, 2), (58, 2), (57, 4), (57, 4), (58, 4), (55, 2), (52, 2), (53, 8)],
            [(60, 4), (65, 2), (62, 2), (64, 4), (65, 4), (65, 2), (62, 2), (62, 4), (60, 2), (58, 2), (57, 8)],
            [
                (nil, 2), (72, 2), (74, 3), (70, 1), (72, 1), (74, 1), (76, 2), (77, 4), (81, 3), (77, 1), (79, 2),
                (74, 2),
                (76, 2), (72, 2), (72, 8),
            ],
        ]
        for (number, part) in parts.enumerated() {
            score.sing(
                .choir, part, at: 0.2, force: number == 3 ? 0.95 : 0.62, pan: [-0.2, 0.5, -0.55, 0.1][number],
                ring: 0.55)
        }
        return score.render(
            seconds: 38, reverb: Reverb(size: 0.95, damp: 0.4, share: 0.5), fade: 5, loose: 0.02, seed: 3)
    }
}
