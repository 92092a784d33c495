/// The sound data that a WAV file promises, and what of it is there (Microsoft RIFF, EBU Tech 3306 for RF64).
struct WAVChunks: Equatable {
    var promised = 0
    var present = 0
    var hasFormat = false

    /// More than a rounding: over 1% of the sound is missing.
    var isCutOff: Bool { promised - present > max(promised / 100, 16) }

    init(_ bytes: UnsafeRawBufferPointer) {
        let big = bytes.holds("RIFX")
        var offset = 12
        while let length = big ? bytes.big32(offset + 4) : bytes.little32(offset + 4) {
            if bytes.holds("fmt ", at: offset) { hasFormat = true }
            if bytes.holds("data", at: offset) {
                present = min(length, bytes.count - offset - 8)
                // Recorders that were never stopped leave the greatest numbers, RF64 on purpose.
                promised = length >= 0x7FFF_F000 ? present : length
                return
            }
            offset += 8 + length + length % 2
        }
    }
}
