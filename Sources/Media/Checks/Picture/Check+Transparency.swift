import Showcase

extension Check where Subject == PictureReading {
    static var transparency: Self {
        Check { reading in
            guard reading.isTransparent else { return nil }
            return Finding(
                code: "picture-transparent", severity: .note,
                message: "Parts of this picture can be seen through. We lay it on white.",
                remedy: "If you want another ground, fill it in and send the picture again.")
        }
    }
}
