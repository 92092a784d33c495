import Showcase

extension Check where Subject == TextReading {
    static var encoding: Self { Check(Finding("text-not-utf8", .refuse)) { $0.text == .unknownEncoding } }
}
