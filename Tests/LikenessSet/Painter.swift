import Foundation
import Media
import Showcase

/// Pictures of our own making, each of its seed alone, in four families whose members are composed alike: skies over
/// land, figures on a ground, patterns, and clouds of brushwork.
public enum Painter {
    public static func picture(seed: UInt64, width: Int = 320, height: Int = 240) -> Raster {
        var dice = SeededGenerator(seed: seed)
        var layers: [Layer] = [ground(&dice)]
        switch seed % 4 {
        case 0: layers += land(&dice)
        case 1: layers += figure(&dice)
        case 2: layers += pattern(&dice)
        default: layers += brushwork(&dice)
        }
        let grain = Grain(seed: dice.next())
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for row in 0..<height {
            for column in 0..<width {
                let (x, y) = (Double(column) / Double(width), Double(row) / Double(height))
                var color = SIMD3<Double>(repeating: 0)
                for layer in layers { if let over = layer(x, y) { color = over } }
                color += 18 * (grain.value(x * 40, y * 40) - 0.5) + 40 * (grain.value(x * 6 + 7, y * 6) - 0.5)
                for channel in 0..<3 { pixels.append(UInt8(min(max(color[channel], 0), 255))) }
            }
        }
        return Raster(width: width, height: height, pixels: pixels)
    }

    private typealias Layer = (Double, Double) -> SIMD3<Double>?

    private static func tone(_ dice: inout SeededGenerator) -> SIMD3<Double> {
        SIMD3((0..<3).map { _ in Double.random(in: 10...245, using: &dice) })
    }

    private static func ground(_ dice: inout SeededGenerator) -> Layer {
        let (high, low) = (tone(&dice), tone(&dice))
        return { _, y in high + (low - high) * y }
    }

    private static func disc(_ dice: inout SeededGenerator, radius: ClosedRange<Double>) -> Layer {
        let (color, squeeze) = (tone(&dice), Double.random(in: 0.5...1.6, using: &dice))
        let (x, y) = (Double.random(in: 0...1, using: &dice), Double.random(in: 0...1, using: &dice))
        let size = Double.random(in: radius, using: &dice)
        return { u, v in hypot(u - x, (v - y) * squeeze) < size ? color : nil }
    }

    private static func land(_ dice: inout SeededGenerator) -> [Layer] {
        let sun = disc(&dice, radius: 0.03...0.09)
        return [sun]
            + (1...3).map { depth in
                let (color, grain) = (tone(&dice), Grain(seed: dice.next()))
                let level = 0.3 + 0.18 * Double(depth) + Double.random(in: -0.05...0.05, using: &dice)
                let rise = Double.random(in: 0.1...0.35, using: &dice)
                return { u, v in v > level - rise * (grain.value(u * 5, 0) - 0.4) ? color : nil }
            }
    }

    private static func figure(_ dice: inout SeededGenerator) -> [Layer] {
        let (skin, coat, x) = (tone(&dice), tone(&dice), Double.random(in: 0.4...0.6, using: &dice))
        let (head, shoulder) = (
            Double.random(in: 0.1...0.2, using: &dice), Double.random(in: 0.2...0.4, using: &dice)
        )
        let behind = (0..<6).map { _ in disc(&dice, radius: 0.04...0.2) }
        let body: Layer = { u, v in v > 0.5 && abs(u - x) < shoulder * (0.4 + v) ? coat : nil }
        let face: Layer = { u, v in hypot(u - x, (v - 0.35) * 0.8) < head ? skin : nil }
        return behind + [body, face] + (0..<5).map { _ in disc(&dice, radius: 0.01...0.05) }
    }

    private static func pattern(_ dice: inout SeededGenerator) -> [Layer] {
        let colors = (0..<4).map { _ in tone(&dice) }
        let (across, down) = (Int.random(in: 3...7, using: &dice), Int.random(in: 3...6, using: &dice))
        let cells = (0..<(across * down)).map { _ in Int.random(in: 0..<4, using: &dice) }
        return [
            { u, v in
                colors[cells[min(Int(v * Double(down)), down - 1) * across + min(Int(u * Double(across)), across - 1)]]
            }
        ]
    }

    private static func brushwork(_ dice: inout SeededGenerator) -> [Layer] {
        let grain = Grain(seed: dice.next())
        let colors = (0..<5).map { _ in tone(&dice) }
        let (turn, scale) = (Double.random(in: 0...3, using: &dice), Double.random(in: 3...8, using: &dice))
        let strokes: Layer = { u, v in
            let along = (u * cos(turn) + v * sin(turn)) * scale
            let beside = (v * cos(turn) - u * sin(turn)) * scale * 2.5
            return colors[min(4, Int(grain.value(along, beside) * 5))]
        }
        return [strokes] + (0..<4).map { _ in disc(&dice, radius: 0.03...0.15) }
    }
}

/// Smooth noise on a lattice.
private struct Grain {
    let seed: UInt64

    /// From 0 to 1.
    func value(_ x: Double, _ y: Double) -> Double {
        let (left, top) = (x.rounded(.down), y.rounded(.down))
        func smooth(_ t: Double) -> Double { t * t * (3 - 2 * t) }
        let (u, v) = (smooth(x - left), smooth(y - top))
        func knot(_ i: Double, _ j: Double) -> Double {
            var dice = SeededGenerator(
                seed: seed &+ UInt64(bitPattern: Int64(i)) &* 7919 &+ UInt64(bitPattern: Int64(j)) &* 104_729)
            return Double(dice.next() >> 11) / Double(1 << 53)
        }
        let upper = knot(left, top) * (1 - u) + knot(left + 1, top) * u
        let lower = knot(left, top + 1) * (1 - u) + knot(left + 1, top + 1) * u
        return upper * (1 - v) + lower * v
    }
}
