import Foundation
import Media

/// How a canvas becomes eight-bit pixels: as paper under a scanner, or as film with its curve, its grain and its
/// darker corners.
struct Film {
    /// Multiplies the light before the curve.
    var exposure: Float = 1
    /// Whether bright light is rolled off as on film. Source of the curve: Krzysztof Narkowicz, "ACES filmic", 2016.
    var rollsOff = false
    /// Standard deviation of the grain, in eight-bit steps, greatest in the middle tones.
    var grain: Float = 0
    /// How much light the corners lose, 0 to 1.
    var vignette: Float = 0
    var seed: UInt32 = 1

    static let scan = Film()

    func develop(_ canvas: Canvas) -> Raster {
        let (width, height) = (canvas.width, canvas.height)
        let noise = Noise(seed &+ 77)
        let curve = Self.encoding
        var bytes = [UInt8](repeating: 0, count: width * height * 3)
        let centre = Point(Float(width), Float(height)) / 2
        let reach = 1 / (centre * centre).sum()
        curve.withUnsafeBufferPointer { curve in
            bytes.withUnsafeMutableBufferPointer { bytes in
                for y in 0..<height {
                    for x in 0..<width {
                        let index = y * width + x
                        let away = Point(Float(x), Float(y)) - centre
                        let fall = (away * away).sum() * reach
                        var light = canvas.pixels[index] * (exposure * (1 - vignette * fall * (0.4 + 0.6 * fall)))
                        if rollsOff {
                            light = (light * (light * 2.51 + 0.03)) / (light * (light * 2.43 + 0.59) + 0.14)
                        }
                        // Two even numbers make a triangle: enough of a bell for grain, and the dither of the rounding.
                        let first = noise.hash(Int32(x), Int32(y))
                        let second = noise.hash(Int32(x), Int32(y) &+ 70_000)
                        let speck = (first + second - 1)
                        for channel in 0..<3 {
                            let level = min(1, max(0, light[channel]))
                            let step = curve[Int(level.squareRoot() * 4095)]
                            let tone = step * (1 / 255)
                            let strength = 0.5 + grain * 2.45 * (0.25 + 3 * tone * (1 - tone))
                            bytes[index * 3 + channel] = UInt8(min(255, max(0, step + speck * strength + 0.5)))
                        }
                    }
                }
            }
        }
        return Raster(width: width, height: height, pixels: bytes)
    }

    /// sRGB's eight-bit value of the square of index / 4095: finer in the shadows.
    private static let encoding: [Float] = (0..<4096).map { index in
        let root = Float(index) / 4095
        let light = root * root
        return 255 * (light <= 0.003_130_8 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055)
    }
}
