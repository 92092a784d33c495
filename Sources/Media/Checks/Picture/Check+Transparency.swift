import Showcase

extension Check where Subject == PictureReading {
    static var transparency: Self { Check(Finding("picture-transparent", .note)) { $0.isTransparent } }
}
