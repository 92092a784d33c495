/// A picture as pixels: upright, RGB, 8 bits a channel, rows from the top without padding.
///
/// The colours are those of sRGB, whatever the file it came from held.
public struct Raster: Sendable, Equatable {
    public let width: Int
    public let height: Int
    /// `width * height * 3` bytes.
    public let pixels: [UInt8]

    /// - Precondition: `pixels` holds `width * height * 3` bytes, and neither side is 0.
    public init(width: Int, height: Int, pixels: [UInt8]) {
        precondition(width > 0 && height > 0 && pixels.count == width * height * 3)
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    public struct Color: Sendable, Hashable, Codable {
        public var red: UInt8
        public var green: UInt8
        public var blue: UInt8

        public init(red: UInt8, green: UInt8, blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    public subscript(x: Int, y: Int) -> Color {
        let start = (y * width + x) * 3
        return Color(red: pixels[start], green: pixels[start + 1], blue: pixels[start + 2])
    }

    /// The size within a square of `longerSide`, in proportion, never larger than it is.
    public func size(within longerSide: Int) -> (width: Int, height: Int) {
        Self.size(width, height, within: longerSide)
    }

    static func size(_ width: Int, _ height: Int, within longerSide: Int) -> (width: Int, height: Int) {
        let longer = max(width, height)
        guard longer > longerSide else { return (width, height) }
        func scaled(_ side: Int) -> Int { max(1, (side * longerSide + longer / 2) / longer) }
        return (scaled(width), scaled(height))
    }

    /// The part of it that starts at `x`, `y`.
    ///
    /// - Precondition: the part lies within the picture and is not empty.
    public func cropped(x: Int, y: Int, width: Int, height: Int) -> Raster {
        precondition(x >= 0 && y >= 0 && x + width <= self.width && y + height <= self.height)
        var part: [UInt8] = []
        part.reserveCapacity(width * height * 3)
        for row in y..<(y + height) {
            let start = (row * self.width + x) * 3
            part.append(contentsOf: pixels[start..<(start + width * 3)])
        }
        return Raster(width: width, height: height, pixels: part)
    }
}
