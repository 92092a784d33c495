import Showcase

extension Check where Subject == TextReading {
    /// What the document carries and its manuscript does not.
    static func documentLeftOut(_ part: ReadDocument.LeftOut) -> Self {
        Check { reading in
            guard reading.leftOut.contains(part) else { return nil }
            let (code, severity, message) = words(for: part)
            return Finding(
                code: code, severity: severity, message: message,
                remedy: severity == .ask
                    ? "Look at your text as we read it. If words are missing, type or paste them into the document itself."
                    : "If the words are your work, nothing needs to be done.")
        }
    }

    private static func words(
        for part: ReadDocument.LeftOut
    ) -> (code: String, severity: Finding.Severity, message: String) {
        switch part {
        case .pictures:
            (
                "document-pictures-left-out", .note,
                "There are pictures in this document. A text hangs by its words alone, so we leave them out."
            )
        case .files:
            (
                "document-files-left-out", .note,
                "Other files are packed into this document. We show only its words, and leave them out."
            )
        case .objects:
            (
                "document-objects-left-out", .ask,
                "Documents of other programs are set into this one. We show only its own words, and leave them out."
            )
        case .controls:
            (
                "document-controls-left-out", .ask,
                "There are buttons or boxes to fill in in this document. We leave them out, and what is in them."
            )
        case .chunks:
            (
                "document-chunks-left-out", .ask,
                "A part of this document is written in another format, which we do not read."
            )
        case .comments:
            (
                "document-comments-left-out", .note,
                "There are comments beside the text of this document. They are not part of the work, so we leave them out."
            )
        case .readings:
            (
                "document-readings-left-out", .ask,
                "Small signs beside the characters tell how they are read. We keep the characters, and leave those out."
            )
        case .letters:
            (
                "document-letters-left-out", .ask,
                "Some letters of this PDF can be seen, but no computer can tell which they are, so they are missing."
            )
        }
    }
}
