import Showcase

extension Check where Subject == TextReading {
    static var documentFault: Self {
        Check { reading in
            guard let fault = reading.fault else { return nil }
            let (code, message, remedy) = words(for: fault)
            return Finding(code: code, severity: .refuse, message: message, remedy: remedy)
        }
    }

    private static let again =
        "Open it in the program you wrote it with, save it under a new name, and choose that file."
    private static let asText =
        "Copy the words into a new document, save it as Word (.docx) or plain text (.txt), "
        + "and choose that file."

    private static func words(for fault: DocumentFault) -> (code: String, message: String, remedy: String) {
        switch fault {
        case .damaged:
            (
                "document-damaged", "This document is damaged or its end is missing, so we could not read it whole.",
                again
            )
        case .checksum:
            (
                "document-changed-on-its-way",
                "A part of this document is not as it was saved: something changed it on its way.", again
            )
        case .locked:
            (
                "document-locked", "This document is locked with a password, so we cannot read it.",
                "Open it, take the password away in its settings, save it, and choose the new file."
            )
        case .bomb:
            (
                "document-unpacks-too-large",
                "This document is packed so that it grows far beyond any work when it is opened.", asText
            )
        case .overlap:
            (
                "document-parts-overlap",
                "The parts of this document lie over one another, as no writing program puts them.", asText
            )
        case .ambiguous:
            (
                "document-parts-disagree",
                "This document holds two versions of one part, so that two programs would show different words.", asText
            )
        case .stowaway:
            (
                "document-hides-another-file",
                "Another file is hidden in this document, before, between or behind its "
                    + "own parts.", asText
            )
        case .escapingName:
            (
                "document-reaches-outside",
                "Inside this document is a part that tries to be put somewhere else on the computer.", asText
            )
        case .entities:
            (
                "document-has-entities",
                "This document holds instructions for computers that no writing program puts there.", asText
            )
        case .macros: DocumentFault.macroWords
        case .script:
            (
                "document-has-script", "This PDF holds a small program (JavaScript), and we take no programs.",
                "Print it to a new PDF, or save your words as plain text (.txt), and choose that file."
            )
        case .launch:
            (
                "document-starts-programs", "This document tries to start a program on the reader’s computer.",
                "Save your words as plain text (.txt), and choose that file."
            )
        case .fetchesTemplate:
            (
                "document-fetches-template",
                "When it is opened, this document asks another computer for its template.", asText
            )
        case .fetchesPicture:
            (
                "document-fetches-pictures",
                "When it is opened, this document asks another computer for pictures or sounds.",
                "Delete them, or copy the words into a new document, and choose the new file."
            )
        case .fetchesPart:
            (
                "document-fetches-parts",
                "When it is opened, this document asks another computer for a part of it.", asText
            )
        case .tooLong:
            (
                "document-too-long", "This document is as long as several thick books.",
                "Look whether you chose the right file. If so, send only the work itself."
            )
        }
    }
}

extension DocumentFault {
    static let macroWords = (
        code: "document-has-macros",
        message: "This document holds macros, small programs, and we take no programs.",
        remedy: "Open it, choose “Save as”, pick “Word document (.docx)”, and choose the new file."
    )
}
