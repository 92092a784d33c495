import Foundation

extension Tunes {
    /// Marimba and bass, seven quavers to the bar, E dorian: a market that wakes up.
    static let saturday = TuneRecipe(id: "market-saturday", title: "Market, Saturday") {
        var score = Score(tempo: 236)
        let roots: [Float] = [40, 40, 45, 40, 43, 38, 45, 40, 40, 43, 38, 40]
        let cells: [[Float?]] = [
            [64, nil, 67, 71, nil, 69, 67], [64, nil, 67, 71, nil, 74, 73], [69, nil, 73, 76, nil, 73, 71],
            [71, 69, 67, 64, nil, 62, 64], [67, nil, 71, 74, nil, 71, 69], [66, nil, 69, 74, 73, 71, 69],
            [73, nil, 76, 78, nil, 76, 73], [71, 69, 67, 66, 64, nil, nil], [76, nil, 79, 83, nil, 81, 79],
            [79, nil, 78, 76, nil, 74, 71], [74, nil, 73, 71, 69, 66, 69], [64, nil, nil, 71, nil, nil, 76],
        ]
        for (bar, root) in roots.enumerated() {
            let start = Double(bar) * 7
            for (step, length) in [(0.0, 2.6), (3, 1.7), (5, 1.7)] {
                score.play(.bass, step == 5 ? root + 7 : root, at: start + step, for: length, force: 0.8)
            }
            for step in 0..<7 {
                if let pitch = cells[bar][step] {
                    let accent: Float = [0, 3, 5].contains(step) ? 0.78 : 0.56
                    score.play(.marimba, pitch, at: start + Double(step), for: 4, force: accent, pan: 0.3)
                }
                if bar > 1, bar < 11, step % 2 == 1 || step == 6 {
                    score.play(
                        .marimba, root + (step == 3 ? 19 : 15 + Float(step % 3) * 2 - (step % 3 == 1 ? 1 : 0)) + 0,
                        at: start + Double(step), for: 3, force: 0.3, pan: -0.45)
                }
            }
            if bar > 3 {
                for step in [0.0, 3, 5] {
                    score.play(.drum, step == 0 ? 40 : 52, at: start + step, for: 1.4, force: step == 0 ? 0.42 : 0.24)
                }
            }
        }
        score.play(.bass, 40, at: 84, for: 8, force: 0.8)
        score.play(.marimba, 76, at: 84, for: 8, force: 0.7, pan: 0.3)
        return score.render(seconds: 24.5, reverb: Reverb(size: 0.4, share: 0.14), fade: 2.5, seed: 4)
    }

    /// A music box and one bowed string, in G flat, in slow three.
    static let nightShift = TuneRecipe(id: "mother-on-the-night-shift", title: "Mother on the Night Shift") {
        var score = Score(tempo: 84)
        let chords: [[Float]] = [
            [66, 73, 78, 82], [63, 70, 78, 82], [59, 71, 78, 83], [61, 73, 77, 80], [66, 73, 78, 82], [58, 70, 77, 82],
            [59, 71, 78, 80], [61, 73, 77, 83], [66, 73, 78, 82],
        ]
        for (bar, chord) in chords.enumerated() {
            let start = Double(bar) * 3
            for step in 0..<6 where bar < 8 || step < 4 {
                let tone = chord[[0, 1, 2, 3, 2, 1][step]] + 12
                score.play(
                    .musicBox, tone, at: start + Double(step) * 0.5, for: 3.5, force: step == 0 ? 0.46 : 0.3, pan: 0.35)
            }
        }
        let line: [(Float?, Double)] = [
            (nil, 3), (58, 2), (61, 1), (63, 2), (59, 1), (58, 1.5), (56, 0.5), (53, 1), (54, 2), (58, 1), (65, 2),
            (61, 1),
            (63, 1.5), (61, 0.5), (59, 1), (56, 2), (53, 1), (54, 4),
        ]
        score.sing(.bowed, line, at: 0, force: 0.95, pan: -0.3, ring: 0.12)
        return score.render(seconds: 24, reverb: Reverb(size: 0.8, damp: 0.3, share: 0.34), fade: 4, seed: 5)
    }

    /// A lute over a frame drum, in the scale of hijaz on D; the drum keeps ten beats as three, three, two, two.
    static let twoRivers = TuneRecipe(id: "two-rivers-one-drum", title: "Two Rivers, One Drum") {
        var score = Score(tempo: 232)
        let phrases: [[(Float?, Double)]] = [
            [(62, 3), (63, 1), (66, 2), (67, 2), (66, 2)], [(69, 3), (67, 1), (66, 2), (63, 2), (62, 2)],
            [(62, 1), (63, 1), (66, 1), (67, 3), (69, 2), (70, 2)], [(69, 3), (67, 1), (69, 2), (66, 4)],
            [(74, 3), (72, 1), (70, 2), (69, 2), (67, 2)], [(70, 1), (69, 1), (67, 1), (66, 3), (67, 2), (69, 2)],
            [(66, 3), (63, 1), (66, 2), (67, 1), (66, 1), (63, 2)], [(62, 10)],
        ]
        for (bar, phrase) in phrases.enumerated() {
            let start = 10 + Double(bar) * 10
            score.sing(.plucked, phrase, at: start, force: 0.9, pan: 0.2, ring: 3)
            score.play(.plucked, 38, at: start, for: 9, force: 0.6, pan: -0.3)
            score.play(.plucked, bar % 4 == 3 ? 43 : 45, at: start + 6, for: 5, force: 0.46, pan: -0.3)
        }
        for bar in 0..<9 {
            let start = Double(bar) * 10
            for (step, pitch, force) in [
                (0, 38, 0.75), (2, 60, 0.2), (3, 57, 0.45), (5, 60, 0.2), (6, 38, 0.6), (8, 57, 0.42), (9, 60, 0.22),
            ]
                as [(Double, Float, Float)]
            where bar < 8 || step < 7 { score.play(.drum, pitch, at: start + step, for: 2.4, force: force) }
        }
        return score.render(seconds: 26, reverb: Reverb(size: 0.5, share: 0.17), fade: 3.5, seed: 6)
    }
}
