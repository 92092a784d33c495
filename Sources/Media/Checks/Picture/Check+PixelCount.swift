import Showcase

extension Check where Subject == PictureReading {
    static var pixelCount: Self {
        Check(examples: [tooMany(width: 30_000, height: 20_000, ceiling: 100_000_000)]) { reading in
            guard reading.isTooLarge else { return nil }
            return tooMany(width: reading.width, height: reading.height, ceiling: reading.pixelCeiling)
        }
    }

    private static func tooMany(width: Int, height: Int, ceiling: Int) -> Finding {
        Finding(
            "picture-too-many-pixels", .refuse,
            ["width": .number(width), "height": .number(height), "millions": .number(ceiling / 1_000_000)])
    }
}
