import Showcase

extension Check where Subject == PictureReading {
    static var pages: Self {
        Check { reading in
            guard reading.hasMorePages else { return nil }
            return Finding(
                code: "picture-first-of-several", severity: .ask,
                message: "This file holds several pictures. Judges and visitors will see the first one only.",
                remedy: "If that is your work, go on. If not, export the one you want to be seen on its own.")
        }
    }
}
