import Showcase

extension Check where Subject == PictureReading {
    static var pages: Self { Check(Finding("picture-first-of-several", .ask)) { $0.hasMorePages } }
}
