import Showcase

extension Check where Subject == PictureReading {
    static var colors: Self {
        Check { reading in
            guard reading.colorsAreIgnored, reading.fault == nil else { return nil }
            return Finding(
                code: "picture-profile-not-used", severity: .note,
                message: "The picture brings a description of its colours that we could not use.",
                remedy: "Look at the colours in the preview. If they are not yours, export the picture as sRGB.")
        }
    }
}
