import Showcase

extension Check where Subject == PictureReading {
    static var animation: Self {
        Check { reading in
            guard reading.isAnimated else { return nil }
            return Finding(
                code: "picture-moves", severity: .ask,
                message: "This picture moves. Judges and visitors will see its first still image only.",
                remedy: "If that image shows your work, go on. If not, send the still you want to be seen.")
        }
    }
}
