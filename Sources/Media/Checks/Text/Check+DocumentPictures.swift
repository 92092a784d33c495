import Showcase

extension Check where Subject == TextReading {
    static var documentPictures: Self {
        Check { reading in
            guard reading.leavesOutPictures else { return nil }
            return Finding(
                code: "document-pictures-left-out", severity: .note,
                message: "There are pictures in this document. A text hangs by its words alone, so we leave them out.",
                remedy: "If the words are your work, nothing needs to be done.")
        }
    }
}

extension Check where Subject == TextReading {
    static var documentFiles: Self {
        Check { reading in
            guard reading.leavesOutFiles else { return nil }
            return Finding(
                code: "document-files-left-out", severity: .note,
                message: "Other files are packed into this document. We show only its words, and leave them out.",
                remedy: "If the words are your work, nothing needs to be done.")
        }
    }
}
