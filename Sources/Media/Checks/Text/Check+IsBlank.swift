import Showcase

extension Check where Subject == TextReading {
    static var isBlank: Self {
        let blank = Finding("text-blank", .refuse)
        let onlySigns = Finding("text-without-words", .ask)
        // The document itself is sound, and its header, notes or pictures may hold what we do not read.
        let document = Finding("document-without-words", .ask)
        return Check(examples: [blank, onlySigns, document]) { reading in
            guard case .read = reading.text else { return nil }
            guard reading.characters == 0 else { return reading.words == 0 ? onlySigns : nil }
            // Of an empty file the check on its size tells.
            guard reading.bytes > 0 else { return nil }
            return reading.isDocument ? document : blank
        }
    }
}
