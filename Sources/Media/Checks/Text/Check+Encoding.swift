import Showcase

extension Check where Subject == TextReading {
    static var encoding: Self { Check(Finding("text-not-utf8", .refuse)) { $0.text == .unknownEncoding } }

    /// An older encoding that was told and turned into Unicode.
    static var olderEncoding: Self {
        Check(examples: [converted(from: "Shift_JIS")]) { reading in
            guard case .read(_, let encoding) = reading.text, encoding != "utf-8" else { return nil }
            return converted(from: encoding)
        }
    }

    private static func converted(from encoding: String) -> Finding {
        Finding("text-encoding-converted", .note, ["encoding": .text(encoding)])
    }
}
