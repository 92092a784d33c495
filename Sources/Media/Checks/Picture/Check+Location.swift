import Showcase

extension Check where Subject == PictureReading {
    static var location: Self {
        Check { reading in
            guard reading.hasLocation else { return nil }
            return Finding(
                code: "picture-has-location", severity: .note,
                message: "Your camera wrote into this file where the picture was taken. "
                    + "We leave that out of every copy we show.",
                remedy: "Nothing needs to be done.")
        }
    }
}
