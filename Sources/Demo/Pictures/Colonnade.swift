import Foundation
import Showcase

/// A school's arcade: columns on the left, the sun between them, a wall on the right, one child halfway down.
private struct Arcade {
    private let columns: [Tube]
    /// What holds a column's three tubes each, to pass most of them by.
    private let hulls: [Tube]
    private let child: [Ellipsoid]
    private let noise = Noise(131)
    private let sun = Vector(-0.72, 0.62, -0.3).normalized

    init() {
        columns = (0..<11).flatMap { index -> [Tube] in
            let z = 0.6 - 1.9 * Float(index)
            return [
                Tube(x: -1.35, z: z, radius: 0.2, low: 0.1, high: 2.7, material: 0),
                Tube(x: -1.35, z: z, radius: 0.27, low: 0, high: 0.16, material: 0),
                Tube(x: -1.35, z: z, radius: 0.27, low: 2.62, high: 2.8, material: 0),
            ]
        }
        hulls = (0..<11).map {
            Tube(x: -1.35, z: 0.6 - 1.9 * Float($0), radius: 0.271, low: 0, high: 2.8, material: 0)
        }
        let at = Vector(-0.12, 0, -5.6)
        child = [
            Ellipsoid(at + Vector(0, 1.2, 0), Vector(0.1, 0.125, 0.11), material: 1),
            Ellipsoid(at + Vector(0, 0.82, 0), Vector(0.15, 0.31, 0.11), material: 1),
            Ellipsoid(at + Vector(0, 0.6, 0), Vector(0.15, 0.26, 0.12), material: 1),
            Ellipsoid(at + Vector(-0.06, 0.3, 0.04), Vector(0.058, 0.36, 0.06), tilt: 0.04, material: 1),
            Ellipsoid(at + Vector(0.07, 0.3, -0.06), Vector(0.058, 0.36, 0.06), tilt: -0.06, material: 1),
            Ellipsoid(at + Vector(0.01, 0.86, 0.13), Vector(0.12, 0.17, 0.08), material: 2),
        ]
    }

    private struct Hit {
        var distance: Float
        var normal: Vector
        var material: Int
    }

    private func trace(_ ray: Ray) -> Hit? {
        var hit: Hit?
        func offer(_ distance: Float, _ normal: Vector, _ material: Int) {
            if distance > 1e-3, distance < hit?.distance ?? 1e9 {
                hit = Hit(distance: distance, normal: normal, material: material)
            }
        }
        if ray.direction.y < 0 { offer(-ray.origin.y / ray.direction.y, Vector(0, 1, 0), 3) }
        if ray.direction.x > 0 { offer((1.55 - ray.origin.x) / ray.direction.x, Vector(-1, 0, 0), 4) }
        if ray.direction.z < 0 {
            let distance = (-19 - ray.origin.z) / ray.direction.z
            let place = ray.at(distance)
            if place.x > -1.35 { offer(distance, Vector(0, 0, 1), 5) }
        }
        if ray.direction.y > 0 {
            // A barrel vault: a tube along the arcade.
            let (ox, oy) = (ray.origin.x - 0.1, ray.origin.y - 2.8)
            let (dx, dy) = (ray.direction.x, ray.direction.y)
            let (dd, od) = (dx * dx + dy * dy, ox * dx + oy * dy)
            let root = od * od - dd * (ox * ox + oy * oy - 1.45 * 1.45)
            if root > 0 {
                let distance = (-od + root.squareRoot()) / dd
                let place = ray.at(distance)
                if place.y > 2.8 { offer(distance, Vector(0.1 - place.x, 2.8 - place.y, 0).normalized, 6) }
            }
            // The wall above the columns.
            if ray.direction.x < 0 {
                let distance = (-1.35 - ray.origin.x) / ray.direction.x
                let place = ray.at(distance)
                if place.y > spring(place.z) { offer(distance, Vector(1, 0, 0), 7) }
            }
        }
        for (index, hull) in hulls.enumerated() where hull.hit(ray, below: hit?.distance ?? 1e9) != nil {
            for tube in columns[(3 * index)..<(3 * index + 3)] {
                if let distance = tube.hit(ray, below: hit?.distance ?? 1e9) {
                    offer(distance, tube.normal(ray.at(distance)), 0)
                }
            }
        }
        for part in child {
            if let distance = part.hit(ray, below: hit?.distance ?? 1e9) {
                offer(distance, part.normal(ray.at(distance)), part.material)
            }
        }
        return hit
    }

    /// The underside of the arches from column to column.
    private func spring(_ z: Float) -> Float {
        let phase = (z - 0.6) / 1.9
        let across = abs(phase - phase.rounded(.down) - 0.5) * 2
        return 2.8 + 0.62 * max(0, 1 - across * across).squareRoot()
    }

