import Foundation
import Showcase

/// Sheets of coloured paper, cut and stacked, each throwing a soft shadow on the one behind.
struct PaperStack {
    private let fibre = Noise(81)

    /// Lays a sheet of the given outlines over the canvas. Holes are outlines laid afterwards by the caller.
    func lay(
        _ sheets: [[Point]], _ colour: RGB, lift: Float, on canvas: inout Canvas, darkness: Float = 0.5
    ) {
        var shadow = Veil(over: canvas, coarseness: 4)
        for sheet in sheets { shadow.add(sheet) }
        var near = shadow
        shadow.blur(lift * 0.75)
        near.blur(lift * 0.22)
        let (cast, close) = (Point(lift * 0.5, lift * 1.1), Point(lift * 0.14, lift * 0.3))
        let corners = sheets.joined()
        let low = corners.reduce(canvas.size, pointwiseMin) - Point(lift, lift) * 2
        let high = corners.reduce(Point.zero, pointwiseMax) + Point(lift, lift) * 3.5
        canvas.shade { at, under in
            guard at.x > low.x, at.y > low.y, at.x < high.x, at.y < high.y else { return under }
            let dark = min(1, shadow.value(at - cast)) * darkness + min(1, near.value(at - close)) * darkness * 0.55
            return under * (1 - min(0.85, dark))
        }
        let fibre = fibre
        // The cut edge catches the light; it is laid first, so that sheets of one colour join without a seam.
        for sheet in sheets {
            let edge = Shape.ribbon(sheet + [sheet[0]]) { _ in 0.0026 }
            canvas.fill(edge, opacity: 0.5) { _, _ in colour * 1.25 + RGB(repeating: 0.01) }
        }
        for sheet in sheets {
            canvas.fill(sheet) { at, _ in
                let tooth = fibre.fractal(at.x * 130, at.y * 130, octaves: 3)
                let sheen = fibre.gradient(at.x * 1.3 + lift * 90, at.y * 1.3)
                return colour * (1 + 0.045 * tooth + 0.05 * sheen)
            }
        }
    }
}

extension Pictures {
    static let valley = PictureRecipe(
        "the-valley-stays-awake", "The Valley Stays Awake", kind: .digital, width: 1500, height: 2100,
        altText: """
            Layered paper cut: under a large cream moon, blue hills with fir trees fold one behind another down to a \
            small village whose windows glow yellow; two dark branches with leaves frame the scene from the sides.
            """
    ) { canvas in
        let stack = PaperStack()
        var random = SeededGenerator(seed: 5)
        let (w, h) = (canvas.size.x, canvas.size.y)
        let sky = Ramp([0x21385F, 0x3C5C86, 0x8397A8, 0xE9BFA0, 0xF2CDA6])
        canvas.shade { at, _ in sky[at.y / 0.95] }
        let moon = Point(0.62, 0.42)
        for (radius, hex) in [(0.36, 0x52719A), (0.29, 0x7C93AD), (0.225, 0xC9B9AE)] as [(Float, UInt32)] {
            stack.lay(
                [Shape.ellipse(moon, Point(radius, radius), corners: 160)], RGB(hex: hex), lift: 0.012, on: &canvas,
                darkness: 0.3)
        }
        stack.lay(
            [Shape.ellipse(moon, Point(0.16, 0.16), corners: 120)], RGB(hex: 0xFBEBC8), lift: 0.014, on: &canvas,
            darkness: 0.35)
        for _ in 0..<46 {
            let at = Point(random.between(0, w), random.between(0, 0.55))
            let away = at - moon
            guard (away * away).sum() > 0.15 else { continue }
            canvas.disc(at, random.between(0.0016, 0.0042), RGB(hex: 0xFBEBC8), opacity: 0.9)
        }
        let hills: [(base: Float, hex: UInt32, wave: Float, trees: Int, seed: Float)] = [
            (0.63, 0x8FA6BC, 0.07, 0, 0.4), (0.74, 0x6385A5, 0.06, 26, 2.1), (0.86, 0x44698C, 0.055, 24, 4.4),
            (0.99, 0x2E5071, 0.05, 18, 5.7),
        ]
        for (index, hill) in hills.enumerated() {
            func ground(_ x: Float) -> Float {
                hill.base + hill.wave * sin(x * 3.1 + hill.seed * 2) + hill.wave * 0.45 * sin(x * 7.3 + hill.seed)
            }
            var sheet = stride(from: Float(-0.05), through: w + 0.05, by: 0.02).map { Point($0, ground($0)) }
            sheet += [Point(w + 0.05, h + 0.1), Point(-0.05, h + 0.1)]
            var sheets = [sheet]
            for _ in 0..<hill.trees {
                let x = random.between(-0.02, w + 0.02)
                let tall = random.between(0.06, 0.12) * (0.7 + 0.25 * Float(index))
                sheets.append(fir(Point(x, ground(x) + 0.015), tall: tall))
            }
            stack.lay(sheets, RGB(hex: hill.hex), lift: 0.014 + 0.004 * Float(index), on: &canvas)
        }
        village(&canvas, stack, &random)
        var bank = stride(from: Float(-0.05), through: w + 0.05, by: 0.02).map { x in
            Point(x, 1.27 + 0.09 * pow(abs(x - 0.5) * 2, 2) * -1 + 0.012 * sin(x * 11))
        }
        bank += [Point(w + 0.05, h + 0.1), Point(-0.05, h + 0.1)]
        var front = [bank]
        for _ in 0..<60 {
            let x = random.between(-0.02, w + 0.02)
            let foot = Point(x, 1.31)
            let tip = foot + Point(0.05 * random.normal(), -random.between(0.05, 0.14) - 0.2 * pow(abs(x - 0.5), 2))
            front.append(
                Shape.ribbon(Shape.curve([foot, (foot + tip) * 0.5 + Point(0.01, 0), tip], steps: 6)) {
                    0.011 * (1 - $0) + 0.001
                })
        }
        stack.lay(front, RGB(hex: 0x16283F), lift: 0.026, on: &canvas)
        stack.lay(
            branch(from: Point(-0.04, 0.1), to: Point(0.44, 0.2), &random)
                + branch(from: Point(-0.04, 0.34), to: Point(0.25, 0.56), &random)
                + branch(from: Point(w + 0.04, 0.7), to: Point(0.8, 0.86), &random),
            RGB(hex: 0x101D30), lift: 0.034, on: &canvas, darkness: 0.42)
    }

