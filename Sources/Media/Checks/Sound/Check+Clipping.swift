import Showcase

extension Check where Subject == SoundReading {
    static var clipping: Self {
        Check { reading in
            guard reading.fault == nil, reading.isClipped else { return nil }
            return Finding(
                code: "sound-clips", severity: .note,
                message: "In places this recording is louder than a file can hold, which may sound rough.",
                remedy: "If you hear that, turn the volume down a little and export it again. You need not.")
        }
    }
}
