import Foundation

/// What came of a WebP, TIFF or HEIC file: the sizes that were wanted, if it could be read, and what the file says of itself.
struct StoredPicture {
    enum Outcome: Equatable {
        case read, broken, cutOff
        /// A coding that ordinary programs do not show either.
        case unusual
        case tooLarge
    }

    var outcome = Outcome.broken
    var width = 0
    var height = 0
    var bits = 8
    var color = "rgb"
    var orientation: Int?
    /// The embedded colour profile, whole (ICC.1:2010).
    var profile: Data?
    var hasLocation = false
    var isAnimated = false
    var isTransparent = false
    var hasMorePages = false
    var details: [String] = []
    /// Upright; `nil` where the picture could not be read whole.
    var rasters: [Raster]?

    /// Whether a picture of these sides may be decoded; notes the sides, and that it is too large where it is.
    mutating func admits(width: Int, height: Int, pixels limit: Int) -> Bool {
        (self.width, self.height) = (width, height)
        guard width > 0, height > 0 else { return false }
        guard width <= limit / height else {
            outcome = .tooLarge
            return false
        }
        return true
    }
}

extension RasterSizes {
    /// Adds rows that a decoder left in memory.
    ///
    /// - Parameters:
    ///   - channels: 3, or 4 with alpha, by which the colours are not multiplied: such rows are laid on white.
    ///   - stride: from a row to the next, bytes.
    func add(_ rows: UnsafePointer<UInt8>, channels: Int, width: Int, height: Int, stride: Int) {
        guard channels == 4 else {
            for y in 0..<height { add(rows + y * stride) }
            return
        }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width * 3) { white in
            guard let row = white.baseAddress else { return }
            for y in 0..<height {
                layOnWhite(rows + y * stride, to: row, width: width)
                add(row)
            }
        }
    }
}

/// Lays a row of RGBA, not multiplied by alpha, on white.
func layOnWhite(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, width: Int) {
    for x in 0..<width {
        let alpha = Int32(source[x * 4 + 3])
        for channel in 0..<3 {
            let value = Int32(source[x * 4 + channel]) * alpha + 255 * (255 - alpha) + 127
            target[x * 3 + channel] = UInt8(truncatingIfNeeded: value / 255)
        }
    }
}
