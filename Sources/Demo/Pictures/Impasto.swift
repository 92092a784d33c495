import Foundation
import Showcase

/// Thick oil paint: every dab leaves colour and the ridges of its bristles, which are lit at the end.
struct Impasto {
    private(set) var height: [Float]
    private let bristle = Noise(71)

    init(_ canvas: Canvas) { height = [Float](repeating: 0, count: canvas.pixels.count) }

    /// - Parameters:
    ///   - angle: of the stroke, radians.
    ///   - long, wide: in units.
    mutating func dab(
        _ canvas: inout Canvas, at centre: Point, angle: Float, long: Float, wide: Float, _ colour: RGB,
        thick: Float = 1, using random: inout SeededGenerator
    ) {
        let (c, s) = (cos(angle), sin(angle))
        let unit = canvas.unit
        let (halfLong, halfWide) = (long / 2, wide / 2)
        let reach = Point(abs(c) * halfLong + abs(s) * halfWide, abs(s) * halfLong + abs(c) * halfWide)
        let low = (centre - reach) * unit
        let high = (centre + reach) * unit
        let (x0, x1) = (max(0, Int(low.x)), min(canvas.width - 1, Int(high.x) + 1))
        let (y0, y1) = (max(0, Int(low.y)), min(canvas.height - 1, Int(high.y) + 1))
        guard x0 <= x1, y0 <= y1 else { return }
        let shift = random.unit() * 1000
        let width = canvas.width
        let bristle = bristle
        canvas.pixels.withUnsafeMutableBufferPointer { pixels in
            height.withUnsafeMutableBufferPointer { height in
                for y in y0...y1 {
                    for x in x0...x1 {
                        let away = Point(Float(x) + 0.5, Float(y) + 0.5) / unit - centre
                        let u = (away.x * c + away.y * s) / halfLong
                        let v = (away.y * c - away.x * s) / halfWide
                        let hair = bristle.gradient(v * 3.2 + shift, u * 0.35)
                        let shape = 1 - (u * u * u * u + v * v) + 0.35 * hair * (0.4 + abs(u))
                        guard shape > 0 else { continue }
                        let cover = min(1, shape * 5)
                        let index = y * width + x
                        let tone = 1 + 0.16 * hair
                        pixels[index] = pixels[index] + (colour * tone - pixels[index]) * cover
                        // Paint piles up at the sides and where the brush was lifted.
                        let ridge = thick * (0.5 + 0.45 * hair + 0.5 * v * v + 0.35 * max(0, u))
                        height[index] += (height[index] * 0.25 + ridge - height[index]) * cover * 0.9
                    }
                }
            }
        }
    }

    /// Lights the ridges from the upper left.
    func light(_ canvas: inout Canvas, strength: Float = 0.32) {
        let width = canvas.width
        let height = height
        let scale = canvas.unit / 1600
        canvas.pixels.withUnsafeMutableBufferPointer { pixels in
            for index in width..<(pixels.count - width - 1) {
                let right = height[index + 1] - height[index - 1]
                let down = height[index + width] - height[index - width]
                let slope = (right + down) * scale * strength
                let shade = 1 + min(0.6, max(-0.42, slope))
                let gloss = max(0, slope - 0.28) * 0.5
                pixels[index] = pixels[index] * shade + RGB(repeating: gloss)
            }
        }
    }
}

extension Pictures {
    static let pearTree = PictureRecipe(
        "the-pear-tree-remembers", "The Pear Tree Remembers", kind: .classic, width: 1700, height: 1700,
        altText: """
            Thick oil paint: a crooked pear tree in full white and pink blossom leans across a turquoise evening sky \
            with a yellow glow at the horizon; fallen petals lie on a violet and green meadow.
            """
    ) { canvas in
        var paint = Impasto(canvas)
        var random = SeededGenerator(seed: 83)
        let wind = Noise(78)
        let sky = Ramp([(0, 0x2F6F9F), (0.35, 0x5FB3B3), (0.62, 0xBFD9A8), (0.8, 0xF5D88A), (1, 0xF3A76B)])
        let meadow = Ramp([0x8FA65A, 0x5E8C61, 0x3E6C6B, 0x4C4A7D, 0x3A2F5B])
        canvas.shade { at, _ in at.y < 0.74 ? sky[at.y / 0.74] : meadow[(at.y - 0.74) / 0.26] }
        for _ in 0..<5200 {
            let at = Point(random.between(-0.02, 1.02), random.between(-0.02, 0.74))
            let away = at - Point(0.72, 0.66)
            let swirl = atan2(away.y, away.x) + .pi / 2 + 0.9 * wind.gradient(at.x * 2.5, at.y * 2.5)
            var colour = sky[at.y / 0.74 + 0.05 * random.normal()]
            if random.chance(0.12) {
                colour = colour.blended(with: RGB(hex: random.pick([0xF6E7C8, 0x3D5FA3, 0xE8B7A0])), 0.5)
            }
            paint.dab(
                &canvas, at: at, angle: swirl, long: random.between(0.035, 0.075), wide: random.between(0.009, 0.016),
                colour, thick: 0.8, using: &random)
        }
        for index in 0..<3000 {
            let y = 0.735 + 0.28 * pow(Float(index) / 3000, 1.1)
            let at = Point(random.between(-0.02, 1.02), y)
            let depth = (y - 0.735) / 0.27
            var colour = meadow[depth + 0.13 * random.normal()]
            if random.chance(0.1) { colour = RGB(hex: random.pick([0xD9B44A, 0xC78BB0, 0x93B0D0])) }
            paint.dab(
                &canvas, at: at, angle: -0.1 + 0.35 * random.normal() + (random.chance(0.3) ? -1.2 : 0),
                long: 0.02 + 0.04 * depth * random.unit() + 0.012, wide: 0.006 + 0.01 * depth, colour, using: &random)
        }
        var tips: [Point] = []
        branch(
            &canvas, &paint, &random, from: Point(0.53, 0.83), angle: -1.66, length: 0.2, width: 0.05, order: 0,
            tips: &tips)
        blossom(&canvas, &paint, &random, around: tips)
        paint.light(&canvas)
    }

