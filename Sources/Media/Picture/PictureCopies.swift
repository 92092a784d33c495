import Foundation

/// The clean copies of a picture: upright JPEGs that hold pixels and nothing else.
enum PictureCopies {
    /// A screen's worth, for judges.
    static let judgeSide = 1600
    static let judgeQuality = 85
    /// What the exhibit's widths are made from.
    static let exhibitSide = 4096
    static let exhibitQuality = 92

    static func make(of raster: Raster) throws(MediaError) -> (judge: Data, exhibit: Data) {
        (
            try copy(of: raster, side: judgeSide, quality: judgeQuality),
            try copy(of: raster, side: exhibitSide, quality: exhibitQuality)
        )
    }

    /// Each from the full picture: a chain of sizes loses sharpness.
    private static func copy(of raster: Raster, side: Int, quality: Int) throws(MediaError) -> Data {
        let size = raster.size(within: side)
        return try JPEGCodec.encode(raster.resized(width: size.width, height: size.height), quality: quality)
    }
}
