import Foundation
import Media
import Showcase

/// A made-up picture with what photographs have: slopes, soft and hard edges, texture, and a sensor's grain.
enum Photo {
    static func raster(width: Int, height: Int, seed: UInt64) -> Raster {
        var random = SeededGenerator(seed: seed)
        let layers = [700, 180, 45, 11].map { Layer(cell: $0, width: width, height: height, by: &random) }
        let weights: [Float] = [90, 50, 26, 12]
        let pixels = [UInt8](unsafeUninitializedCapacity: width * height * 3) { target, filled in
            var grain = seed
            for y in 0..<height {
                for x in 0..<width {
                    let values = layers.map { $0.value(x, y) }
                    let light = zip(values, weights).reduce(Float(0)) { $0 + $1.0 * $1.1 }
                    // The edge of something dark before something light.
                    let base: Float = values[0] + 0.4 * values[1] > 0.62 ? 70 : 20
                    for channel in 0..<3 {
                        grain = grain &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                        let noise = Float(grain >> 60) - 7.5
                        let tint = Float(channel) * 24 * (values[1] - 0.5)
                        target[(y * width + x) * 3 + channel] = UInt8(min(max(base + light + tint + noise, 0), 255))
                    }
                }
            }
            filled = width * height * 3
        }
        return Raster(width: width, height: height, pixels: pixels)
    }

    /// Random values on a grid, 0 to 1, smoothed between.
    private struct Layer {
        let cell: Int
        let across: Int
        let values: [Float]

        init(cell: Int, width: Int, height: Int, by random: inout SeededGenerator) {
            self.cell = cell
            across = width / cell + 2
            values = (0..<across * (height / cell + 2)).map { _ in Float.random(in: 0...1, using: &random) }
        }

        func value(_ x: Int, _ y: Int) -> Float {
            let (column, row) = (x / cell, y / cell)
            let right = smooth(Float(x % cell) / Float(cell))
            let down = smooth(Float(y % cell) / Float(cell))
            let place = row * across + column
            let upper = values[place] + (values[place + 1] - values[place]) * right
            let lower = values[place + across] + (values[place + across + 1] - values[place + across]) * right
            return upper + (lower - upper) * down
        }

        private func smooth(_ part: Float) -> Float { part * part * (3 - 2 * part) }
    }
}
