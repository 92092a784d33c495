import Showcase

/// What came of reading a document.
struct ReadDocument {
    /// What a document carries and a manuscript does not.
    enum LeftOut: CaseIterable {
        case pictures
        /// Files that it carries along.
        case files
        /// Documents of other programs inside it.
        case objects
        /// Buttons and boxes of ActiveX or of a form.
        case controls
        /// Words in another format, packed in whole.
        case chunks
        case comments
        /// Small signs over or beside characters that tell how they are read.
        case readings
        /// Letters that no table in the file tells.
        case letters
    }

    var manuscript: Manuscript
    var leftOut: Set<LeftOut> = []
    /// Words that a program set and not the author: the marks of lists and notes. Word processors do not count them.
    var setWords = 0
}