    private static func fir(_ foot: Point, tall: Float) -> [Point] {
        var (left, right): ([Point], [Point]) = ([], [])
        for tier in 0..<5 {
            let y = foot.y - tall * (0.12 + 0.176 * Float(tier))
            let wide = tall * 0.27 * (1 - Float(tier) / 5.6)
            left += [Point(foot.x - wide, y), Point(foot.x - wide * 0.42, y - tall * 0.13)]
            right += [Point(foot.x + wide, y), Point(foot.x + wide * 0.42, y - tall * 0.13)]
        }
        let trunk = tall * 0.03
        return [Point(foot.x - trunk, foot.y), Point(foot.x - trunk, foot.y - tall * 0.12)] + left
            + [Point(foot.x, foot.y - tall)] + right.reversed()
            + [Point(foot.x + trunk, foot.y - tall * 0.12), Point(foot.x + trunk, foot.y)]
    }

    private static func village(_ canvas: inout Canvas, _ stack: PaperStack, _ random: inout SeededGenerator) {
        let walls: [UInt32] = [0xB4563F, 0xC9744C, 0x9A4648, 0xD08C5A]
        for (row, base) in [Float(1.085), 1.145].enumerated() {
            var x: Float = row == 0 ? 0.2 : 0.13
            while x < (row == 0 ? 0.84 : 0.9) {
                let wide = random.between(0.055, 0.085)
                let tall = random.between(0.055, 0.095)
                let top = base - tall + 0.014 * sin(x * 9)
                let peak = Point(x + wide / 2, top - wide * 0.55)
                let house = [Point(x, 1.33), Point(x, top), peak, Point(x + wide, top), Point(x + wide, 1.33)]
                let roof = [
                    Point(x - 0.008, top + 0.006), peak - Point(0, 0.012), Point(x + wide + 0.008, top + 0.006),
                    Point(x + wide * 0.94, top + 0.006), peak + Point(0, 0.006), Point(x + wide * 0.06, top + 0.006),
                ]
                stack.lay([house], RGB(hex: random.pick(walls)) * (row == 0 ? 0.72 : 0.9), lift: 0.009, on: &canvas)
                stack.lay([roof], RGB(hex: 0x3A2537), lift: 0.004, on: &canvas)
                for column in 0..<2 {
                    for floor in 0..<2 where random.chance(0.74) {
                        let at = Point(x + wide * (0.2 + 0.36 * Float(column)), top + 0.012 + 0.034 * Float(floor))
                        canvas.fill(Shape.box(at, at + Point(wide * 0.22, 0.02)), RGB(hex: 0xFFD873) * 1.1)
                    }
                }
                x += wide + random.between(0.0, 0.03)
            }
        }
    }

