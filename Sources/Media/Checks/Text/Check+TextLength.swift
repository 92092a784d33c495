import Showcase

extension Check where Subject == TextReading {
    static var textLength: Self {
        Check { reading in
            guard reading.bytes > reading.byteCeiling else { return nil }
            return Finding(
                code: "text-too-long", severity: .refuse,
                message: "This text takes \(megabytes(reading.bytes)) MB, as much as several thick books; "
                    + "we can open up to \(megabytes(reading.byteCeiling)) MB.",
                remedy: "Look whether you chose the right file. If so, send only the work itself.")
        }
    }
}
