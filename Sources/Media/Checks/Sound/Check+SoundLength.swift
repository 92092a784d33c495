import Showcase

extension Check where Subject == SoundReading {
    static var soundLength: Self {
        Check { reading in
            guard reading.isTooLong else { return nil }
            return Finding(
                code: "sound-too-long", severity: .refuse,
                message: "This recording is longer than the \(Int(reading.secondsCeiling / 60)) minutes we can open.",
                remedy: "Cut it to the piece itself and export it again.")
        }
    }
}
