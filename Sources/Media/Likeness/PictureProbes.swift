import Showcase

/// The codes under which a picture is looked for: its own, and those that it would have slightly turned, zoomed in or
/// zoomed out. What was cropped or turned lies near to one of them.
struct PictureProbes {
    private static let ways: [Affine] = [-3.5, 0, 3.5].flatMap { degrees in
        [0.92, 1, 1.08].map { Affine.turned(degrees: degrees, zoom: $0) }
    }

    let codes: [BitCode]

    init(_ thumbnail: Thumbnail) {
        codes = Self.ways.map { PictureCode.code(of: thumbnail.warped(by: $0)) }
    }

    /// The least distance of any probe, and the way of that probe.
    func nearest(to code: BitCode) -> (distance: Int, way: Affine) {
        zip(codes, Self.ways).map { (distance: $0.distance(to: code), way: $1) }.min { $0.distance < $1.distance }
            ?? (BitCode.bitCount, Affine())
    }
}

extension Thumbnail {
    init(bytes: [UInt8]) { self.init(values: bytes.map { Float($0) }) }
}
