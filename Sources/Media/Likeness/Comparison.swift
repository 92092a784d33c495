import Showcase

/// A fingerprint made ready to be held against many others.
public struct Comparison: Sendable {
    public let fingerprint: Fingerprint
    private let picture: Sought?

    /// Of a picture, what each comparison needs again.
    private struct Sought: Sendable {
        var probes: PictureProbes
        var detail: Thumbnail
    }

    public init(of fingerprint: Fingerprint) {
        self.fingerprint = fingerprint
        guard case .picture(_, let bytes) = fingerprint else {
            picture = nil
            return
        }
        let thumbnail = Thumbnail(bytes: bytes)
        picture = Sought(probes: PictureProbes(thumbnail), detail: thumbnail.detail())
    }

    /// The codes near to which others may be like it; none for a recording.
    var codes: [BitCode] { picture?.probes.codes ?? fingerprint.code.map { [$0] } ?? [] }

    /// How near the other's work is, from 0 to 1; `nil` where it is not near enough for staff to look.
    public func strength(to other: Fingerprint) -> Double? {
        switch (fingerprint, other) {
        case (.picture, .picture(let code, let thumbnail)):
            guard let picture else { return nil }
            let (distance, way) = picture.probes.nearest(to: code)
            guard distance <= LikenessBounds.pictureDistance else { return nil }
            let agreement = Registration(Thumbnail(bytes: thumbnail).detail(), on: picture.detail, from: way).agreement
            return agreement < LikenessBounds.pictureAgreement ? nil : min(1, Double(agreement))
        case (.text(let one), .text(let other)):
            let distance = one.distance(to: other)
            return distance <= LikenessBounds.textDistance ? TextCode.resemblance(atDistance: distance) : nil
        case (.sound(let one), .sound(let other)):
            let alignment = SoundAlignment(one, other)
            guard alignment.overlap * 2 >= min(one.count, other.count),
                alignment.agreement >= LikenessBounds.soundAgreement
            else { return nil }
            return alignment.agreement
        default: return nil
        }
    }
}

/// Where "near" begins, measured on seeded sets of ours and on real works
/// (`Documentation/Decisions/0006-likenesses-are-hints.md`).
enum LikenessBounds {
    /// Bits of the picture code, at the best of its probes.
    static let pictureDistance = 90
    /// Of its first half, the lower frequencies, which an alteration leaves more alike.
    static let pictureHalf = 45
    static let pictureAgreement: Float = 0.7
    /// Bits of the text code: three eighths of the runs in common.
    static let textDistance = 80
    /// Of its first half, with room for its share to be uneven.
    static let textHalf = 60
    static let soundAgreement = 0.4
}
