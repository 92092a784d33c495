import Foundation

/// What came of a WebP, TIFF or HEIC file: the upright pixels, if there are any, and what the file says of itself.
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
    var raster: Raster?

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

/// Lays rows of RGBA, not multiplied by alpha, on white.
func onWhite(_ source: UnsafePointer<UInt8>, stride: Int, width: Int, height: Int) -> Raster {
    let pixels = [UInt8](unsafeUninitializedCapacity: width * height * 3) { target, filled in
        var place = 0
        for y in 0..<height {
            var pixel = source + y * stride
            for _ in 0..<width {
                let alpha = Int(pixel[3])
                for channel in 0..<3 {
                    target[place + channel] = UInt8((Int(pixel[channel]) * alpha + 255 * (255 - alpha) + 127) / 255)
                }
                place += 3
                pixel += 4
            }
        }
        filled = width * height * 3
    }
    return Raster(width: width, height: height, pixels: pixels)
}
