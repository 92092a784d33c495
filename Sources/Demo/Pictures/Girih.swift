import Foundation
import Showcase

/// A rhombus tiling without period, grown from a wheel of ten triangles by cutting each in the golden ratio.
///
/// Source: Raphael Robinson's triangles, in Grünbaum & Shephard, "Tilings and Patterns", 1987, chapter 10.
private struct Penrose {
    struct Triangle {
        let thin: Bool
        let a: Point, b: Point, c: Point
    }

    static func wheel(around centre: Point, radius: Float, rounds: Int) -> [Triangle] {
        let golden = (1 + Float(5).squareRoot()) / 2
        var triangles = (0..<10).map { index -> Triangle in
            func spoke(_ turn: Float) -> Point { centre + Point(cos(turn), sin(turn)) * radius }
            let (one, two) = (spoke((2 * Float(index) - 1) * .pi / 10), spoke((2 * Float(index) + 1) * .pi / 10))
            return index % 2 == 0
                ? Triangle(thin: true, a: centre, b: two, c: one) : Triangle(thin: true, a: centre, b: one, c: two)
        }
        for _ in 0..<rounds {
            triangles = triangles.flatMap { t -> [Triangle] in
                if t.thin {
                    let p = t.a + (t.b - t.a) / golden
                    return [Triangle(thin: true, a: t.c, b: p, c: t.b), Triangle(thin: false, a: p, b: t.c, c: t.a)]
                }
                let q = t.b + (t.a - t.b) / golden
                let r = t.b + (t.c - t.b) / golden
                return [
                    Triangle(thin: false, a: r, b: t.c, c: t.a), Triangle(thin: false, a: q, b: r, c: t.b),
                    Triangle(thin: true, a: r, b: q, c: t.a),
                ]
            }
        }
        return triangles
    }
}

extension Pictures {
    static let tenDoors = PictureRecipe(
        "ten-doors", "Ten Doors", kind: .digital, width: 1600, height: 1600,
        altText: """
            Glazed tiles in a pattern that never repeats: around a dark five-pointed star, rhombs of lapis blue, turquoise, \
            white and saffron spread in rings; pale bands cross over and under them and form smaller stars.
            """
    ) { canvas in
        let noise = Noise(91)
        let grout = RGB(hex: 0xD8CBB2)
        canvas.shade { at, _ in grout * (0.86 + 0.1 * noise.fractal(at.x * 90, at.y * 90, octaves: 3)) }
        let centre = Point(0.5, 0.5)
        let triangles = Penrose.wheel(around: centre, radius: 0.98, rounds: 5)
        var random = SeededGenerator(seed: 12)
        let thick: [UInt32] = [0x12356E, 0x1C5AA0, 0x12356E, 0x0E7C86, 0x1A4580]
        let thin: [UInt32] = [0xE3A32B, 0x2FA79B, 0xF0E9DA, 0xC9532F]
        // Both halves of a rhombus share the middle of their base; it decides the colour of both.
        for t in triangles {
            let middle = (t.b + t.c) / 2
            let away = middle - centre
            let far = (away * away).sum().squareRoot()
            guard far < 0.8 else { continue }
            let ring = Int(far * 9.2)
            let hex = t.thin ? thin[ring % thin.count] : thick[ring % thick.count]
            glaze(&canvas, t.a, t.b, t.c, RGB(hex: hex), noise, far: far, using: &random)
        }
        for t in triangles { strap(&canvas, t) }
        canvas.shade { at, under in
            let away = at - Point(0.36, 0.3)
            let sheen = 0.05 * smooth(0.5, 0, (away * away).sum().squareRoot())
            return under * (1.04 - 0.22 * (away * away).sum())
                + RGB(repeating: sheen * (0.7 + 0.5 * noise.fractal(at.x * 5, at.y * 5)))
        }
    }

    /// Half a rhombus: its base is inside the tile, its two other sides have grout.
    private static func glaze(
        _ canvas: inout Canvas, _ a: Point, _ b: Point, _ c: Point, _ colour: RGB, _ noise: Noise, far: Float,
        using random: inout SeededGenerator
    ) {
        let middle = (b + c) / 2
        let heart = middle
        func inward(_ p: Point) -> Point {
            let way = heart - p
            let length = max(1e-6, (way * way).sum().squareRoot())
            return p + way / length * min(0.0036, length * 0.3)
        }
        // The halves overlap a little at their shared base, or its seam would show.
        let overlap = (middle - a) * 0.03
        let outline = [inward(a), inward(b) + overlap, inward(c) + overlap]
        // Shared by both halves: drawn from the place of the middle.
        let key = noise.hash(Int32(middle.x * 4000), Int32(middle.y * 4000))
        let tilt = Point(cos(key * 40), sin(key * 40)) * 0.9
        let tone = 0.86 + 0.32 * noise.hash(Int32(middle.x * 3000) &+ 9, Int32(middle.y * 3000))
        canvas.fill(outline) { at, _ in
            let local = at - middle
            let flow = noise.fractal(at.x * 26 + key * 50, at.y * 26, octaves: 4)
            let crackle = smooth(0.02, 0.0, abs(noise.gradient(at.x * 70, at.y * 70))) * 0.05
            let gloss = (tilt * local).sum() * 3.2
            return colour * (tone + 0.22 * flow + gloss - crackle) + RGB(repeating: max(0, gloss) * 0.05 + 0.006)
        }
        // The raised edge toward the light.
        for (from, to) in [(a, b), (c, a)] {
            let (one, two) = (inward(from), inward(to))
            let along = two - one
            let across = Point(along.y, -along.x)
            let facing = (across * (middle - one)).sum() > 0 ? across : across * -1
            let length = max(1e-6, (across * across).sum().squareRoot())
            let lit = (facing / length * Point(0.6, 0.8)).sum()
            canvas.line(
                [one, two], width: 0.0022, lit > 0 ? RGB(repeating: 1) : RGB(repeating: 0), opacity: abs(lit) * 0.28)
        }
    }

    /// Bands from the middles of the sides, bent at the tile's heart: they meet those of the neighbours.
    private static func strap(_ canvas: inout Canvas, _ t: Penrose.Triangle) {
        let heart = (t.b + t.c) / 2
        let (one, two) = ((t.a + t.b) / 2, (t.a + t.c) / 2)
        let toward = heart + (t.a - heart) * (t.thin ? 0.12 : 0.36)
        for (from, to) in [(one, toward), (two, toward)] {
            let along = to - from
            let length = max(1e-6, (along * along).sum().squareRoot())
            let end = to + along / length * 0.0016
            let start = from - along / length * 0.0008
            canvas.line([start, end], width: 0.0105, RGB(hex: 0x0B1D38), opacity: 0.85)
            canvas.line([start, end], width: 0.0072, RGB(hex: 0xF3E8CF))
        }
    }
}
