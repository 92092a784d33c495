import Foundation

/// A MIDI file played by the synthesizer.
final class MIDISource: SampleSource {
    private let bytes: UnsafeRawBufferPointer
    private let synthesizer: Synthesizer
    private var events: ArraySlice<MIDIFile.Event>
    /// Moments played so far.
    private var position = 0
    /// Moments that the last notes still have to ring out.
    private var afterglow: Int
    private var isReleased = false
    private(set) var isFaulty = false
    let channels = 2
    let sampleRate = Synthesizer.sampleRate
    /// Of the piece as written; the last notes ring on.
    let frames: Int
    let codec = "midi"

    /// At most; silence ends it sooner.
    private static let longestAfterglow = 5 * Synthesizer.sampleRate

    /// - Parameter bytes: those of the file, which must outlive the source.
    init(_ file: MIDIFile, _ bytes: UnsafeRawBufferPointer, _ synthesizer: Synthesizer) {
        self.bytes = bytes
        self.synthesizer = synthesizer
        events = file.events[...]
        frames = Self.moment(file.seconds)
        afterglow = Self.longestAfterglow
    }

    func read(into chunk: UnsafeMutableBufferPointer<Float>) -> Int {
        var filled = 0
        while filled + 1 < chunk.count {
            let length = min(nextLength(), chunk.count / 2 - filled / 2)
            guard length > 0 else { break }
            let part = UnsafeMutableBufferPointer(rebasing: chunk[filled..<filled + length * 2])
            guard synthesizer.render(into: part) else {
                isFaulty = true
                break
            }
            position += length
            filled += length * 2
            if isReleased { fade(part) }
        }
        return filled
    }

    /// Sends what is due, and says how long nothing else is.
    private func nextLength() -> Int {
        while let event = events.first {
            let due = Self.moment(event.seconds)
            guard due <= position else { return due - position }
            events.removeFirst()
            synthesizer.send(event.message, from: bytes)
        }
        if position < frames { return frames - position }
        if !isReleased {
            isReleased = true
            synthesizer.releaseAll()
        }
        return min(afterglow, Synthesizer.sampleRate / 5)
    }

    private func fade(_ part: UnsafeMutableBufferPointer<Float>) {
        let isQuiet = !part.contains { abs($0) > 0.0005 }
        afterglow = isQuiet ? 0 : afterglow - part.count / 2
    }

    /// Hours are refused before they are played; a number for them is enough.
    private static func moment(_ seconds: Double) -> Int {
        Int(min(seconds, 1e9) * Double(Synthesizer.sampleRate))
    }
}
