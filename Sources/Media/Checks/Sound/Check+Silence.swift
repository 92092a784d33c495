import Showcase

extension Check where Subject == SoundReading {
    static var silence: Self {
        Check { reading in
            guard reading.fault == nil, !reading.isTooLong, reading.isSilent else { return nil }
            return Finding(
                code: "sound-silent", severity: .ask,
                message: "We can hear nothing in this recording, all of it is silent.",
                remedy: "Play it on your device. If it should be heard, look at the volume and export it again.")
        }
    }
}
