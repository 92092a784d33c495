import Showcase

extension Check where Subject == SoundReading {
    static var mixing: Self {
        Check { reading in
            guard reading.fault == nil, reading.channels > 2 else { return nil }
            return Finding(
                code: "sound-mixed-to-stereo", severity: .note,
                message: "This recording has \(reading.channels) channels. We play it in stereo, all of them together.",
                remedy: "If you want another mix, export it in stereo and send that.")
        }
    }
}
