import Showcase

extension Check where Subject == TextReading {
    static var controlCharacters: Self {
        Check(Finding("text-has-hidden-signs", .refuse)) { $0.text == .controlCharacters }
    }
}
