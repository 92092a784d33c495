import Showcase

extension Check where Subject == TextReading {
    static var controlCharacters: Self {
        Check { reading in
            guard reading.text == .controlCharacters else { return nil }
            return Finding(
                code: "text-has-hidden-signs", severity: .refuse,
                message: "Among the letters of this text are hidden signs that only machines use.",
                remedy: "Copy the words into a new text document, save it as plain text (.txt), and send that one.")
        }
    }
}
