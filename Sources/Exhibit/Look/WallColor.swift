import Foundation
import Showcase

/// The colour of the wall that a work hangs on by itself: taken from the work, subdued so that the work stays the
/// brightest thing in the room. One for day, one for after hours.
struct WallColor: Sendable, Equatable {
    let day: Tone
    let night: Tone

    private init(hue: Double, chroma: Double) {
        day = Oklch(lightness: 0.875, chroma: min(chroma, 0.034), hue: hue).tone
        night = Oklch(lightness: 0.225, chroma: min(chroma * 0.8, 0.026), hue: hue).tone
    }

    /// - Parameter pixels: a small picture's pixels, red, green, blue, a byte each.
    ///
    /// The hue is the one that most of the picture's colourfulness points to; a picture without colour gets a wall
    /// that has next to none.
    init(pixels: some Sequence<UInt8>) {
        var weights = [Double](repeating: 0, count: 24)
        var (total, count) = (0.0, 0.0)
        var iterator = pixels.makeIterator()
        while let r = iterator.next(), let g = iterator.next(), let b = iterator.next() {
            let color = Oklch(Tone(red: Double(r) / 255, green: Double(g) / 255, blue: Double(b) / 255))
            let bin = Int((color.hue + .pi) / (2 * .pi) * 24) % 24
            weights[bin] += color.chroma
            total += color.chroma
            count += 1
        }
        // Each bin with half of its neighbours, so that a hue on a border between two bins is not overlooked.
        var strongest = (bin: 0, weight: -1.0)
        for bin in 0..<24 {
            let beside = weights[(bin + 23) % 24] + weights[(bin + 1) % 24]
            let weight = weights[bin] + beside / 2
            if weight > strongest.weight { strongest = (bin, weight) }
        }
        let hue = (Double(strongest.bin) + 0.5) / 24 * 2 * .pi - .pi
        self.init(hue: hue, chroma: count > 0 ? total / count * 0.6 : 0)
    }

    /// The wall of a work that has no colours: near the year's accent, a little apart for each entry.
    init(of entry: Entry.ID, accent: Tone) {
        let sum = entry.text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        let turn = (Double(sum % 1000) / 999 - 0.5) * 1.4
        self.init(hue: Oklch(accent).hue + turn, chroma: 0.022)
    }
}
