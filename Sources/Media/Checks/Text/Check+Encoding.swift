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
}
