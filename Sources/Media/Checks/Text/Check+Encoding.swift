import Showcase

extension Check where Subject == TextReading {
    static var encoding: Self {
        Check { reading in
            guard reading.text == .unknownEncoding else { return nil }
            return Finding(
                code: "text-not-utf8", severity: .refuse,
                message: "This text is saved in an older way of writing letters, and we could not tell which, so that "
                    + "accents and other letters would come out wrong.",
                remedy: "Open it, choose “Save as”, and pick the encoding UTF-8. Then choose the new file.")
        }
    }

    /// An older encoding that was told and turned into Unicode.
    static var olderEncoding: Self {
        Check { reading in
            guard case .read(_, let encoding) = reading.text, encoding != "utf-8" else { return nil }
            return Finding(
                code: "text-encoding-converted", severity: .note,
                message: "This text was saved in an older way of writing letters (\(encoding)). "
                    + "We turned it into today’s (UTF-8).",
                remedy: "Look at it once: if every letter is right, nothing needs to be done.")
        }
    }
}
