import Showcase

extension Check where Subject == TextReading {
    static var textLength: Self {
        Check(examples: [tooLong(bytes: 5 << 20, ceiling: 2 << 20)]) { reading in
            guard reading.bytes > reading.byteCeiling else { return nil }
            return tooLong(bytes: reading.bytes, ceiling: reading.byteCeiling)
        }
    }

    private static func tooLong(bytes: Int, ceiling: Int) -> Finding {
        Finding(
            "text-too-long", .refuse, ["megabytes": .megabytes(bytes), "limit": .megabytes(ceiling)],
            remedy: .onlyTheWork)
    }
}
