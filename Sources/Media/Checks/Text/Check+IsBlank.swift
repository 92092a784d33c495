import Showcase

extension Check where Subject == TextReading {
    static var isBlank: Self {
        Check { reading in
            guard case .read = reading.text else { return nil }
            if reading.characters == 0 {
                guard reading.bytes > 0 else { return nil }
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