    private func sunlit(_ at: Vector) -> Bool {
        let ray = Ray(origin: at + sun * 0.004, direction: sun)
        let reach = (-1.35 - at.x) / sun.x
        if reach > 0 {
            let through = ray.at(reach)
            if through.y > spring(through.z) { return false }
        }
        for (index, hull) in hulls.enumerated() where hull.hit(ray, below: 30) != nil {
            for tube in columns[(3 * index)..<(3 * index + 3)] where tube.hit(ray, below: 30) != nil { return false }
        }
        for part in child where part.hit(ray, below: 30) != nil { return false }
        return true
    }

    func light(_ ray: Ray, _ dice: inout Dice, deep: Bool = true) -> Float {
        guard let hit = trace(ray) else {
            // Outside: an overexposed court.
            return 1.15 + 0.5 * smooth(0.1, -0.3, ray.direction.y)
        }
        let at = ray.at(hit.distance)
        let jitter = Vector(dice.roll() - 0.5, dice.roll() - 0.5, dice.roll() - 0.5) * 0.02
        let toward = max(0, hit.normal.dot(sun))
        let direct: Float = toward > 0 && sunlit(at + jitter * (1 + hit.distance * 0.05)) ? toward * 2.1 : 0
        // Sky and court light come from the left, and less the nearer to the corners.
        let open = 0.5 - 0.5 * hit.normal.x
        let corner = smooth(0, 0.5, at.y) * 0.4 + 0.6
        let depth = 0.075 + 0.2 * smooth(1.6, -1.6, at.x)
        let ambient = depth * (0.35 + 0.65 * open) * corner
        let stain = noise.fractal(at.z * 0.9 + at.x, at.y * 1.2 + at.x * 0.7, octaves: 5)
        var albedo: Float
        switch hit.material {
        case 0: albedo = 0.62 + 0.12 * noise.fractal(at.x * 5 + at.z * 4, at.y * 2.4, octaves: 4)
        case 1: albedo = 0.05
        case 2: albedo = 0.16
        case 3:
            let tile = Point(at.x * 1.6, at.z * 1.6)
            let joint = min(abs(tile.x - tile.x.rounded()), abs(tile.y - tile.y.rounded()))
            let odd = (Int(tile.x.rounded(.down)) + Int(tile.y.rounded(.down))) & 1 == 0
            albedo = (odd ? 0.4 : 0.24) * (1 + 0.25 * stain) * (joint < 0.012 ? 0.6 : 1)
        case 4: albedo = (at.y < 1.1 ? 0.34 : 0.6) * (1 + 0.16 * stain)
        case 5:
            let door = Point(at.x - 0.1, at.y)
            let arch =
                door.y < 1.7
                ? abs(door.x) < 0.62 : (door - Point(0, 1.7)).x * door.x + (door.y - 1.7) * (door.y - 1.7) < 0.384
            if arch { return 1.5 }
            albedo = 0.4 * (1 + 0.1 * stain)
        default: albedo = 0.55 * (1 + 0.14 * stain)
        }
        var result = albedo * (direct + ambient)
        // The worn floor shines at a low angle.
        if hit.material == 3, deep {
            let fresnel = 0.05 + 0.6 * pow(1 + ray.direction.y, 6)
            let rough = Vector(dice.roll() - 0.5, 0, dice.roll() - 0.5) * 0.03
            let bounce = Ray(
                origin: at + Vector(0, 0.003, 0),
                direction: (ray.direction.mirrored(at: Vector(0, 1, 0)) + rough).normalized)
            result = mix(result, light(bounce, &dice, deep: false), fresnel * 0.55)
        }
        let haze = 1 - exp(-hit.distance * 0.006)
        return mix(result, 0.8, haze)
    }
}

extension Pictures {
    static let arcade = PictureRecipe(
        "before-the-first-bell", "Before the First Bell", kind: .photo, width: 1440, height: 1800,
        film: Film(exposure: 0.8, rollsOff: true, grain: 3.4, vignette: 0.5, seed: 8),
        altText: """
            Black-and-white photograph down a long vaulted school arcade: low sun falls between the columns on the left \
            and lays stripes of light over floor and wall; far off, a child with a satchel walks toward a bright door.
            """
    ) { canvas in
        let arcade = Arcade()
        let camera = Camera(from: Vector(0.42, 1.32, 3.4), to: Vector(-0.06, 1.42, -8), view: 0.78)
        expose(&canvas, camera, samples: 3) { ray, dice in RGB(repeating: arcade.light(ray, &dice)) }
        window(spread: &canvas)
    }

    /// The halation of old film around its brightest places.
    private static func window(spread canvas: inout Canvas) { glare(&canvas, radius: 0.014, share: 0.1) }
}
