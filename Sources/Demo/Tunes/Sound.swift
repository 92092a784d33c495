import Foundation

/// Two channels in the making; instruments add notes to it.
struct Sound {
    static let rate = 44_100

    var left: [Float]
    var right: [Float]

    init(seconds: Double) {
        let frames = Int(seconds * Double(Self.rate))
        left = [Float](repeating: 0, count: frames)
        right = left
    }

    /// Adds a voice from `start` seconds on, placed from −1 (left) to 1 (right) at equal power.
    mutating func add(_ voice: [Float], at start: Double, gain: Float, pan: Float) {
        let first = Int(start * Double(Self.rate))
        let angle = (pan + 1) * .pi / 4
        let (toLeft, toRight) = (gain * cos(angle), gain * sin(angle))
        let count = min(voice.count, left.count - first)
        guard count > 0, first >= 0 else { return }
        for index in 0..<count {
            left[first + index] += voice[index] * toLeft
            right[first + index] += voice[index] * toRight
        }
    }

    /// Fades the last `fade` seconds, then scales so that the greatest peak is `peak` of full scale.
    mutating func finish(fade: Double, peak: Float = 0.84) {
        let length = min(left.count, Int(fade * Double(Self.rate)))
        for index in 0..<length {
            let place = Float(index) / Float(length)
            let share = 0.5 + 0.5 * cos(.pi * place)
            left[left.count - length + index] *= share
            right[right.count - length + index] *= share
        }
        var greatest: Float = 1e-6
        for index in left.indices { greatest = max(greatest, abs(left[index]), abs(right[index])) }
        let scale = peak / greatest
        for index in left.indices {
            left[index] *= scale
            right[index] *= scale
        }
    }

    /// Left and right by turns.
    var interleaved: [Float] {
        var samples: [Float] = []
        samples.reserveCapacity(left.count * 2)
        for index in left.indices {
            samples.append(left[index])
            samples.append(right[index])
        }
        return samples
    }
}

/// The frequency of a MIDI pitch in equal temperament, in hertz; 69 is 440.
func frequency(_ pitch: Float) -> Float { 440 * pow(2, (pitch - 69) / 12) }
