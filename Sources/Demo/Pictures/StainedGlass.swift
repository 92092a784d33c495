import Foundation
import Showcase

/// Pieces of glass around seeds, found through a grid of buckets.
private struct Mosaic {
    private let seeds: [Point]
    private let colours: [RGB]
    private let grid: [[Int]]
    private let columns = 40, rows = 64
    private let cell: Float = 0.028

    init(_ seeds: [Point], colours: [RGB]) {
        self.seeds = seeds
        self.colours = colours
        var grid = [[Int]](repeating: [], count: columns * rows)
        for (index, seed) in seeds.enumerated() {
            let (x, y) = (Int(seed.x / cell) + 2, Int(seed.y / cell) + 2)
            if x >= 0, x < columns, y >= 0, y < rows { grid[y * columns + x].append(index) }
        }
        self.grid = grid
    }

    /// The piece at a place and the distance to its lead.
    func piece(_ at: Point) -> (index: Int, colour: RGB, edge: Float) {
        let (x, y) = (Int(at.x / cell) + 2, Int(at.y / cell) + 2)
        var (first, second): (Float, Float) = (9, 9)
        var (nearest, next) = (0, 0)
        for row in max(0, y - 3)...min(rows - 1, y + 3) {
            for column in max(0, x - 3)...min(columns - 1, x + 3) {
                for index in grid[row * columns + column] {
                    let away = seeds[index] - at
                    let squared = (away * away).sum()
                    if squared < first {
                        (second, next) = (first, nearest)
                        (first, nearest) = (squared, index)
                    } else if squared < second {
                        (second, next) = (squared, index)
                    }
                }
            }
        }
        let between = seeds[next] - seeds[nearest]
        let length = max(1e-5, (between * between).sum().squareRoot())
        return (nearest, colours[nearest], (second - first) / (2 * length))
    }
}

