import Foundation
import Showcase

/// A street at night through a wet bus window: lights out of focus behind, drops in focus before them.
private struct Street {
    struct Lamp {
        let at: Point
        let radius: Float
        let light: RGB
    }

    let lamps: [Lamp]

    init(size: Point) {
        var random = SeededGenerator(seed: 71)
        var lamps: [Lamp] = []
        let vanish = Point(0.46, 0.66)
        func add(_ at: Point, _ radius: Float, _ hex: UInt32, _ strength: Float) {
            lamps.append(Lamp(at: at, radius: radius, light: RGB(hex: hex) * strength))
        }
        // Rows of lamps and windows that run toward one point, and smaller the farther.
        for row in 0..<7 {
            let side: Float = row % 2 == 0 ? -1 : 1
            for number in 0..<9 {
                let far = pow(0.72, Float(number))
                let at = vanish + Point(side * (0.62 + 0.05 * Float(row)) * far, (-0.62 + 0.16 * Float(row / 2)) * far)
                let stray = Point(random.normal(), random.normal()) * 0.02
                let hexes: [UInt32] =
                    row < 2 ? [0xFFB45A, 0xFFC673] : [0xFF8A3D, 0xFFE0B0, 0xFF5B7F, 0x6FE3E0, 0x7F8CFF, 0xFFD23F]
                add(
                    at + stray, 0.028 + 0.026 * far, random.pick(hexes),
                    (0.2 + 0.3 * random.unit()) * (row < 2 ? 1.25 : 0.9))
            }
        }
        // Traffic: red that leaves, white that comes; and a green signal.
        for number in 0..<8 {
            let far = pow(0.74, Float(number))
            for pair in [-0.045, 0.045] as [Float] {
                add(vanish + Point((0.16 + pair) * far * 2, 0.3 * far + 0.02), 0.022 + 0.02 * far, 0xFF2B22, 0.6)
                add(vanish + Point((-0.2 + pair) * far * 2, 0.32 * far + 0.02), 0.022 + 0.022 * far, 0xFFF3D8, 0.55)
            }
        }
        for (x, y) in [(0.84, 0.42), (0.2, 0.46)] as [(Float, Float)] { add(Point(x, y), 0.046, 0x22E38B, 0.8) }
        for _ in 0..<44 {
            let at = Point(random.between(0, size.x), random.between(0.06, 0.75))
            add(
                at, random.between(0.024, 0.05), random.pick([0xFFC98A, 0xFF7A4D, 0x6AA8FF, 0xFFE9C4, 0xE85BB5]),
                random.between(0.04, 0.2))
        }
        self.lamps = lamps
    }

    /// The street as the lens sees it: each light as large as the lens was open.
    func paint(_ canvas: inout Canvas) {
        let size = canvas.size
        let sky = Ramp([0x0A1026, 0x152040, 0x2B2A4A, 0x1A1B2C, 0x0B0D18])
        let haze = Noise(72)
        canvas.shade { at, _ in
            let glow = exp(
                -((at - Point(0.46, 0.66)) * Point(1.6, 2.4) * (at - Point(0.46, 0.66)) * Point(1.6, 2.4)).sum() * 3)
            return sky[at.y / size.y] + RGB(0.1, 0.055, 0.03) * glow + RGB(repeating: 0.008)
                * haze.fractal(at.x * 3, at.y * 3)
        }
        for lamp in lamps {
            disc(&canvas, lamp.at, Point(lamp.radius, lamp.radius), lamp.light, size)
            // Wet asphalt repeats it, long and dim.
            guard lamp.at.y > 0.3 else { continue }
            let down = Point(lamp.at.x, 0.74 + (0.82 - lamp.at.y) * 0.9)
            disc(&canvas, down, Point(lamp.radius * 0.9, lamp.radius * 2.6), lamp.light * 0.24, size)
        }
    }

