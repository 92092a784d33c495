import Foundation

/// The clean copies of a picture: upright JPEGs that hold pixels and nothing else.
enum PictureCopies {
    /// A screen's worth, for judges.
    static let judgeSide = 1600
    static let judgeQuality = 85
    /// What the exhibit's widths are made from.
    static let exhibitSide = 4096
    static let exhibitQuality = 92

    /// The longer sides of the rasters that `make` takes, in its order.
    static let sides = [judgeSide, exhibitSide]

    /// - Returns: `nil` unless there is a raster for each of `sides`.
    static func make(of rasters: [Raster]) throws(MediaError) -> (judge: Data, exhibit: Data)? {
        guard rasters.count == sides.count else { return nil }
        return (
            try JPEGCodec.encode(rasters[0], quality: judgeQuality),
            // Never sent, only read again: a progressive one would be a twentieth smaller and take four times as long.
            try JPEGCodec.encode(rasters[1], quality: exhibitQuality, progressive: false)
        )
    }
}
