import Foundation
import Showcase

/// A town of blocks seen along the diagonal, drawn from the back to the front.
private struct Town {
    let origin: Point
    /// Half the width of a block on the canvas.
    let tile: Float

    func place(_ x: Float, _ y: Float, _ z: Float) -> Point {
        origin + Point((x - y) * tile, (x + y) * tile * 0.5 - z * tile)
    }

    /// A box with three visible faces; `light` falls from the left.
    func box(
        _ canvas: inout Canvas, x: Float, y: Float, w: Float, d: Float, from z: Float, to top: Float, _ colour: RGB
    ) {
        let left = [place(x, y + d, z), place(x + w, y + d, z), place(x + w, y + d, top), place(x, y + d, top)]
        let right = [place(x + w, y, z), place(x + w, y + d, z), place(x + w, y + d, top), place(x + w, y, top)]
        let roof = [place(x, y, top), place(x + w, y, top), place(x + w, y + d, top), place(x, y + d, top)]
        let foot = place(x, y + d, z).y
        let span = max(0.001, (top - z) * tile)
        // Near the street the walls lose the sky's light.
        canvas.fill(left) { at, _ in
            colour * (0.98 * mix(0.62, 1, smooth(0, 1.2, (foot + tile * 0.5 - at.y) / max(span, tile))))
        }
        canvas.fill(right) { at, _ in
            let shade = RGB(0.5, 0.47, 0.66)
            return colour * shade * mix(0.6, 1, smooth(0, 1.2, (foot + tile * 0.2 - at.y) / max(span, tile)))
        }
        canvas.fill(roof, colour * 1.16 + RGB(0.05, 0.04, 0.02))
    }

    func windows(
        _ canvas: inout Canvas, x: Float, y: Float, w: Float, d: Float, from z: Float, to top: Float,
        using random: inout SeededGenerator
    ) {
        let lit = RGB(hex: 0xFFD98A) * 1.15
        let dark = RGB(hex: 0x33405E)
        let floors = Int((top - z) / 0.3)
        for floor in 0..<max(0, floors) {
            let (low, high) = (z + 0.1 + Float(floor) * 0.3, z + 0.26 + Float(floor) * 0.3)
            for number in 0..<3 {
                let a = 0.12 + Float(number) * 0.28
                let (p, q) = (x + a * w, x + (a + 0.17) * w)
                let on = random.chance(0.42)
                canvas.fill(
                    [place(p, y + d, low), place(q, y + d, low), place(q, y + d, high), place(p, y + d, high)],
                    on ? lit : dark, opacity: 0.92)
                let (r, s) = (y + a * d, y + (a + 0.17) * d)
                canvas.fill(
                    [place(x + w, r, low), place(x + w, s, low), place(x + w, s, high), place(x + w, r, high)],
                    random.chance(0.42) ? lit * 0.95 : dark * 0.7, opacity: 0.92)
            }
        }
    }

    func tree(_ canvas: inout Canvas, x: Float, y: Float, z: Float, size: Float, using random: inout SeededGenerator) {
        let foot = place(x, y, z)
        let greens: [UInt32] = [0x5E9B64, 0x7DB36A, 0x3F8068, 0xE09A6B, 0xD9798C]
        let colour = RGB(hex: random.pick(greens))
        let radius = size * tile
        canvas.line([foot, foot - Point(0, radius * 1.2)], width: radius * 0.18, RGB(hex: 0x6A4A3E))
        canvas.fill(
            Shape.ellipse(foot, Point(radius * 0.8, radius * 0.36), corners: 20), RGB(hex: 0x2A2547), opacity: 0.3)
        let crown = foot - Point(0, radius * 1.7)
        canvas.disc(crown, radius, colour * 0.72)
        canvas.disc(crown + Point(-radius * 0.16, -radius * 0.16), radius * 0.8, colour)
        canvas.disc(crown + Point(-radius * 0.34, -radius * 0.36), radius * 0.4, colour * 1.25)
    }
}

