import Showcase

extension Check where Subject == TextReading {
    /// An older encoding that was told by its letters, which may be told wrong: its writer sees it at once.
    static var olderEncoding: Self {
        Check(examples: [converted(from: "utf-16le"), guessed("shift_jis")]) { reading in
            guard case .read(_, let encoding) = reading.text, encoding != "utf-8" else { return nil }
            return encoding.hasPrefix("utf-") ? converted(from: encoding) : guessed(encoding)
        }
    }

    private static func converted(from encoding: String) -> Finding {
        Finding("text-encoding-converted", .note, ["encoding": .text(encoding)])
    }

    private static func guessed(_ encoding: String) -> Finding {
        Finding("text-encoding-guessed", .ask, ["encoding": .text(encoding)])
    }
}
