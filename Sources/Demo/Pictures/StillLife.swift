import Foundation
import Showcase

/// A table by a window: a bowl of lemons, a mug, a bottle, an orange. Ray traced, with a real lens and real shadows.
private struct Table {
    private enum Stuff { static let lemon = 0, orange = 1, bottle = 2, mug = 3, bowl = 4, wood = 5, wall = 6, lime = 7 }

    private let balls: [Ellipsoid]
    private let tubes: [Tube]
    private let skin = Noise(121)
    private let plaster = Noise(122)
    private let sun = Vector(-0.83, 0.4, 0.36).normalized
    private let pane = Float(-2.4)
    private let bowlAt = Vector(-0.12, 0.44, 0)
    private let rim = Float(0.3)

    init() {
        let r = Vector(0.135, 0.105, 0.105)
        balls = [
            Ellipsoid(Vector(-0.26, 0.235, 0.06), r, turn: 0.5, tilt: 0.2, material: Stuff.lemon),
            Ellipsoid(Vector(-0.02, 0.25, 0.12), r, turn: -0.6, tilt: -0.15, material: Stuff.lemon),
            Ellipsoid(Vector(0.03, 0.22, -0.13), r, turn: 1.2, tilt: 0.1, material: Stuff.lime),
            Ellipsoid(Vector(-0.22, 0.24, -0.17), r, turn: 2.2, tilt: 0.3, material: Stuff.lemon),
            Ellipsoid(Vector(-0.12, 0.36, 0.0), r, turn: -0.2, tilt: 0.35, material: Stuff.lemon),
            Ellipsoid(Vector(0.43, 0.12, 0.42), Vector(0.125, 0.12, 0.125), material: Stuff.orange),
            Ellipsoid(Vector(-0.62, 0.096, 0.42), r * 0.92, turn: 0.9, tilt: 0.05, material: Stuff.lemon),
            Ellipsoid(Vector(0.5, 0.62, -0.28), Vector(0.16, 0.2, 0.16), material: Stuff.bottle),
        ]
        tubes = [
            Tube(x: 0.5, z: -0.28, radius: 0.16, low: 0, high: 0.62, material: Stuff.bottle),
            Tube(x: 0.5, z: -0.28, radius: 0.052, low: 0.78, high: 1.08, material: Stuff.bottle),
            Tube(x: 0.5, z: -0.28, radius: 0.064, low: 1.02, high: 1.06, material: Stuff.bottle),
            Tube(x: 0.84, z: 0.1, radius: 0.17, low: 0, high: 0.34, material: Stuff.mug),
        ]
    }

    private struct Hit {
        var distance: Float = 1e9
        var normal = Vector(0, 1, 0)
        var material = -1
    }

    private func trace(_ ray: Ray) -> Hit {
        var hit = Hit()
        if ray.direction.y < 0 {
            let distance = -ray.origin.y / ray.direction.y
            if ray.at(distance).z > -1.15 {
                hit = Hit(distance: distance, normal: Vector(0, 1, 0), material: Stuff.wood)
            }
        }
        if ray.direction.z < 0 {
            let distance = (-1.15 - ray.origin.z) / ray.direction.z
            if distance < hit.distance { hit = Hit(distance: distance, normal: Vector(0, 0, 1), material: Stuff.wall) }
        }
        for ball in balls {
            if let distance = ball.hit(ray, below: hit.distance) {
                hit = Hit(distance: distance, normal: ball.normal(ray.at(distance)), material: ball.material)
            }
        }
        for tube in tubes {
            if let distance = tube.hit(ray, below: hit.distance) {
                let normal = tube.normal(ray.at(distance))
                hit = Hit(
                    distance: distance, normal: normal.dot(ray.direction) > 0 ? -normal : normal,
                    material: tube.material)
            }
        }
        if let (distance, normal) = bowl(ray, below: hit.distance) {
            hit = Hit(distance: distance, normal: normal, material: Stuff.bowl)
        }
        return hit
    }

