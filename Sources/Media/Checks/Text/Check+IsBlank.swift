import Showcase

extension Check where Subject == TextReading {
    static var isBlank: Self {
        Check { reading in
            guard case .read = reading.text else { return nil }
            if reading.characters == 0 {
                guard reading.bytes > 0 else { return nil }
                guard !reading.isDocument else {
                    // The document itself is sound, and its header, notes or pictures may hold what we do not read.
                    return Finding(
                        code: "document-without-words", severity: .ask,
                        message: "We found no words in this document that a computer can read. Headers, notes, scans "
                            + "and pictures of a page do not count.",
                        remedy: "Look whether you chose the right file. If so, type your words, and send the document "
                            + "that you typed them in.")
                }
                return Finding(
                    code: "text-blank", severity: .refuse, message: "This text holds nothing but empty lines.",
                    remedy: "Look whether you chose the right file, and whether your words were saved.")
            }
            guard reading.words == 0 else { return nil }
            return Finding(
                code: "text-without-words", severity: .ask, message: "We found no words in this text, only signs.",
                remedy: "If that is how your work is meant to be, go on. If not, choose the right file.")
        }
    }
}
