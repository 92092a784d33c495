import Foundation
import Showcase

extension Pictures {
    static let murmuration = PictureRecipe(
        "murmuration-at-six", "Murmuration at Six", kind: .digital, width: 2400, height: 1350,
        altText: """
            A flock of uncountable tiny dark points turns in one folded, veil-like shape across a sky that goes from \
            apricot at the horizon to slate blue; below, a flat black line of fields, a church tower and bare trees.
            """
    ) { canvas in
        let sky = Ramp([(0, 0x3E5273), (0.34, 0x8C93A6), (0.62, 0xE3B199), (0.82, 0xF8C58A), (1, 0xF7DDA8)])
        let cloud = Noise(52)
        let size = canvas.size
        canvas.shade { at, _ in
            let streak = cloud.fractal(at.x * 1.4, at.y * 9, octaves: 5)
            return sky[at.y / 0.9 + 0.05 * streak] * (1 + 0.09 * streak)
        }
        let flock = density(columns: canvas.width, rows: canvas.height, unit: canvas.unit)
        let ink = RGB(hex: 0x1C2030)
        var index = 0
        canvas.shade { at, under in
            defer { index += 1 }
            let birds = 1 - exp(-0.2 * flock[index])
            return under.mixed(with: ink, min(0.97, birds))
        }
        land(&canvas, size)
    }

    /// How often a point that follows Clifford's map falls on each pixel.
    ///
    /// Source: Clifford Pickover, "Chaos in Wonderland", 1994.
    private static func density(columns: Int, rows: Int, unit: Float) -> [Float] {
        var counts = [Float](repeating: 0, count: columns * rows)
        let (a, b, c, d): (Float, Float, Float, Float) = (-1.4, 1.6, 1.0, 0.7)
        var random = SeededGenerator(seed: 99)
        var (x, y): (Float, Float) = (0.1, 0.1)
        let points = Int(unit * unit * 4)
        for step in 0..<points {
            let next = sin(a * y) + c * cos(a * x)
            y = sin(b * x) + d * cos(b * y)
            x = next
            // A bird is not where the rule puts it, but near.
            let stray = 0.004 + 0.02 * pow(random.unit(), 8)
            let u = x + random.normal() * stray
            let v = y + stray * (random.unit() - 0.5)
            let place = Point(0.93 + 0.31 * u + 0.12 * v, 0.42 + 0.15 * v - 0.07 * u) * unit
            let (column, row) = (Int(place.x), Int(place.y))
            if step > 20, column >= 0, column < columns, row >= 0, row < rows { counts[row * columns + column] += 1 }
        }
        return counts
    }

    private static func land(_ canvas: inout Canvas, _ size: Point) {
        let dark = RGB(hex: 0x16161C)
        var random = SeededGenerator(seed: 31)
        let ground = Noise(53)
        func height(_ x: Float) -> Float { 0.9 - 0.012 * ground.fractal(x * 2, 1, octaves: 4) - 0.01 * sin(x * 1.9) }
        var field = stride(from: Float(-0.02), through: size.x + 0.02, by: 0.004).map { x in
            Point(x, height(x) - 0.004 * max(0, ground.gradient(x * 60, 4)))
        }
        field += [Point(size.x + 0.02, 1.05), Point(-0.02, 1.05)]
        canvas.fill(field, dark)
        let tower = Point(0.42, height(0.42))
        canvas.fill(Shape.box(tower + Point(-0.011, -0.075), tower + Point(0.011, 0.01)), dark)
        canvas.fill(
            [tower + Point(-0.013, -0.074), tower + Point(0, -0.135), tower + Point(0.013, -0.074)], dark)
        canvas.fill(
            [Point(-0.07, 0.01), Point(-0.07, -0.025), Point(-0.06, -0.045), Point(-0.01, -0.045), Point(-0.01, 0.01)]
                .map { tower + $0 },
            dark)
        for x in [1.18, 1.27, 1.52, 0.12] as [Float] {
            bare(
                &canvas, &random, from: Point(x, height(x) + 0.004), angle: -.pi / 2,
                length: random.between(0.03, 0.05), width: 0.0055, order: 0)
        }
    }

    private static func bare(
        _ canvas: inout Canvas, _ random: inout SeededGenerator, from start: Point, angle: Float, length: Float,
        width: Float, order: Int
    ) {
        let bend = start + Point(cos(angle), sin(angle)) * length * 0.5
        let turn = angle + 0.2 * random.normal()
        let end = bend + Point(cos(turn), sin(turn)) * length * 0.5
        canvas.fill(Shape.ribbon([start, bend, end]) { width * (1 - 0.35 * $0) }, RGB(hex: 0x16161C))
        guard order < 6 else { return }
        for _ in 0..<(random.chance(0.4) ? 3 : 2) {
            bare(
                &canvas, &random, from: end, angle: turn + 0.5 * random.normal(),
                length: length * random.between(0.64, 0.86),
                width: width * 0.65, order: order + 1)
        }
    }
}
