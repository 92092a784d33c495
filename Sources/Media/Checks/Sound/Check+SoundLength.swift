import Showcase

extension Check where Subject == SoundReading {
    static var soundLength: Self {
        Check(examples: [tooLong(ceiling: 1800)]) { $0.isTooLong ? tooLong(ceiling: $0.secondsCeiling) : nil }
    }

    private static func tooLong(ceiling: Double) -> Finding {
        Finding("sound-too-long", .refuse, ["minutes": .number(Int(ceiling / 60))])
    }
}