    private func disc(_ canvas: inout Canvas, _ at: Point, _ radii: Point, _ light: RGB, _ size: Point) {
        // Seven blades, and the lens' tube cuts the discs at the edge of the picture.
        let away = (at - size * 0.5) * 0.16
        let outline = (0..<63).map { index -> Point in
            let turn = Float(index) / 63 * 2 * .pi
            let blade = abs((turn * 7 / (2 * .pi)) - (turn * 7 / (2 * .pi)).rounded())
            return at + Point(cos(turn), sin(turn)) * radii * (0.965 + 0.035 * blade * 2)
        }
        canvas.fill(outline) { place, under in
            let local = (place - at) / radii
            let far = (local * local).sum().squareRoot()
            let cut = local + away * 3
            let open = smooth(1.18, 1.08, (cut * cut).sum().squareRoot())
            return under + light * (0.75 + 0.55 * smooth(0.8, 0.98, far)) * open
        }
    }
}

extension Pictures {
    static let rain = PictureRecipe(
        "last-bus-number-nine", "Last Bus, Number Nine", kind: .photo, width: 1400, height: 2000,
        film: Film(exposure: 1.05, rollsOff: true, grain: 2.6, vignette: 0.45, seed: 19),
        altText: """
            Night photograph through a wet bus window: street lamps, shop signs and traffic are soft discs of amber, \
            red, green and blue; sharp raindrops on the glass each hold a tiny street turned upside down.
            """
    ) { canvas in
        let street = Street(size: canvas.size)
        street.paint(&canvas)
        glare(&canvas, radius: 0.02, share: 0.2)
        let scene = canvas
        var random = SeededGenerator(seed: 73)
        // Fine mist of drops, then larger ones, then those that have run and left a track.
        for (count, low, high) in [(1500, 0.0012, 0.004), (520, 0.004, 0.009), (130, 0.009, 0.019)]
            as [(Int, Float, Float)]
        {
            for _ in 0..<count {
                let at = Point(random.between(0, canvas.size.x), random.between(0, canvas.size.y))
                drop(&canvas, scene, at, radius: random.between(low, high), &random)
            }
        }
        for _ in 0..<11 {
            let x = random.between(0.05, canvas.size.x - 0.05)
            let end = random.between(0.35, canvas.size.y)
            var at = Point(x, end - random.between(0.3, 0.8))
            while at.y < end {
                let width = random.between(0.0025, 0.006)
                drop(&canvas, scene, at, radius: width, &random)
                at += Point(0.0035 * random.normal(), width * random.between(1.2, 3.4))
            }
            drop(&canvas, scene, at, radius: random.between(0.014, 0.021), &random)
        }
    }

    /// A drop is a small lens: it shows the street upside down, dark at its rim, with one glint.
    private static func drop(
        _ canvas: inout Canvas, _ scene: Canvas, _ at: Point, radius: Float, _ random: inout SeededGenerator
    ) {
        let squash = Point(random.between(0.85, 1.05), random.between(1, 1.25))
        let (k, turn) = (random.between(0.05, 0.16), random.unit() * 6.3)
        let outline = (0..<28).map { index -> Point in
            let angle = Float(index) / 28 * 2 * .pi
            return at + Point(cos(angle), sin(angle)) * squash * (radius * (1 + k * sin(angle * 2 + turn)))
        }
        let reach = radius < 0.004 ? Float(0.12) : 0.34
        canvas.fill(outline) { place, _ in
            let local = (place - at) / (squash * radius)
            let far = min(1.1, (local * local).sum().squareRoot())
            let bend = far * far
            let source = Point(at.x, at.y * 0.6 + 0.26) - local * (reach * (0.45 + 0.9 * bend))
            let rim = smooth(1.05, 0.62, far)
            let lower = 0.75 + 0.5 * local.y
            return scene.sample(source) * (0.2 + 1.35 * rim) * lower + RGB(repeating: 0.006)
        }
        if radius > 0.003 {
            canvas.disc(at + Point(-0.32, -0.42) * radius, radius * 0.11, RGB(repeating: 0.9), opacity: 0.55)
        }
    }
}
