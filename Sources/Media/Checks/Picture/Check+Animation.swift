import Showcase

extension Check where Subject == PictureReading {
    static var animation: Self { Check(Finding("picture-moves", .ask)) { $0.isAnimated } }
}
