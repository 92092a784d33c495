import Showcase

extension Check where Subject == SoundReading {
    static var clipping: Self { Check(Finding("sound-clips", .note)) { $0.fault == nil && $0.isClipped } }
}