    /// Two spheres cut off at the rim, and the ring between them.
    private func bowl(_ ray: Ray, below limit: Float) -> (Float, Vector)? {
        var best: (Float, Vector)?
        var nearest = limit
        let o = ray.origin - bowlAt
        let along = o.dot(ray.direction)
        guard o.dot(o) - along * along < 0.2 else { return nil }
        for radius in [Float(0.43), 0.405] {
            let root = along * along - (o.dot(o) - radius * radius)
            guard root > 0 else { continue }
            for distance in [-along - root.squareRoot(), -along + root.squareRoot()]
            where distance > 1e-3 && distance < nearest {
                let place = ray.at(distance)
                guard place.y < rim, place.y > 0 else { continue }
                let normal = (place - bowlAt) / radius
                best = (distance, normal.dot(ray.direction) > 0 ? -normal : normal)
                nearest = distance
            }
        }
        let flat = (rim - ray.origin.y) / ray.direction.y
        if flat > 1e-3, flat < nearest {
            let place = ray.at(flat) - bowlAt
            let far = place.x * place.x + place.z * place.z
            if far < 0.1653, far > 0.1444 { best = (flat, Vector(0, 1, 0)) }
        }
        return best
    }

    private func blocked(_ ray: Ray, below limit: Float) -> Bool {
        for ball in balls where ball.hit(ray, below: limit) != nil { return true }
        for tube in tubes where tube.hit(ray, below: limit) != nil { return true }
        return bowl(ray, below: limit) != nil
    }

    /// How much light comes in where a ray meets the plane of the window: its panes, not its bars.
    private func panes(_ y: Float, _ z: Float, soft: Float) -> Float {
        let (u, v) = ((z + 0.9) / 2.3, (y - 0.55) / 1.75)
        guard u > 0, u < 1, v > 0, v < 1 else { return 0 }
        let edge = min(min(u, 1 - u), min(v, 1 - v))
        let bar = min(abs(u - 0.5), abs(v - 0.52) * 0.8)
        return smooth(0, soft, edge) * smooth(0.012, 0.012 + soft, bar)
    }

    private func illumination(_ at: Vector, _ normal: Vector, _ dice: inout Dice) -> RGB {
        let start = at + normal * 2e-3
        // Sky light through the window.
        let goal = Vector(pane, 0.55 + 1.75 * dice.roll(), -0.9 + 2.3 * dice.roll())
        let way = goal - start
        let far = way.length
        let direction = way / far
        var light = RGB.zero
        let facing = normal.dot(direction)
        if facing > 0, !blocked(Ray(origin: start, direction: direction), below: far) {
            light += RGB(0.78, 0.92, 1.12) * (facing * max(0, -direction.x) * 11 / (far * far))
        }
        // The sun through its panes.
        let toward = normal.dot(sun)
        if toward > 0 {
            let reach = (pane - start.x) / sun.x
            let open = panes(start.y + sun.y * reach, start.z + sun.z * reach, soft: 0.025)
            let jitter = Vector(dice.roll() - 0.5, dice.roll() - 0.5, dice.roll() - 0.5) * 0.035
            if open > 0, !blocked(Ray(origin: start, direction: (sun + jitter).normalized), below: 9) {
                light += RGB(3.4, 2.5, 1.5) * (toward * open)
            }
        }
        // The room gives back a little, warm from below.
        let up = 0.5 + 0.5 * normal.y
        light += RGB(0.22, 0.19, 0.16).mixed(with: RGB(0.2, 0.22, 0.26), up) * contact(at, normal)
        return light
    }

