import Foundation
import Showcase

extension Pictures {
    static let trails = PictureRecipe(
        "two-hours-of-north", "Two Hours of North", kind: .photo, width: 1700, height: 1700,
        film: Film(exposure: 1.0, rollsOff: true, grain: 2.4, vignette: 0.42, seed: 23),
        altText: """
            Long-exposure night photograph: stars draw hundreds of thin white, blue and amber arcs around the pole \
            above a black ridge of firs; in a small hut below, one window is lit and warms the snow before it.
            """
    ) { canvas in
        let air = Noise(161)
        let sky = Ramp([(0, 0x071126), (0.45, 0x0E2145), (0.75, 0x23406A), (0.9, 0x4A5E78), (1, 0x8A7A6C)])
        canvas.shade { at, _ in
            let band = air.fractal(at.x * 1.2 + at.y, at.y * 2.2, octaves: 4)
            return sky[at.y / 0.88] * (0.85 + 0.2 * band) + RGB(0.0, 0.012, 0.008) * max(0, band) * at.y
        }
        stars(&canvas)
        hill(&canvas)
        glare(&canvas, radius: 0.006, share: 0.14)
    }

    private static func stars(_ canvas: inout Canvas) {
        var random = SeededGenerator(seed: 162)
        let pole = Point(0.56, 0.36)
        for _ in 0..<1500 {
            let radius = 0.012 + 1.05 * random.unit().squareRoot()
            let start = random.unit() * 2 * .pi
            // The sky turns by 15 degrees an hour.
            let sweep: Float = .pi / 6
            let bright = pow(random.unit(), 5) * 1.5 + 0.09
            let hue = random.pick([0xFFFFFF, 0xCFE0FF, 0xA9C8FF, 0xFFE7C4, 0xFFCB94] as [UInt32])
            let steps = max(10, Int(radius * 70))
            let path = (0...steps).map { step -> Point in
                let angle = start + sweep * Float(step) / Float(steps)
                return pole + Point(cos(angle), sin(angle)) * radius
            }
            guard path.contains(where: { $0.x > -0.02 && $0.x < 1.02 && $0.y > -0.02 && $0.y < 0.9 }) else { continue }
            let light = RGB(hex: hue) * bright
            let width = 0.00075 + 0.0011 * bright
            canvas.glow(
                Shape.ribbon(path) { place in width * smooth(0, 0.03, place) * smooth(1, 0.97, place) + 0.0001 }, light)
        }
        canvas.disc(pole + Point(0.004, 0.003), 0.0016, RGB(repeating: 1.2))
    }

    private static func hill(_ canvas: inout Canvas) {
        let noise = Noise(163)
        var random = SeededGenerator(seed: 164)
        func ground(_ x: Float) -> Float {
            0.84 - 0.05 * sin(x * 3.6 + 0.3) + 0.012 * noise.fractal(x * 6, 2, octaves: 4)
        }
        // Firs on the ridge.
        for _ in 0..<130 {
            let x = random.between(-0.02, 1.02)
            let tall = random.between(0.03, 0.1) * (0.6 + 0.8 * abs(sin(x * 5.1 + 1)))
            let foot = Point(x, ground(x) + 0.012)
            var (left, right): ([Point], [Point]) = ([], [])
            for tier in 0..<9 {
                let up = Float(tier) / 9
                let wide = tall * 0.2 * (1 - up) * random.between(0.75, 1.15)
                let y = foot.y - tall * (0.06 + up * 0.92)
                left += [Point(x - wide, y), Point(x - wide * 0.5, y - tall * 0.05)]
                right += [Point(x + wide, y), Point(x + wide * 0.5, y - tall * 0.05)]
            }
            canvas.fill(left + [Point(x, foot.y - tall * 1.04)] + right.reversed(), RGB(0.004, 0.006, 0.009))
        }
        var ridge = stride(from: Float(-0.02), through: 1.02, by: 0.005).map { Point($0, ground($0)) }
        ridge += [Point(1.02, 1.02), Point(-0.02, 1.02)]
        canvas.fill(ridge, RGB(0.006, 0.009, 0.014))
        // The clearing: snow that still sees the sky, and the lamp behind the window.
        let hut = Point(0.27, 0.9)
        let lamp = hut + Point(0.055, 0.015)
        var snow = stride(from: Float(-0.02), through: 1.02, by: 0.005).map { x in
            Point(x, 0.905 + 0.02 * sin(x * 4 + 2) + 0.006 * noise.fractal(x * 9, 5))
        }
        snow += [Point(1.02, 1.02), Point(-0.02, 1.02)]
        canvas.fill(snow) { at, _ in
            let drift = noise.fractal(at.x * 9, at.y * 34, octaves: 5)
            let away = (at - lamp) * Point(1, 2.3)
            let warm = 0.03 / (0.012 + (away * away).sum() * 2.6) * smooth(0.9, 0.93, at.y)
            return RGB(0.035, 0.055, 0.095) * (1 + 0.5 * drift) + RGB(1.0, 0.48, 0.14) * (warm * (0.2 + 0.1 * drift))
        }
        let wall = RGB(0.008, 0.007, 0.007)
        canvas.fill(Shape.box(hut + Point(-0.075, -0.045), hut + Point(0.075, 0.035)), wall)
        canvas.fill(
            [Point(-0.1, -0.035), Point(-0.012, -0.105), Point(0.1, -0.035)].map { hut + $0 }, RGB(0.012, 0.014, 0.02))
        canvas.fill(
            [
                Point(-0.1, -0.037), Point(-0.012, -0.107), Point(0.1, -0.037), Point(0.09, -0.037),
                Point(-0.012, -0.096), Point(-0.09, -0.037),
            ].map { hut + $0 }, RGB(0.16, 0.2, 0.27))
        canvas.fill(Shape.box(hut + Point(0.028, -0.125), hut + Point(0.045, -0.06)), wall)
        canvas.fill(Shape.box(hut + Point(0.022, -0.024), hut + Point(0.06, 0.012))) { at, _ in
            RGB(3.2, 1.75, 0.55) * (0.7 + 0.5 * smooth(0.93, 0.88, at.y))
        }
        canvas.fill(Shape.box(hut + Point(0.0402, -0.024), hut + Point(0.0422, 0.012)), wall)
        canvas.fill(Shape.box(hut + Point(0.022, -0.0075), hut + Point(0.06, -0.0055)), wall)
        for _ in 0..<24 {
            let rise = random.unit()
            let at = hut + Point(0.037 + 0.05 * rise * rise + 0.006 * random.normal(), -0.13 - 0.12 * rise)
            canvas.disc(at, 0.008 + 0.014 * rise, RGB(0.2, 0.22, 0.26), opacity: 0.09 * (1 - rise))
        }
    }
}
