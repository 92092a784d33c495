import Showcase

extension Check where Subject == SoundReading {
    static var mixing: Self {
        Check(examples: [mixed(channels: 6)]) { reading in
            guard reading.fault == nil, reading.channels > 2 else { return nil }
            return mixed(channels: reading.channels)
        }
    }

    private static func mixed(channels: Int) -> Finding {
        Finding("sound-mixed-to-stereo", .note, ["channels": .number(channels)])
    }
}
