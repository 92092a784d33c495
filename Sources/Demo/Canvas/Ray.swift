import Foundation

/// A place or a direction in a scene; y is up.
typealias Vector = SIMD3<Float>

extension SIMD3 where Scalar == Float {
    @inline(__always) func dot(_ other: Self) -> Float { (self * other).sum() }
    @inline(__always) var length: Float { dot(self).squareRoot() }
    @inline(__always) var normalized: Self { self / Swift.max(1e-9, length) }
    @inline(__always) func cross(_ o: Self) -> Self { Self(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x) }
    /// The direction after a mirror whose normal is `normal`.
    @inline(__always) func mirrored(at normal: Self) -> Self { self - normal * (2 * dot(normal)) }
}

struct Ray {
    var origin: Vector
    var direction: Vector
    @inline(__always) func at(_ distance: Float) -> Vector { origin + direction * distance }
}

/// A camera with a lens: what is not at the distance of its focus is blurred.
struct Camera {
    private let origin: Vector, right: Vector, up: Vector, forward: Vector
    private let zoom: Float, aperture: Float, focus: Float

    /// - Parameters:
    ///   - view: the angle that the shorter side of the picture spans, in radians.
    ///   - aperture: the radius of the lens, in the scene's lengths.
    init(from origin: Vector, to target: Vector, view: Float, aperture: Float = 0, focus: Float = 1) {
        self.origin = origin
        forward = (target - origin).normalized
        right = forward.cross(Vector(0, 1, 0)).normalized
        up = right.cross(forward)
        zoom = 2 * tan(view / 2)
        self.aperture = aperture
        self.focus = focus
    }

    /// The ray for a place on a canvas of `size` units, through a place of the lens (each −1 to 1).
    @inline(__always) func ray(_ at: Point, size: Point, lens: Point) -> Ray {
        let offset = (at - size * 0.5) * zoom
        let direction = forward + right * offset.x - up * offset.y
        guard aperture > 0 else { return Ray(origin: origin, direction: direction.normalized) }
        let shift = right * (lens.x * aperture) + up * (lens.y * aperture)
        let target = direction * focus
        return Ray(origin: origin + shift, direction: (target - shift).normalized)
    }
}

/// Xorshift: a quick source of even numbers for sampling light, where a better one would only cost time.
struct Dice {
    private var state: UInt32

    init(_ seed: Int) { state = UInt32(truncatingIfNeeded: seed &* 0x9E37_79B1) | 1 }

    @inline(__always) mutating func roll() -> Float {
        state ^= state << 13
        state ^= state >> 17
        state ^= state << 5
        return Float(state >> 8) * 0x1p-24
    }
}

/// A stretched and turned ball.
struct Ellipsoid {
    let centre: Vector
    /// Rows turn a direction into the ball's own measure, in which it is a unit sphere.
    private let a: Vector, b: Vector, c: Vector
    let material: Int

    init(_ centre: Vector, _ radii: Vector, turn: Float = 0, tilt: Float = 0, material: Int) {
        self.centre = centre
        self.material = material
        let (ct, st, cl, sl) = (cos(turn), sin(turn), cos(tilt), sin(tilt))
        a = Vector(ct * cl, sl, -st * cl) / radii.x
        b = Vector(-ct * sl, cl, st * sl) / radii.y
        c = Vector(st, 0, ct) / radii.z
    }

    @inline(__always) func own(_ v: Vector) -> Vector { Vector(a.dot(v), b.dot(v), c.dot(v)) }

    @inline(__always) func hit(_ ray: Ray, below limit: Float) -> Float? {
        let (o, d) = (own(ray.origin - centre), own(ray.direction))
        let (dd, od) = (d.dot(d), o.dot(d))
        let root = od * od - dd * (o.dot(o) - 1)
        guard root > 0 else { return nil }
        let near = (-od - root.squareRoot()) / dd
        return near > 1e-3 && near < limit ? near : nil
    }

    @inline(__always) func normal(_ at: Vector) -> Vector {
        let o = own(at - centre)
        return (a * o.x + b * o.y + c * o.z).normalized
    }
}

/// An upright tube between two heights, seen from outside and from inside.
struct Tube {
    let x: Float, z: Float, radius: Float
    let low: Float, high: Float
    let material: Int

    @inline(__always) func hit(_ ray: Ray, below limit: Float) -> Float? {
        let o = Point(ray.origin.x - x, ray.origin.z - z)
        let d = Point(ray.direction.x, ray.direction.z)
        let (dd, od) = ((d * d).sum(), (o * d).sum())
        let root = od * od - dd * ((o * o).sum() - radius * radius)
        guard root > 0, dd > 1e-9 else { return nil }
        let spread = root.squareRoot()
        for distance in [(-od - spread) / dd, (-od + spread) / dd] where distance > 1e-3 && distance < limit {
            let y = ray.origin.y + ray.direction.y * distance
            if y > low, y < high { return distance }
        }
        return nil
    }

    @inline(__always) func normal(_ at: Vector) -> Vector { Vector((at.x - x) / radius, 0, (at.z - z) / radius) }
}
