import Showcase

extension Check where Subject == PictureReading {
    static var pixelCount: Self {
        Check { reading in
            guard reading.isTooLarge else { return nil }
            let most = reading.pixelCeiling / 1_000_000
            return Finding(
                code: "picture-too-many-pixels", severity: .refuse,
                message: "This picture says it is \(reading.width) × \(reading.height) pixels, "
                    + "more than the \(most) million we can open.",
                remedy: "Make it smaller in a picture program: 6000 pixels on its longer side is plenty.")
        }
    }
}
