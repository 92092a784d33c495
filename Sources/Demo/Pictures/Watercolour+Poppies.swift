import Foundation
import Showcase

extension Pictures {
    static let poppies = PictureRecipe(
        "poppies-bus-stop", "What Grew at the Bus Stop", kind: .classic, width: 1500, height: 2000,
        altText: """
            Loose watercolour of seven red poppies and their thin green stems rising from the bottom of a tall white \
            sheet; a pale blue-green stain behind them, drops of red paint flung beside the highest flower.
            """
    ) { canvas in
        var brush = Watercolour(on: &canvas, seed: 21)
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
