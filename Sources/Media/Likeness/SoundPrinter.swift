import Foundation
import Showcase

/// Makes a recording's fingerprint while it is read: an item of 32 bits for each eighth of a second, after Chromaprint
/// (Lalinský, "How does Chromaprint work?", 2011).
///
/// The library itself is not linked: Debian's is built on FFmpeg, whose 67 shared libraries would double what each
/// worker process maps at its start. The steps and the table are its own; instead of bringing all to 11,025 Hz, the
/// frame is made as long as the rate needs and its spectrum read at the library's frequencies, so that items differ
/// from the library's in a few bits.
struct SoundPrinter {
    private static let rate = 11_025.0
    private static let frameSize = 4096.0
    private static let smoothing = [0.25, 0.75, 1, 0.75, 0.25]
    /// Notes are counted from A0 on; only what lies within the range is looked at, hertz.
    private static let base = 27.5, range = 28.0...3520.0

    /// One of the frequencies that the library looks at: where it lies in our spectrum, and the note that it is part of.
    private struct Tone {
        /// The step of the spectrum below it, and how far it is from there to the next.
        var step: Int, share: Double
        var note: Int
        /// Makes up for the filter, and for frames that are longer than the library's.
        var gain: Double
    }

    private let channels: Int
    /// Samples that are made one, by a filter whose weights rise and fall evenly.
    private let step: Int
    private let spectrum: Spectrum
    private let hop: Int
    private let tones: [Tone]
    private var mono: [Float] = []
    private var thinned: [Float] = []
    private var recent: [[Double]] = []
    private var image = ChromaImage()
    private(set) var items: [UInt32] = []

    init?(channels: Int, sampleRate: Int) {
        guard channels > 0, sampleRate >= 8000 else { return nil }
        self.channels = channels
        step = max(1, sampleRate / Int(Self.rate))
        let rate = Double(sampleRate) / Double(step)
        let frame = Int((Self.frameSize * rate / Self.rate).rounded())
        guard let spectrum = Spectrum(length: frame) else { return nil }
        self.spectrum = spectrum
        hop = Int((Self.frameSize / 3 * rate / Self.rate).rounded(.down))
        tones = Self.tones(spectrum, rate: rate, sampleRate: Double(sampleRate), step: Double(step))
    }

    private static func tones(_ spectrum: Spectrum, rate: Double, sampleRate: Double, step: Double) -> [Tone] {
        (1..<Int(frameSize) / 2).compactMap { number in
            let frequency = Double(number) * Self.rate / frameSize
            guard range.contains(frequency) else { return nil }
            let octave = log2(frequency / base)
            let place = frequency * Double(spectrum.size) / rate
            // What one of the two means of `step` samples that make the filter leaves of the frequency.
            let angle = Double.pi * frequency / sampleRate
            let left = sin(angle * step) / (step * sin(angle))
            return Tone(
                step: Int(place), share: place - place.rounded(.down),
                note: Int((octave - octave.rounded(.down)) * Double(ChromaImage.notes)),
                gain: pow(frameSize / Double(spectrum.length), 2) / pow(left, 4))
        }
    }

    /// - Parameter chunk: samples of all channels by turns.
    mutating func add(_ chunk: UnsafeBufferPointer<Float>) {
        guard items.count < Fingerprint.mostItems else { return }
        for start in stride(from: 0, to: chunk.count - channels + 1, by: channels) {
            var sum: Float = 0
            for channel in 0..<channels { sum += chunk[start + channel] }
            mono.append(sum.isFinite ? sum / Float(channels) : 0)
        }
        thin()
        var first = 0
        while thinned.count - first >= spectrum.length, items.count < Fingerprint.mostItems {
            take(spectrum.power(of: thinned[first...]))
            first += hop
        }
        thinned.removeFirst(min(first, thinned.count))
    }

    private mutating func thin() {
        var first = 0
        while first + 2 * step - 1 <= mono.count {
            var sum: Float = 0
            for tap in 1..<(2 * step) { sum += mono[first + tap - 1] * Float(min(tap, 2 * step - tap)) }
            thinned.append(sum / Float(step * step))
            first += step
        }
        mono.removeFirst(first)
    }

    private mutating func take(_ power: [Float]) {
        var chroma = [Double](repeating: 0, count: ChromaImage.notes)
        for tone in tones where tone.step + 1 < power.count {
            let (low, high) = (Double(power[tone.step]), Double(power[tone.step + 1]))
            chroma[tone.note] += (low + (high - low) * tone.share) * tone.gain
        }
        recent.append(chroma)
        guard recent.count == Self.smoothing.count else { return }
        var smooth = [Double](repeating: 0, count: ChromaImage.notes)
        for (row, weight) in zip(recent, Self.smoothing) {
            for note in smooth.indices { smooth[note] += row[note] * weight }
        }
        recent.removeFirst()
        let norm = smooth.reduce(0) { $0 + $1 * $1 }.squareRoot()
        image.add(norm < 0.01 ? [Double](repeating: 0, count: ChromaImage.notes) : smooth.map { $0 / norm })
        guard image.rows >= ChromaClassifier.reach else { return }
        let row = image.rows - ChromaClassifier.reach
        items.append(ChromaClassifier.all.reduce(0) { $0 << 2 | $1.answer(image, at: row) })
    }
}