    private static func branch(from start: Point, to end: Point, _ random: inout SeededGenerator) -> [[Point]] {
        let along = end - start
        let across = Point(-along.y, along.x)
        let path = Shape.curve([start, start + along * 0.35 + across * 0.08, start + along * 0.7 - across * 0.03, end])
        var sheets = [Shape.ribbon(path) { 0.013 * (1 - $0 * 0.85) }]
        for index in stride(from: 4, to: path.count, by: 3) {
            let side: Float = (index / 3) % 2 == 0 ? 1 : -1
            let angle = atan2(along.y, along.x) + side * random.between(0.7, 1.15)
            let long = random.between(0.05, 0.085)
            let tip = path[index] + Point(cos(angle), sin(angle)) * long
            let middle = (path[index] + tip) * 0.5 + Point(-sin(angle), cos(angle)) * 0.006
            sheets.append(
                Shape.ribbon(Shape.curve([path[index], middle, tip], steps: 10)) {
                    0.004 + 0.027 * pow(sin(.pi * $0), 0.8)
                })
        }
        return sheets
    }

    static let echo = PictureRecipe(
        "echo-in-ten-layers", "Echo in Ten Layers", kind: .digital, width: 1700, height: 1700,
        altText: """
            Ten sheets of paper with wavering holes, stacked so that they lead down like a canyon: cream at the rim, \
            then peach, coral and magenta to a deep violet centre where a small golden disc lies.
            """
    ) { canvas in
        let noise = Noise(88)
        let tooth = Noise(89)
        let tones = Ramp([0x2A1740, 0x5B1E63, 0xA62A6B, 0xE0526A, 0xF58A6C, 0xFBC197, 0xFBE7C9, 0xFDF6E6])
        let levels = 10
        let coarse = 3
        // The field is smooth: it is enough to know it at every third pixel.
        var field = Veil(over: canvas, coarseness: coarse)
        for y in 0..<field.height {
            for x in 0..<field.width {
                let at = Point(Float(x) + 0.5, Float(y) + 0.5) / field.unit
                let away = at - Point(0.5, 0.52)
                let far = (away * away).sum().squareRoot()
                let angle = atan2(away.y, away.x)
                let voice = 0.21 * noise.fractal(at.x * 2.7, at.y * 2.6, octaves: 2) + 0.02 * sin(angle * 5 + far * 9)
                field.values[y * field.width + x] = far * 1.55 + voice * smooth(0.02, 0.3, far)
            }
        }
        func height(_ at: Point) -> Float { min(Float(levels) - 0.01, max(0, field.value(at) * 12.4 - 0.9)) }
        let pixel = canvas.pixel
        canvas.shade { at, _ in
            let here = height(at)
            let level = here.rounded(.down)
            let part = here - level
            var lit: Float = 1
            // Toward the light, upper left: whatever stands higher takes light away, softly.
            for step in 1...14 {
                let reach = Float(step) * 0.0052
                let there = height(at + Point(-0.64, -0.77) * reach).rounded(.down)
                let over = there - level - Float(step) * 0.085
                if over > 0 { lit -= 0.078 * min(1.4, over) * (1 - Float(step) / 19) }
            }
            let slope = max(1e-4, abs(height(at + Point(pixel, 0)) - here) + abs(height(at + Point(0, pixel)) - here))
            let edge = smooth(0, 1, part / slope * 0.7)
            let paper =
                1 + 0.05 * tooth.fractal(at.x * 150, at.y * 150, octaves: 3) + 0.03
                * noise.gradient(at.x * 2 + level * 5, at.y * 2)
            let colour = tones[level / Float(levels)]
            let below = tones[max(0, level - 1) / Float(levels)]
            let rim = smooth(3.5, 1, part / slope) * (level > 0 ? 0.18 : 0)
            return (below * 0.45).mixed(with: colour * paper * max(0.22, lit) * (1 + rim), level > 0 ? edge : 1)
        }
        let stack = PaperStack()
        stack.lay(
            [Shape.ellipse(Point(0.5, 0.52), Point(0.028, 0.028), corners: 80)], RGB(hex: 0xF6B73C), lift: 0.008,
            on: &canvas)
    }
}
