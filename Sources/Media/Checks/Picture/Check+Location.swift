import Showcase

extension Check where Subject == PictureReading {
    static var location: Self {
        Check(Finding("picture-has-location", .note, remedy: .nothingToDo)) { $0.hasLocation }
    }
}
