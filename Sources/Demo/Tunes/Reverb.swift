import Foundation

/// A room: combs side by side, then all-passes in a row. Source: "Jezar at Dreampoint", Freeverb, 2000 (public domain).
struct Reverb {
    /// 0 for a closet, 1 for a cathedral.
    var size: Float = 0.7
    /// How soon the high notes die, 0 to 1.
    var damp: Float = 0.35
    var share: Float = 0.25

    func apply(to sound: inout Sound) {
        let input = zip(sound.left, sound.right).map { ($0 + $1) * 0.02 }
        let wetLeft = room(input, spread: 0)
        let wetRight = room(input, spread: 23)
        for index in sound.left.indices {
            sound.left[index] = sound.left[index] * (1 - share * 0.4) + wetLeft[index] * share * 6
            sound.right[index] = sound.right[index] * (1 - share * 0.4) + wetRight[index] * share * 6
        }
    }

    private func room(_ input: [Float], spread: Int) -> [Float] {
        let feedback = 0.7 + 0.28 * size
        var output = [Float](repeating: 0, count: input.count)
        for length in [1116, 1188, 1277, 1356, 1422, 1491, 1557, 1617] {
            var line = [Float](repeating: 0, count: length + spread)
            var (place, kept): (Int, Float) = (0, 0)
            for index in input.indices {
                let heard = line[place]
                kept = heard * (1 - damp) + kept * damp
                line[place] = input[index] + kept * feedback
                output[index] += heard
                place = place + 1 == line.count ? 0 : place + 1
            }
        }
        for length in [556, 441, 341, 225] {
            var line = [Float](repeating: 0, count: length + spread)
            var place = 0
            for index in output.indices {
                let heard = line[place]
                line[place] = output[index] + heard * 0.5
                output[index] = heard - output[index]
                place = place + 1 == line.count ? 0 : place + 1
            }
        }
        return output
    }
}
