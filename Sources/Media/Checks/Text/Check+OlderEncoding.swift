import Showcase

extension Check where Subject == TextReading {
    /// An older encoding that was told by its letters, which may be told wrong: its writer sees it at once.
    static var olderEncoding: Self {
        Check { reading in
            guard case .read(_, let encoding) = reading.text, encoding != "utf-8" else { return nil }
            guard !encoding.hasPrefix("utf-") else {
                return Finding(
                    code: "text-encoding-converted", severity: .note,
                    message: "This text was saved in another way of writing letters (\(encoding)). "
                        + "We turned it into the usual one (UTF-8).",
                    remedy: "Nothing needs to be done.")
            }
            return Finding(
                code: "text-encoding-guessed", severity: .ask,
                message:
                    "This text was saved in an older way of writing letters. We took it for \(encoding) and turned "
                    + "it into today’s (UTF-8).",
                remedy:
                    "Look at your text: if every letter is right, go on. If not, open it, choose “Save as”, pick the "
                    + "encoding UTF-8, and choose the new file.")
        }
    }
}
