import Foundation
import Showcase

extension Pictures {
    static let harbour = PictureRecipe(
        "harbour-before-rain", "Harbour Before Rain", kind: .classic, width: 2000, height: 1400,
        altText: """
            Watercolour of a bay under heavy grey clouds with a band of apricot light low over the water. Three \
            sailing boats lie at anchor before blue and green headlands; their reflections run down the wet paper.
            """
    ) { canvas in
        var brush = Watercolour(on: &canvas, seed: 4)
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
}