    private static func branch(
        _ canvas: inout Canvas, _ paint: inout Impasto, _ random: inout SeededGenerator, from start: Point,
        angle: Float, length: Float, width: Float, order: Int, tips: inout [Point]
    ) {
        var (at, turn) = (start, angle)
        let steps = max(4, Int(length / 0.012))
        for step in 0..<steps {
            let narrow = width * (1 - 0.4 * Float(step) / Float(steps))
            turn += 0.13 * random.normal() + (order > 1 ? 0.012 : 0)
            at += Point(cos(turn), sin(turn)) * (length / Float(steps))
            for side in 0..<(order < 2 ? 4 : 2) {
                let shift = (Float(side) / (order < 2 ? 3 : 1) - 0.5) * narrow
                let lit = shift < 0
                let colour = RGB(
                    hex: random.pick(lit ? [0xB7865B, 0x9A6B58, 0xD3A56F] : [0x3C2A44, 0x553650, 0x2B2440]))
                paint.dab(
                    &canvas, at: at + Point(-sin(turn), cos(turn)) * -shift, angle: turn + 0.15 * random.normal(),
                    long: 0.03, wide: max(0.004, narrow * 0.42), colour, thick: 1.2, using: &random)
            }
            if order > 1 { tips.append(at) }
        }
        guard order < 5 else { return }
        for child in 0..<(order == 0 ? 4 : random.chance(0.35) ? 3 : 2) {
            let spread = (Float(child) - (order == 0 ? 1.5 : 0.5)) * 0.62 + 0.2 * random.normal()
            branch(
                &canvas, &paint, &random, from: at, angle: turn * 0.86 - 1.57 * 0.14 + spread,
                length: length * random.between(0.62, 0.86), width: width * 0.58, order: order + 1, tips: &tips)
        }
    }

    private static func blossom(
        _ canvas: inout Canvas, _ paint: inout Impasto, _ random: inout SeededGenerator, around tips: [Point]
    ) {
        let shades: [UInt32] = [0xB98BA8, 0xC9A0B4, 0x9DB08A, 0xA9A6C8]
        let lights: [UInt32] = [0xFBF3E4, 0xF7DDD6, 0xFFFFFF, 0xF2C6C8, 0xFDF0C9]
        let clump = Noise(79)
        for round in 0..<2 {
            for _ in 0..<(round == 0 ? 1500 : 3600) {
                let at =
                    random.pick(tips) + Point(random.normal(), random.normal()) * 0.019 - Point(0, Float(round) * 0.007)
                // Clusters turn toward the light or away from it.
                let sunny = round == 1 && clump.fractal(at.x * 9, at.y * 9, octaves: 2) + 0.25 * random.normal() > -0.12
                paint.dab(
                    &canvas, at: at, angle: random.unit() * 3.1, long: random.between(0.011, 0.021),
                    wide: random.between(0.008, 0.013), RGB(hex: random.pick(sunny ? lights : shades)),
                    thick: 1.5, using: &random)
            }
        }
        for _ in 0..<340 {
            let depth = random.unit()
            let at = Point(0.48 + 0.22 * random.normal(), 0.78 + 0.2 * depth)
            paint.dab(
                &canvas, at: at, angle: 0.3 * random.normal(), long: 0.009 + 0.009 * depth, wide: 0.005 + 0.004 * depth,
                RGB(hex: random.pick(lights)), thick: 1.3, using: &random)
        }
    }
}
