import Foundation
import Showcase

/// Transparent paint on rough paper: pigment is counted where washes overlap, and takes light away.
struct Watercolour {
    private let paper = Noise(11)
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// How much of the paint a hollow of the paper holds: about 1, from 0.6 to 1.4.
    private func grain(_ at: Point, strength: Float) -> Float {
        1 + strength * paper.fractal(at.x * 210, at.y * 210, octaves: 3)
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
        canvas.shade { at, under in
            guard at.x > low.x, at.y > low.y, at.x < high.x, at.y < high.y else { return under }
            let cover = veil.value(at)
            guard cover > 0.004 else { return under }
            // Paint dries darker at its edge: there the wash is denser than its surroundings.
            let rim = max(0, cover - soft.value(at)) * 0.9
            let pool = 1 + bloom * settle.fractal(at.x * 5, at.y * 5, octaves: 4)
            var load = depth * (cover * pool + rim) * grain(at, strength: 0.28)
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
        let paper = paper
        canvas.fill(edge) { at, under in
            let hold = depth * (1 + 0.35 * paper.fractal(at.x * 210, at.y * 210, octaves: 2))
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

    /// White rag paper, its tooth lit from the upper left.
    func prepare(_ canvas: inout Canvas, _ tint: RGB = RGB(hex: 0xFBF7EE)) {
        let step: Float = 0.0012
        canvas.shade { at, _ in
            let here = paper.fractal(at.x * 210, at.y * 210, octaves: 3)
            let there = paper.gradient((at.x + step) * 210, (at.y + step) * 210)
            return tint * (1 + 0.02 * (here - there) + 0.01 * paper.gradient(at.x * 3, at.y * 3))
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

extension Pictures {
    static let harbour = PictureRecipe(
        "harbour-before-rain", "Harbour Before Rain", kind: .classic, width: 2000, height: 1400,
        altText: """
            Watercolour of a bay under heavy grey clouds with a band of apricot light low over the water. Three \
            sailing boats lie at anchor before blue and green headlands; their reflections run down the wet paper.
            """
    ) { canvas in
        var brush = Watercolour(seed: 4)
        brush.prepare(&canvas)
        var random = SeededGenerator(seed: 40)
        let w = canvas.size.x
        let horizon: Float = 0.56
        // Sky: apricot low down, then clouds wet into wet.
        let sky = Shape.box(Point(-0.2, -0.2), Point(w + 0.2, horizon + 0.02))
        brush.wash(&canvas, sky, RGB(hex: 0xF7CFA0), depth: 0.9, loose: 0.04, layers: 6) { at in
            smooth(0.12, 0.5, at.y) * (1 - 0.5 * abs(at.x - 0.95))
        }
        brush.wash(&canvas, sky, RGB(hex: 0xA9BDCC), depth: 0.9, loose: 0.04, layers: 6) { at in
            1 - smooth(0.1, 0.42, at.y)
        }
        for (x, y, wide, high, deep) in [
            (0.25, 0.16, 0.42, 0.13, 1.1), (0.95, 0.08, 0.5, 0.12, 1.0), (1.3, 0.24, 0.3, 0.07, 0.7),
            (0.62, 0.3, 0.24, 0.045, 0.45),
        ] as [(Float, Float, Float, Float, Float)] {
            let cloud = Shape.ellipse(Point(x, y), Point(wide, high), turned: -0.06, corners: 14)
            brush.wash(&canvas, cloud, RGB(hex: 0x7C8CA0), depth: deep, loose: 0.42, bloom: 0.9)
        }
        // Headlands, far to near.
        func land(_ knots: [Point]) -> [Point] {
            Shape.curve(knots, steps: 5) + [Point(knots[knots.count - 1].x, horizon), Point(knots[0].x, horizon)]
        }
        brush.wash(
            &canvas,
            land([
                Point(0.5, 0.545), Point(0.72, 0.5), Point(0.9, 0.475), Point(1.1, 0.42), Point(1.3, 0.41),
                Point(w + 0.1, 0.36),
            ]), RGB(hex: 0x8FA3BE), depth: 1, loose: 0.05)
        brush.wash(
            &canvas,
            land([
                Point(-0.1, 0.33), Point(0.12, 0.36), Point(0.26, 0.43), Point(0.36, 0.48), Point(0.44, 0.53),
                Point(0.5, 0.556),
            ]), RGB(hex: 0x5E7F7A), depth: 1.25, loose: 0.06)
        brush.wash(
            &canvas,
            land([Point(1.2, 0.556), Point(1.27, 0.53), Point(1.35, 0.495), Point(w + 0.1, 0.44)]),
            RGB(hex: 0x55706B), depth: 1.4, loose: 0.06)
        // Sea: the sky again, then strokes that thin toward the horizon.
        let sea = Shape.box(Point(-0.2, horizon), Point(w + 0.2, 1.2))
        brush.wash(&canvas, sea, RGB(hex: 0xF3D3AE), depth: 0.7, loose: 0.01, layers: 5) { at in
            (1 - smooth(horizon, 0.8, at.y)) * (1 - 0.6 * abs(at.x - 0.95))
        }
        brush.wash(&canvas, sea, RGB(hex: 0x7E9DB0), depth: 1.1, loose: 0.01, layers: 5) { at in
            smooth(horizon + 0.02, 1, at.y) + 0.15
        }
        for _ in 0..<120 {
            let depth = pow(random.unit(), 1.3)
            let y = horizon + 0.012 + 0.42 * depth
            let x = random.between(-0.1, w)
            let long = (0.05 + 0.26 * random.unit()) * (0.3 + depth)
            brush.stroke(
                &canvas, [Point(x, y), Point(x + long * 0.5, y + 0.004 * random.normal()), Point(x + long, y)],
                width: 0.002 + 0.011 * depth, RGB(hex: 0x5D8199), depth: 0.12 + 0.4 * depth * random.unit())
        }
        for (x, y, scale, lean) in [
            (0.6, 0.7, 0.95, 0.05), (0.86, 0.615, 0.42, -0.03), (1.09, 0.79, 1.25, 0.02),
        ] as [(Float, Float, Float, Float)] {
            boat(&canvas, &brush, &random, at: Point(x, y), scale: scale, lean: lean)
        }
        for (x, y) in [(0.76, 0.27), (0.81, 0.245), (0.86, 0.285)] as [(Float, Float)] {
            let wings = [Point(x - 0.018, y - 0.006), Point(x - 0.006, y - 0.01), Point(x, y)]
            brush.stroke(&canvas, wings, width: 0.003, RGB(hex: 0x3D4652))
            brush.stroke(
                &canvas, [Point(x, y), Point(x + 0.008, y - 0.011), Point(x + 0.02, y - 0.004)], width: 0.003,
                RGB(hex: 0x3D4652))
        }
        brush.spatter(&canvas, around: Point(1.1, 0.2), spread: 0.18, count: 50, RGB(hex: 0x8292A6))
    }

    private static func boat(
        _ canvas: inout Canvas, _ brush: inout Watercolour, _ random: inout SeededGenerator, at: Point, scale s: Float,
        lean: Float
    ) {
        let dark = RGB(hex: 0x35312F)
        let hull = [
            Point(-0.075, -0.004), Point(-0.06, 0.02), Point(0.05, 0.022), Point(0.085, -0.01), Point(0, -0.001),
        ].map { at + $0 * s }
        let mast = at + Point(lean, -0.24) * s
        let sail = [Point(0.006, -0.022), Point(lean * 0.9 + 0.004, -0.22), Point(0.075, -0.03)].map { at + $0 * s }
        let jib = [Point(-0.008, -0.03), Point(lean * 0.8, -0.19), Point(-0.06, -0.02)].map { at + $0 * s }
        brush.wash(&canvas, sail, RGB(hex: 0xB5533C), depth: 1.2, loose: 0.03, layers: 5)
        brush.wash(&canvas, jib, RGB(hex: 0xE3B98C), depth: 0.9, loose: 0.03, layers: 5)
        brush.wash(&canvas, hull, RGB(hex: 0x41525F), depth: 1.5, loose: 0.03, layers: 5)
        brush.stroke(&canvas, [at, at + Point(lean * 0.5, -0.12) * s, mast], width: 0.004 * s, dark)
        for ripple in 0..<12 {
            let fall = Float(ripple) * 0.017 * s + 0.03 * s
            let sway = 0.012 * random.normal() * s
            let colour = ripple < 3 ? RGB(hex: 0x4A5A66) : ripple % 2 == 0 ? RGB(hex: 0xB9705C) : RGB(hex: 0x6B7F8B)
            let half = (0.06 - Float(ripple) * 0.004) * s
            let y = at.y + fall
            brush.stroke(
                &canvas,
                [Point(at.x + sway - half, y), Point(at.x + sway, y + 0.003), Point(at.x + sway + half * 0.8, y)],
                width: 0.008 * s, colour, depth: 0.75 - Float(ripple) * 0.05)
        }
    }

    static let poppies = PictureRecipe(
        "poppies-bus-stop", "What Grew at the Bus Stop", kind: .classic, width: 1500, height: 2000,
        altText: """
            Loose watercolour of seven red poppies and their thin green stems rising from the bottom of a tall white \
            sheet; a pale blue-green stain behind them, drops of red paint flung beside the highest flower.
            """
    ) { canvas in
        var brush = Watercolour(seed: 21)
        brush.prepare(&canvas)
        var random = SeededGenerator(seed: 8)
        brush.wash(
            &canvas, Shape.ellipse(Point(0.42, 0.72), Point(0.34, 0.42), turned: 0.3, corners: 12),
            RGB(hex: 0xC4DAD2), depth: 0.8, loose: 0.45, bloom: 0.9, layers: 24)
        brush.wash(
            &canvas, Shape.ellipse(Point(0.66, 1.12), Point(0.36, 0.2), corners: 12), RGB(hex: 0xB7CDA8), depth: 0.8,
            loose: 0.45, bloom: 0.9, layers: 24)
        let flowers: [(at: Point, size: Float, turn: Float)] = [
            (Point(0.28, 0.36), 0.105, 0.2), (Point(0.62, 0.27), 0.145, 1.1), (Point(0.79, 0.52), 0.1, 2.4),
            (Point(0.45, 0.58), 0.13, 0.7), (Point(0.2, 0.68), 0.075, 1.9), (Point(0.66, 0.79), 0.09, 0.3),
            (Point(0.86, 0.24), 0.05, 1.0),
        ]
        for flower in flowers {
            let foot = Point(0.5 + (flower.at.x - 0.5) * 0.35 + 0.04 * random.normal(), 1.42)
            let bend = Point(flower.at.x + 0.03 * random.normal(), flower.at.y + (1.4 - flower.at.y) * 0.45)
            brush.stroke(
                &canvas, [flower.at, Point(flower.at.x + 0.012, flower.at.y + 0.15), bend, foot], width: 0.008,
                RGB(hex: 0x5C7A45))
        }
        for _ in 0..<26 {
            let foot = Point(random.between(0.25, 0.78), 1.4)
            let tip = foot + Point(0.22 * random.normal(), -random.between(0.2, 0.55))
            brush.stroke(
                &canvas, [foot, foot + (tip - foot) * 0.5 + Point(0.03 * random.normal(), 0), tip],
                width: random.between(0.006, 0.02), RGB(hex: random.pick([0x6F8F55, 0x4F7150, 0x93A764])),
                depth: random.between(0.35, 0.8))
        }
        for flower in flowers { poppy(&canvas, &brush, &random, flower) }
        for (x, y) in [(0.12, 0.47), (0.05, 0.27), (0.93, 0.41)] as [(Float, Float)] {
            let bud = Shape.ellipse(Point(x, y), Point(0.014, 0.026), turned: 0.2, corners: 14)
            brush.wash(&canvas, bud, RGB(hex: 0x6E8750), depth: 1.3, loose: 0.06, layers: 5)
            brush.stroke(
                &canvas, [Point(x, y + 0.02), Point(x + 0.02, y + 0.2), Point(0.5 + (x - 0.5) * 0.4, 1.42)],
                width: 0.005, RGB(hex: 0x6F8F55))
        }
        brush.spatter(&canvas, around: Point(0.7, 0.15), spread: 0.09, count: 60, RGB(hex: 0xD1362A))
        brush.spatter(&canvas, around: Point(0.36, 1.0), spread: 0.13, count: 40, RGB(hex: 0x7A9460))
    }

    private static func poppy(
        _ canvas: inout Canvas, _ brush: inout Watercolour, _ random: inout SeededGenerator,
        _ flower: (at: Point, size: Float, turn: Float)
    ) {
        let reds: [UInt32] = [0xE2432F, 0xD22C2A, 0xEE6A3E, 0xC92331]
        for petal in 0..<5 {
            let angle = flower.turn + Float(petal) / 5 * 2 * .pi + 0.2 * random.normal()
            // Seen from the side, a flower is wider than high.
            let centre = flower.at + Point(cos(angle), sin(angle) * 0.62) * flower.size * 0.56
            let radii = Point(flower.size * random.between(0.6, 0.78), flower.size * random.between(0.44, 0.56))
            brush.wash(
                &canvas, Shape.ellipse(centre, radii, turned: angle * 0.5, corners: 12), RGB(hex: reds[petal % 4]),
                depth: random.between(0.55, 0.95), loose: 0.2, bloom: 1.1, layers: 10)
        }
        let heart = Shape.ellipse(flower.at, Point(0.26, 0.19) * flower.size, corners: 12)
        brush.wash(&canvas, heart, RGB(hex: 0x33243A), depth: 1.8, loose: 0.25, bloom: 0.9, layers: 8)
        for stamen in 0..<22 {
            let angle = Float(stamen) / 22 * 2 * .pi + 0.1 * random.normal()
            let reach = flower.size * random.between(0.28, 0.42)
            let tip = flower.at + Point(cos(angle), sin(angle) * 0.7) * reach
            brush.stroke(&canvas, [flower.at, (flower.at + tip) * 0.5, tip], width: 0.0022, RGB(hex: 0x2C2030))
            canvas.disc(tip, 0.0022, RGB(hex: 0x2C2030), opacity: 0.85)
        }
    }
}