extension Pictures {
    static let gardenCity = PictureRecipe(
        "tuesday-2061", "Tuesday, 2061", kind: .digital, width: 2200, height: 1500,
        altText: """
            Isometric view of a pastel town at sunrise: blocks of peach, cream and lilac with lit windows, gardens, \
            trees and solar panels on their roofs, a canal with small boats between them and a red tram on a bridge.
            """
    ) { canvas in
        var random = SeededGenerator(seed: 20)
        let heights = Noise(46)
        let sky = Ramp([0xF4A98B, 0xF8CFA3, 0xF3E3C9, 0xC9DDDD, 0x9CC3CC])
        canvas.shade { at, _ in sky[at.y * 0.75 + at.x * 0.12] }
        let size = 17
        let town = Town(origin: Point(canvas.size.x / 2, -0.12), tile: 0.0765)
        let walls: [UInt32] = [0xF2C9A5, 0xEFA98D, 0xF6E3C8, 0xC7B3D6, 0xE98F83, 0xB8CFD3, 0xF0D59A]
        for diagonal in 0..<(2 * size - 1) {
            for x in max(0, diagonal - size + 1)...min(size - 1, diagonal) {
                let y = diagonal - x
                let (fx, fy) = (Float(x), Float(y))
                let canal = abs(fx - 8.5 - 1.6 * sin(fy * 0.55)) < 1
                if canal {
                    water(&canvas, town, fx, fy, &random)
                    continue
                }
                let street = y % 4 == 3
                town.box(&canvas, x: fx, y: fy, w: 1, d: 1, from: -0.2, to: 0, RGB(hex: street ? 0xB9AFC0 : 0xD8CFC2))
                if street {
                    if random.chance(0.35) {
                        town.tree(&canvas, x: fx + 0.5, y: fy + 0.5, z: 0, size: 0.2, using: &random)
                    }
                    continue
                }
                let away = Point(fx - 8, fy - 8)
                let rise = 1.4 + 1.5 * heights.fractal(fx * 0.33, fy * 0.33, octaves: 2) - 0.012 * (away * away).sum()
                if rise < 0.45 {
                    garden(&canvas, town, fx, fy, &random)
                } else {
                    house(
                        &canvas, town, fx, fy, top: 0.35 + rise * random.between(0.75, 1.25),
                        RGB(hex: random.pick(walls)), &random)
                }
            }
        }
        tram(&canvas, town)
        // Morning haze toward the top, and the warm light from the left.
        canvas.shade { at, under in
            let haze = smooth(0.55, -0.05, at.y) * 0.42
            let light = smooth(1.6, -0.2, at.x) * 0.16
            return under.mixed(with: RGB(hex: 0xF9D9B4), haze) * (1 + RGB(light, light * 0.6, light * 0.1))
        }
    }

    private static func water(
        _ canvas: inout Canvas, _ town: Town, _ x: Float, _ y: Float, _ random: inout SeededGenerator
    ) {
        town.box(
            &canvas, x: x, y: y, w: 1, d: 1, from: -0.6, to: -0.32, RGB(hex: 0x5FA8B3) * random.between(0.92, 1.06))
        for _ in 0..<3 {
            let (a, b) = (x + random.between(0.1, 0.7), y + random.between(0.1, 0.9))
            canvas.line(
                [town.place(a, b, -0.32), town.place(a + 0.25, b, -0.32)], width: 0.0022, RGB(hex: 0xF9E6C8),
                opacity: 0.7)
        }
        if random.chance(0.14) {
            let colour = RGB(hex: random.pick([0xD6493F, 0xF6EEDC, 0x34507A]))
            town.box(&canvas, x: x + 0.35, y: y + 0.2, w: 0.26, d: 0.6, from: -0.32, to: -0.2, colour)
            town.box(&canvas, x: x + 0.4, y: y + 0.3, w: 0.16, d: 0.22, from: -0.2, to: -0.06, RGB(hex: 0xF6EEDC))
        }
    }

    private static func garden(
        _ canvas: inout Canvas, _ town: Town, _ x: Float, _ y: Float, _ random: inout SeededGenerator
    ) {
        town.box(&canvas, x: x + 0.04, y: y + 0.04, w: 0.92, d: 0.92, from: 0, to: 0.05, RGB(hex: 0x93B872))
        for place in [Point(0.28, 0.3), Point(0.72, 0.36), Point(0.4, 0.74), Point(0.76, 0.8)] where random.chance(0.75)
        {
            town.tree(
                &canvas, x: x + place.x, y: y + place.y, z: 0.05, size: random.between(0.14, 0.24), using: &random)
        }
    }