extension Pictures {
    static let window = PictureRecipe(
        "window-for-the-new-school", "Window for the New School", kind: .digital, width: 1400, height: 2100,
        altText: """
            A tall stained-glass window with a pointed arch in a dark stone wall: a golden sun with rays of orange and \
            rose glass over green hills, a blue river winding down to the sill; coloured light falls on the stone.
            """
    ) { canvas in
        var random = SeededGenerator(seed: 33)
        let noise = Noise(34)
        let sun = Point(0.5, 0.52)
        var seeds: [Point] = []
        var colours: [RGB] = []
        func add(_ at: Point, _ hexes: [UInt32]) {
            seeds.append(at)
            colours.append(RGB(hex: random.pick(hexes)).mixed(with: RGB(hex: random.pick(hexes)), 0.3))
        }
        // Rings around the sun, each ring its own glass.
        add(sun, [0xFFE9A0])
        let rings: [(radius: Float, count: Int, glass: [UInt32])] = [
            (0.062, 8, [0xFFD257, 0xFFC63A]), (0.118, 16, [0xFFB52B, 0xFF9D2E]), (0.18, 16, [0xF9722E, 0xFF8B3D]),
            (0.245, 32, [0xE84A3B, 0xF2643F]), (0.315, 32, [0xD43A62, 0xE0527A]), (0.385, 32, [0x9B3A8E, 0xB4489A]),
            (0.46, 48, [0x5A46A8, 0x6D52B8]), (0.535, 48, [0x2F57B5, 0x3D6CC9]), (0.61, 56, [0x2478C4, 0x2F93D0]),
            (0.69, 60, [0x1D5FAE, 0x2A86C8]),
        ]
        for (number, ring) in rings.enumerated() {
            for index in 0..<ring.count {
                let turn = (Float(index) + (number % 2 == 0 ? 0 : 0.5)) / Float(ring.count) * 2 * .pi
                let at = sun + Point(cos(turn), sin(turn)) * ring.radius
                if at.y < 0.83 - 0.07 * sin(at.x * 5.4 + 0.6) { add(at, ring.glass) }
            }
        }
        // Hills in rows, and a river between them.
        for row in 0..<12 {
            let depth = Float(row) / 11
            for column in 0..<12 {
                let x = (Float(column) + (row % 2 == 0 ? 0.25 : 0.75)) / 12 + 0.02 * random.normal()
                let y =
                    0.86 + 0.056 * Float(row) - 0.07 * sin(x * 5.4 + 0.6) * (1 - depth * 0.7) + 0.006 * random.normal()
                let river = 0.52 + 0.16 * sin(depth * 5.2 + 0.3) * (0.3 + depth)
                let wet = abs(x - river) < 0.045 + 0.075 * depth
                let hexes: [UInt32] =
                    wet
                    ? [0x49B8D8, 0x8FDDE8, 0x2A8FC0]
                    : depth < 0.3
                        ? [0xA8C84A, 0x8DBB4C, 0xC9D65C]
                        : depth < 0.62 ? [0x4FA05A, 0x6FB254, 0x3C8F5E] : [0x1F7358, 0x2C8A5C, 0x155C50]
                add(Point(x, y), hexes)
            }
        }
        let mosaic = Mosaic(seeds, colours: colours)
        let stone = RGB(hex: 0x6B645E)
        let pixel = canvas.pixel
        canvas.shade { at, _ in
            let frame = arch(at)
            let block = Point(at.x * 5 + (Int(at.y * 9) % 2 == 0 ? 0.5 : 0), at.y * 9)
            if frame < 0 {
                let joint = min(abs(block.x - block.x.rounded()) / 5, abs(block.y - block.y.rounded()) / 9)
                let rough = noise.fractal(at.x * 24, at.y * 24, octaves: 5)
                // Light through the glass colours the reveal and fades along the wall.
                let inside = at + (Point(0.5, 0.8) - at) * min(0.5, -frame * 1.2 + 0.06)
                let cast = mosaic.piece(inside).colour * exp(frame * 22) * 0.5
                let moulding = smooth(-0.03, -0.026, frame) * (0.5 + 0.9 * smooth(-0.012, -0.028, frame))
                let base = stone * (0.16 + 0.1 * rough) * smooth(0, 0.006, joint + 0.002) * (1 - 0.5 * moulding)
                return base + cast * (0.8 + 0.5 * rough)
            }
            let wobble = Point(noise.gradient(at.x * 30, at.y * 30), noise.gradient(at.x * 30 + 9, at.y * 30)) * 0.0016
            let (index, glass, edge) = mosaic.piece(at + wobble)
            let key = Float(index)
            let angle = key * 2.4
            let along = at.x * cos(angle) + at.y * sin(angle)
            let across = at.y * cos(angle) - at.x * sin(angle)
            let streak = noise.fractal(along * 9 + key, across * 44 + key * 3, octaves: 4)
            let seedy = smooth(0.62, 0.8, noise.gradient(at.x * 110 + key, at.y * 110))
            let away = at - sun
            let back = 1.25 - 0.7 * (away * away).sum()
            var light = glass * (back * (1 + 0.32 * streak + 0.3 * seedy))
            light = light * light * 0.25 + light * 0.85
            // The lead, round in section, with a little solder light.
            let lead = min(edge - 0.0042, frame - 0.006)
            let round =
                0.02 + 0.075 * smooth(-0.0042, -0.001, edge - 0.0042)
                * max(0, 0.4 + noise.gradient(at.x * 14, at.y * 14))
            let vignette = 0.55 + 0.45 * smooth(0, 0.02, edge)
            return RGB(repeating: round).mixed(with: light * vignette, smooth(-pixel, pixel, lead))
        }
        glare(&canvas)
    }

    /// Distance inside a pointed arch of two arcs, about, in units; negative in the wall.
    private static func arch(_ at: Point) -> Float {
        let (left, right, spring, sill): (Float, Float, Float, Float) = (0.11, 0.89, 0.62, 1.4)
        if at.y > spring { return min(min(at.x - left, right - at.x), sill - at.y) }
        let radius = (right - left) * 0.86
        let one = Point(left + radius, spring) - at
        let two = Point(right - radius, spring) - at
        return min(radius - (one * one).sum().squareRoot(), radius - (two * two).sum().squareRoot())
    }

    /// Bright glass spreads a little over its leads, as in an eye or a lens.
    static func glare(_ canvas: inout Canvas, radius: Float = 0.012, share: Float = 0.22) {
        var veils = (0..<3).map { _ in Veil(over: canvas, coarseness: 4) }
        for channel in 0..<3 {
            let (wide, high) = (veils[channel].width, veils[channel].height)
            for y in 0..<high {
                for x in 0..<wide {
                    let index = min(canvas.height - 1, y * 4 + 2) * canvas.width + min(canvas.width - 1, x * 4 + 2)
                    veils[channel].values[y * wide + x] = canvas.pixels[index][channel]
                }
            }
            veils[channel].blur(radius)
        }
        canvas.shade { at, under in
            under * (1 - share * 0.5) + RGB(veils[0].value(at), veils[1].value(at), veils[2].value(at)) * share
        }
    }
}
