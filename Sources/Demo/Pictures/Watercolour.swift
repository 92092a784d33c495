import Foundation
import Showcase

/// Transparent paint on rough paper: pigment is counted where washes overlap, and takes light away.
struct Watercolour {
    /// The paper's hollows, about −1 to 1.
    private let tooth: Veil
    private var random: SeededGenerator

    /// Covers the canvas with white rag paper, its tooth lit from the upper left.
    init(on canvas: inout Canvas, tint: RGB = RGB(hex: 0xFBF7EE), seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let paper = Noise(11)
        var tooth = Veil(over: canvas, coarseness: 1)
        for y in 0..<tooth.height {
            for x in 0..<tooth.width {
                let at = Point(Float(x) + 0.5, Float(y) + 0.5) / tooth.unit
                tooth.values[y * tooth.width + x] = paper.fractal(at.x * 210, at.y * 210, octaves: 3)
            }
        }
        self.tooth = tooth
        let step: Float = 0.0012
        canvas.shade { at, _ in
            let slope = tooth.value(at) - tooth.value(at + Point(step, step))
            return tint * (1 + 0.03 * slope + 0.01 * paper.gradient(at.x * 3, at.y * 3))
        }
    }

    /// Lays a wash inside `outline`.
    ///
    /// - Parameters:
    ///   - colour: the colour that white paper has under one full layer.
    ///   - depth: how many full layers where it is thickest.
    ///   - loose: how far the edge strays, as a share of its edges.
    ///   - bloom: how unevenly the pigment settles.
    mutating func wash(
        _ canvas: inout Canvas, _ outline: [Point], _ colour: RGB, depth: Float = 1, loose: Float = 0.25,
        bloom: Float = 0.5, layers: Int = 14, fade: ((Point) -> Float)? = nil
    ) {
        let base = Shape.deformed(outline, by: loose, rounds: 2, using: &random)
        let coarseness = 2
        guard canvas.unit > 8 else { return }
        var veil = Veil(over: canvas, coarseness: coarseness)
        for _ in 0..<layers {
            veil.add(Shape.deformed(base, by: loose, rounds: 3, using: &random), 1 / Float(layers))
        }
        var soft = veil
        soft.blur(0.012)
        let settle = Noise(UInt32(truncatingIfNeeded: random.next()))
        let absorb = RGB(-log(max(0.02, colour.x)), -log(max(0.02, colour.y)), -log(max(0.02, colour.z)))
        let (low, high) = Self.bounds(outline, margin: 0.2)
        let tooth = tooth
        canvas.shade { at, under in
            guard at.x > low.x, at.y > low.y, at.x < high.x, at.y < high.y else { return under }
            let cover = veil.value(at)
            guard cover > 0.004 else { return under }
            // Paint dries darker at its edge: there the wash is denser than its surroundings.
            let rim = max(0, cover - soft.value(at)) * 0.9
            let pool = 1 + bloom * settle.fractal(at.x * 5, at.y * 5, octaves: 4)
            var load = depth * (cover * pool + rim) * (1 + 0.28 * tooth.value(at))
            if let fade { load *= fade(at) }
            let taken = absorb * -max(0, load)
            return under * RGB(exp(taken.x), exp(taken.y), exp(taken.z))
        }
    }

    /// A single stroke with a pointed brush.
    mutating func stroke(_ canvas: inout Canvas, _ path: [Point], width: Float, _ colour: RGB, depth: Float = 0.9) {
        let outline = Shape.ribbon(Shape.curve(path)) { place in
            width * (0.05 + 0.95 * sin(.pi * min(1, max(0, place * 0.9 + 0.08))))
        }
        let edge = Shape.deformed(outline, by: 0.05, rounds: 1, using: &random)
        let tooth = tooth
        canvas.fill(edge) { at, under in
            let hold = depth * (1 + 0.35 * tooth.value(at))
            return under * (RGB(repeating: 1) + (colour - RGB(repeating: 1)) * min(1, hold))
        }
    }

    /// Drops flung from a brush.
    mutating func spatter(_ canvas: inout Canvas, around centre: Point, spread: Float, count: Int, _ colour: RGB) {
        for _ in 0..<count {
            let at = centre + Point(random.normal(), random.normal()) * spread
            let radius = 0.0008 + 0.0035 * pow(random.unit(), 4)
            let drop = Shape.ellipse(at, Point(radius, radius * random.between(0.7, 1.2)), corners: 12)
            let strength = random.between(0.3, 0.9)
            canvas.fill(drop) { _, under in under * (RGB(repeating: 1) + (colour - RGB(repeating: 1)) * strength) }
        }
    }

    private static func bounds(_ outline: [Point], margin: Float) -> (Point, Point) {
        var (low, high) = (outline[0], outline[0])
        for point in outline {
            low = pointwiseMin(low, point)
            high = pointwiseMax(high, point)
        }
        return (low - Point(margin, margin), high + Point(margin, margin))
    }
}