    private static func house(
        _ canvas: inout Canvas, _ town: Town, _ x: Float, _ y: Float, top: Float, _ colour: RGB,
        _ random: inout SeededGenerator
    ) {
        let (w, d) = (random.between(0.72, 0.86), random.between(0.72, 0.86))
        let (a, b) = (x + (1 - w) / 2, y + (1 - d) / 2)
        town.box(&canvas, x: a, y: b, w: w, d: d, from: 0, to: top, colour)
        town.windows(&canvas, x: a, y: b, w: w, d: d, from: 0.02, to: top, using: &random)
        let rim = colour * 0.9
        switch random.index(below: 5) {
        case 0, 1:
            town.box(
                &canvas, x: a + 0.06, y: b + 0.06, w: w - 0.12, d: d - 0.12, from: top, to: top + 0.05,
                RGB(hex: 0x86B26E))
            for place in [Point(0.3, 0.3), Point(0.7, 0.5), Point(0.4, 0.75)] where random.chance(0.8) {
                town.tree(&canvas, x: a + place.x * w, y: b + place.y * d, z: top + 0.05, size: 0.14, using: &random)
            }
        case 2:
            for row in 0..<3 {
                let r = b + 0.1 + Float(row) * 0.22
                let panel = [
                    town.place(a + 0.1, r, top + 0.14), town.place(a + w - 0.1, r, top + 0.14),
                    town.place(a + w - 0.1, r + 0.15, top + 0.02), town.place(a + 0.1, r + 0.15, top + 0.02),
                ]
                canvas.fill(panel, RGB(hex: 0x2C4A7C))
                canvas.fill(
                    [panel[0], panel[1], panel[1] * 0.6 + panel[2] * 0.4, panel[0] * 0.8 + panel[3] * 0.2],
                    RGB(hex: 0x7FA6CF), opacity: 0.7)
            }
        case 3:
            let step = top + random.between(0.25, 0.6)
            town.box(&canvas, x: a + 0.1, y: b + 0.1, w: w * 0.6, d: d * 0.6, from: top, to: step, rim)
            town.windows(&canvas, x: a + 0.1, y: b + 0.1, w: w * 0.6, d: d * 0.6, from: top, to: step, using: &random)
        default:
            town.box(
                &canvas, x: a + w * 0.55, y: b + 0.12, w: 0.2, d: 0.2, from: top, to: top + 0.24, RGB(hex: 0xF6EEDC))
            town.box(
                &canvas, x: a + 0.1, y: b + d * 0.55, w: 0.3, d: 0.2, from: top, to: top + 0.08, RGB(hex: 0x6AB7C4))
        }
    }

    private static func tram(_ canvas: inout Canvas, _ town: Town) {
        // The street at y = 11 goes over the canal.
        for x in 6..<11 {
            town.box(&canvas, x: Float(x), y: 11.1, w: 1, d: 0.75, from: -0.06, to: 0.06, RGB(hex: 0xE7DBC8))
        }
        for car in 0..<2 {
            let x = 7.1 + Float(car) * 1.32
            let red = RGB(hex: 0xD9412F)
            town.box(&canvas, x: x, y: 11.28, w: 1.24, d: 0.36, from: 0.06, to: 0.2, red)
            town.box(&canvas, x: x, y: 11.28, w: 1.24, d: 0.36, from: 0.2, to: 0.42, RGB(hex: 0xFFE6AE))
            town.box(&canvas, x: x, y: 11.28, w: 1.24, d: 0.36, from: 0.42, to: 0.5, red)
            for pane in 0..<4 {
                let p = x + 0.07 + Float(pane) * 0.3
                canvas.fill(
                    [
                        town.place(p, 11.64, 0.23), town.place(p + 0.22, 11.64, 0.23), town.place(p + 0.22, 11.64, 0.4),
                        town.place(p, 11.64, 0.4),
                    ], RGB(hex: 0x48638C))
            }
        }
    }
}
