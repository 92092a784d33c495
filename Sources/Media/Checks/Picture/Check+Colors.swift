import Showcase

extension Check where Subject == PictureReading {
    static var colors: Self {
        Check(Finding("picture-profile-not-used", .note)) { $0.colorsAreIgnored && $0.fault == nil }
    }
}
