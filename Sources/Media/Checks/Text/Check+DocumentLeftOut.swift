import Showcase

extension Check where Subject == TextReading {
    /// What the document carries and its manuscript does not.
    static func documentLeftOut(_ part: ReadDocument.LeftOut) -> Self {
        Check(part.finding) { $0.leftOut.contains(part) }
    }
}

extension ReadDocument.LeftOut {
    /// Asked about where words of the work may be lost with it.
    fileprivate var finding: Finding {
        switch self {
        case .pictures: Finding("document-pictures-left-out", .note, remedy: .ifWordsAreTheWork)
        case .files: Finding("document-files-left-out", .note, remedy: .ifWordsAreTheWork)
        case .comments: Finding("document-comments-left-out", .note, remedy: .ifWordsAreTheWork)
        case .objects: Finding("document-objects-left-out", .ask, remedy: .lookAtYourText)
        case .controls: Finding("document-controls-left-out", .ask, remedy: .lookAtYourText)
        case .chunks: Finding("document-chunks-left-out", .ask, remedy: .lookAtYourText)
        case .readings: Finding("document-readings-left-out", .ask, remedy: .lookAtYourText)
        case .letters: Finding("document-letters-left-out", .ask, remedy: .lookAtYourText)
        }
    }
}

extension Wording {
    fileprivate static let ifWordsAreTheWork = Wording("remedy.if-words-are-the-work")
    fileprivate static let lookAtYourText = Wording("remedy.look-at-your-text")
}
