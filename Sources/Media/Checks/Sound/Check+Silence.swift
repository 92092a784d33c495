import Showcase

extension Check where Subject == SoundReading {
    static var silence: Self {
        Check(Finding("sound-silent", .ask)) { $0.fault == nil && !$0.isTooLong && $0.isSilent }
    }
}