    /// How open the surroundings are: darker on the table beside things.
    private func contact(_ at: Vector, _ normal: Vector) -> Float {
        guard at.y < 0.02, normal.y > 0.9 else { return 0.35 + 0.65 * smooth(0, 0.3, at.y) }
        var open: Float = 1
        for (x, z, radius) in [
            (-0.12, 0, 0.3), (0.43, 0.42, 0.1), (-0.62, 0.42, 0.1), (0.5, -0.28, 0.17), (0.84, 0.1, 0.18),
        ] as [(Float, Float, Float)] {
            let away = Point(at.x - x, at.z - z)
            open *= 1 - 0.8 * exp(-(away * away).sum() / (radius * radius) * 1.1)
        }
        return open
    }

    private func wallColour(_ at: Vector) -> RGB {
        let rough = plaster.fractal(at.x * 2.6, at.y * 2.6, octaves: 5)
        return RGB(0.47, 0.5, 0.47) * (1 + 0.1 * rough)
    }

    private func woodColour(_ at: Vector) -> RGB {
        let board = (at.z * 2.3).rounded(.down)
        let edge = abs(at.z * 2.3 - (at.z * 2.3).rounded())
        let rings = plaster.fractal(at.x * 1.3 + board * 7, at.z * 22 + board * 3, octaves: 4)
        let fine = skin.gradient(at.x * 6, at.z * 180)
        return RGB(0.33, 0.185, 0.095) * (1 + 0.42 * rings + 0.12 * fine) * smooth(0, 0.012, edge + 0.003)
    }

    /// What a polished surface shows: the window, else the dim room.
    private func mirror(_ at: Vector, _ direction: Vector) -> RGB {
        guard direction.x < -0.01 else { return RGB(0.06, 0.055, 0.05) }
        let reach = (pane - at.x) / direction.x
        let open = panes(at.y + direction.y * reach, at.z + direction.z * reach, soft: 0.03)
        return RGB(5, 5.6, 6.2) * open + RGB(0.06, 0.06, 0.06)
    }

    func colour(_ ray: Ray, _ dice: inout Dice) -> RGB {
        let hit = trace(ray)
        guard hit.material >= 0 else { return RGB(0.1, 0.1, 0.1) }
        let at = ray.at(hit.distance)
        var normal = hit.normal
        let facing = max(0, -normal.dot(ray.direction))
        let fresnel = 0.04 + 0.96 * pow(1 - facing, 5)
        switch hit.material {
        case Stuff.lemon, Stuff.lime, Stuff.orange:
            let scale: Float = hit.material == Stuff.orange ? 62 : 48
            let bump = Vector(
                skin.gradient(at.x * scale, at.y * scale + at.z * 31), skin.gradient(at.y * scale, at.z * scale + 9),
                skin.gradient(at.z * scale, at.x * scale + 17))
            normal = (normal + bump * 0.06).normalized
            let base =
                hit.material == Stuff.orange
                ? RGB(0.86, 0.27, 0.025)
                : hit.material == Stuff.lime ? RGB(0.36, 0.47, 0.05) : RGB(0.8, 0.56, 0.07)
            let ripe = 1 + 0.16 * plaster.fractal(at.x * 6, at.y * 6 + at.z * 5, octaves: 3)
            // Light that goes into the skin comes out warm, also beyond the edge of the shadow.
            let through = base * RGB(0.09, 0.05, 0.01)
            let gloss = mirror(at, ray.direction.mirrored(at: normal)) * (fresnel * 0.55)
            return base * ripe * illumination(at, normal, &dice) * 0.8 + through + gloss
        case Stuff.bottle:
            let bent = (ray.direction - normal * 0.4).normalized
            let reach = (-1.15 - at.z) / min(-0.05, bent.z)
            let behind = at + bent * reach
            let wall =
                wallColour(behind) * illumination(Vector(behind.x, max(0.02, behind.y), -1.15), Vector(0, 0, 1), &dice)
            let thick = 0.25 + 0.75 * facing
            let tint = RGB(0.05, 0.19, 0.085) * (thick * thick)
            return wall * tint * 0.9 + mirror(at, ray.direction.mirrored(at: normal)) * (fresnel + 0.03)
                + RGB(0.002, 0.006, 0.004)
        case Stuff.mug:
            let worn = smooth(0.318, 0.326, at.y + 0.006 * skin.gradient(at.x * 20, at.z * 20))
            let base = RGB(0.05, 0.12, 0.22).mixed(with: RGB(0.85, 0.82, 0.74), worn)
            let inside = Point(at.x - 0.84, at.z - 0.1)
            let turned = (inside * Point(normal.x, normal.z)).sum() < 0
            let light = illumination(at, normal, &dice)
            let colour = (turned ? RGB(0.8, 0.77, 0.7) * (0.4 + 0.6 * smooth(0.05, 0.34, at.y)) : base) * light
            return colour + mirror(at, ray.direction.mirrored(at: normal)) * fresnel * 0.6
        case Stuff.bowl:
            let speck = skin.gradient(at.x * 90, at.y * 90 + at.z * 70) > 0.86 ? Float(0.72) : 1
            let band = smooth(0.272, 0.277, at.y) * smooth(0.292, 0.287, at.y)
            let base = RGB(0.78, 0.74, 0.66).mixed(with: RGB(0.16, 0.24, 0.36), band * 0.8) * speck
            return base * illumination(at, normal, &dice) + mirror(at, ray.direction.mirrored(at: normal)) * fresnel
                * 0.5
        case Stuff.wood:
            let rough = Vector(skin.gradient(at.x * 9, at.z * 30), 0, skin.gradient(at.x * 9 + 5, at.z * 30)) * 0.02
            let gloss = mirror(at, ray.direction.mirrored(at: (normal + rough).normalized)) * fresnel * 0.3
            return woodColour(at) * illumination(at, normal, &dice) + gloss
        default:
            return wallColour(at) * illumination(at, normal, &dice)
        }
    }
}

