import Showcase

extension Check where Subject == TextReading {
    static var documentPictures: Self {
        Check(Finding("document-pictures-left-out", .note, remedy: .ifWordsAreTheWork)) { $0.leavesOutPictures }
    }

    static var documentFiles: Self {
        Check(Finding("document-files-left-out", .note, remedy: .ifWordsAreTheWork)) { $0.leavesOutFiles }
    }
}

extension Wording {
    fileprivate static let ifWordsAreTheWork = Wording("remedy.if-words-are-the-work")
}
