import Foundation
import Media

/// A picture at the widths in which pages ask for it. The one place where the exhibit meets a codec.
struct PictureRendition: Sendable, Equatable {
    struct Size: Sendable, Equatable {
        let width: Int
        let height: Int
        /// Below the season's media folder.
        let name: String
    }

    /// From the narrowest to the widest; never empty.
    let sizes: [Size]
    /// Taken from the picture, for its wall.
    let wall: WallColor

    var width: Int { sizes.last?.width ?? 1 }
    var height: Int { sizes.last?.height ?? 1 }

    static let widths = [480, 960, 1600]
    static let quality = 84

    /// Decodes once and makes every width from that decode, since a chain of widths loses sharpness.
    ///
    /// - Parameters:
    ///   - name: how the files' names begin.
    /// - Throws: `MediaError` when the file is no JPEG; otherwise whatever kept a file from being read or written.
    static func make(from file: URL, name: String, into folder: URL) throws -> PictureRendition {
        let data = try Data(contentsOf: file, options: .alwaysMapped)
        let raster = try JPEGCodec.decode(data, atLeast: (width: 2 * (widths.last ?? 0), height: 1))
        let sizes = try widths(of: raster.width).map { width in
            let height = max(1, (raster.height * width + raster.width / 2) / raster.width)
            let size = Size(width: width, height: height, name: "\(name)-\(width).jpg")
            let picture = raster.resized(width: width, height: height)
            try JPEGCodec.encode(picture, quality: quality).write(to: folder.appending(path: size.name))
            return size
        }
        let sample = raster.resized(width: 32, height: max(1, min(64, raster.height * 32 / raster.width)))
        return PictureRendition(sizes: sizes, wall: WallColor(pixels: sample.pixels))
    }

    /// The standard widths below that of the picture, and as the last the picture's own where that is not much more.
    static func widths(of original: Int) -> [Int] {
        let last = min(original, widths.last ?? original)
        return widths.filter { $0 * 8 < last * 7 } + [last]
    }
}
