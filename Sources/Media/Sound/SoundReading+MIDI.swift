extension SoundReading {
    /// Playing notes costs more than decoding samples: a worker's seconds are enough for so long a piece.
    private static let longestMIDI = 900.0

    mutating func readMIDI(_ bytes: UnsafeRawBufferPointer, makeCopy: Bool) {
        secondsCeiling = min(secondsCeiling, Self.longestMIDI)
        let file: MIDIFile
        do {
            file = try MIDIFile(bytes)
        } catch {
            fault =
                switch error {
                case .cutOff: .cutOff
                case .broken: .broken
                case .patterns: .patterns
                case .tooManyEvents: .tooManyEvents
                }
            return
        }
        guard file.seconds <= secondsCeiling else {
            isTooLong = true
            return
        }
        guard let synthesizer = Synthesizer() else {
            fault = .noPlayer
            return
        }
        read(MIDISource(file, bytes, synthesizer), expected: 0, makeCopy: makeCopy)
        // The piece as it is written, without the last notes' ringing.
        seconds = file.seconds
    }
}
