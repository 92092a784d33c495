import Showcase

extension Fingerprint {
    /// How near the other's work is, from 0 to 1; `nil` where it is not near enough for staff to look.
    public func strength(ofLikenessTo other: Fingerprint) -> Double? {
        switch (self, other) {
        case (.picture(_, let one), .picture(let code, let other)):
            let thumbnail = Thumbnail(bytes: one)
            let (distance, way) = PictureProbes(thumbnail).nearest(to: code)
            guard distance <= LikenessBounds.pictureDistance else { return nil }
            let agreement = Registration(Thumbnail(bytes: other).detail(), on: thumbnail.detail(), from: way).agreement
            return agreement < LikenessBounds.pictureAgreement ? nil : Double(agreement)
        case (.text(let one), .text(let other)):
            let distance = one.distance(to: other)
            return distance <= LikenessBounds.textDistance ? TextCode.resemblance(atDistance: distance) : nil
        case (.sound(let one), .sound(let other)):
            let alignment = SoundAlignment(one, other)
            let shorter = min(one.count, other.count)
            guard alignment.overlap * 2 >= shorter, alignment.agreement >= LikenessBounds.soundAgreement else {
                return nil
            }
            return alignment.agreement
        default: return nil
        }
    }
}

/// Where "near" begins, measured on our seeded set and the corpus: see `Documentation/Likenesses.md`.
enum LikenessBounds {
    /// Bits of the picture code, at the best of its probes.
    static let pictureDistance = 90
    /// Of its first half, the lower frequencies, which an alteration leaves more alike.
    static let pictureHalf = 45
    static let pictureAgreement: Float = 0.7
    /// Bits of the text code: three eighths of the runs in common.
    static let textDistance = 80
    /// Of its first half: four standard deviations above a half of the whole's bound.
    static let textHalf = 60
    static let soundAgreement = 0.4
}
