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
    /// The most pixels that could be read of a picture that is stored as it is.
    var pixelCeiling = 0
    var bits = 8
    var color = "rgb"
    var orientation: Int?
    /// The name of the embedded colour profile.
    var profile: String?
    var colorsAreIgnored = false
    var hasLocation = false
    var isAnimated = false
    var isTransparent = false
    var hasMorePages = false
    var details: [String] = []
    /// Upright; `nil` where the picture could not be read whole.
    var rasters: [Raster]?

    /// Whether a picture of these sides may be decoded; notes the sides, and that it is too large where it is.
    mutating func admits(width: Int, height: Int, pixels limit: Int) -> Bool {
        (self.width, self.height, pixelCeiling) = (width, height, limit)
        guard width > 0, height > 0 else { return false }
        guard width <= limit / height else {
            outcome = .tooLarge
            return false
        }
        return true
    }
}