extension Pictures {
    static let stillLife = PictureRecipe(
        "still-life-morning", "Still Life, 8:10 in the Morning", kind: .photo, width: 1600, height: 1200,
        film: Film(exposure: 0.72, rollsOff: true, grain: 1.6, vignette: 0.3, seed: 3),
        altText: """
            Photograph of a wooden table in low morning sun: a white bowl of lemons, an orange, a blue enamel mug and a \
            dark green bottle; the bars of a window lie as shadows across the plaster wall behind.
            """
    ) { canvas in
        let table = Table()
        let camera = Camera(
            from: Vector(0.12, 0.86, 2.6), to: Vector(0.1, 0.34, 0), view: 0.54, aperture: 0.022, focus: 2.42)
        expose(&canvas, camera, samples: 4) { ray, dice in table.colour(ray, &dice) }
    }

    /// Averages rays through each pixel and through the lens.
    static func expose(
        _ canvas: inout Canvas, _ camera: Camera, samples: Int, _ colour: (Ray, inout Dice) -> RGB
    ) {
        let size = canvas.size
        let step = canvas.pixel
        let columns = Int(Float(samples).squareRoot().rounded())
        let rows = (samples + columns - 1) / columns
        canvas.shade { at, _ in
            var dice = Dice(Int(at.x * 91_813) &* 7919 &+ Int(at.y * 104_729) &+ 12345)
            _ = dice.roll()
            var sum = RGB.zero
            for sample in 0..<samples {
                let cell = Point(Float(sample % columns) / Float(columns), Float(sample / columns) / Float(rows))
                let jitter = cell + Point(dice.roll() / Float(columns), dice.roll() / Float(rows)) - Point(0.5, 0.5)
                let radius = dice.roll().squareRoot()
                let turn = dice.roll() * 2 * .pi
                let lens = Point(cos(turn), sin(turn)) * radius
                let light = colour(camera.ray(at + jitter * step, size: size, lens: lens), &dice)
                sum += light.clamped(lowerBound: .zero, upperBound: RGB(repeating: 6))
            }
            return sum / Float(samples)
        }
    }
}
