import Foundation
import Showcase

/// Outlines as polygons.
enum Shape {
    static func ellipse(_ centre: Point, _ radii: Point, turned angle: Float = 0, corners: Int = 48) -> [Point] {
        let (c, s) = (cos(angle), sin(angle))
        return (0..<corners).map { corner in
            let turn = Float(corner) / Float(corners) * 2 * .pi
            let (x, y) = (cos(turn) * radii.x, sin(turn) * radii.y)
            return centre + Point(x * c - y * s, x * s + y * c)
        }
    }

    static func box(_ from: Point, _ to: Point) -> [Point] {
        [from, Point(to.x, from.y), to, Point(from.x, to.y)]
    }

    /// The outline of a path drawn with a pen; `width` is asked with the place along the path, 0 to 1.
    static func ribbon(_ path: [Point], width: (Float) -> Float) -> [Point] {
        guard path.count > 1 else { return [] }
        var (one, other): ([Point], [Point]) = ([], [])
        for index in path.indices {
            let along = path[min(path.count - 1, index + 1)] - path[max(0, index - 1)]
            let length = max(1e-6, (along * along).sum().squareRoot())
            let across = Point(-along.y, along.x) / length * (width(Float(index) / Float(path.count - 1)) / 2)
            one.append(path[index] + across)
            other.append(path[index] - across)
        }
        return one + other.reversed()
    }

    /// A smooth path through `knots` (Catmull–Rom), open or closed.
    static func curve(_ knots: [Point], closed: Bool = false, steps: Int = 12) -> [Point] {
        guard knots.count > 2 else { return knots }
        let count = knots.count
        func knot(_ index: Int) -> Point {
            closed ? knots[(index + count) % count] : knots[min(count - 1, max(0, index))]
        }
        var points: [Point] = []
        for index in 0..<(closed ? count : count - 1) {
            let (a, b, c, d) = (knot(index - 1), knot(index), knot(index + 1), knot(index + 2))
            for step in 0..<steps {
                let t = Float(step) / Float(steps)
                let linear = (c - a) * t
                let square = (a * 2 - b * 5 + c * 4 - d) * (t * t)
                let cubic = (b * 3 - a - c * 3 + d) * (t * t * t)
                points.append((b * 2 + linear + square + cubic) * 0.5)
            }
        }
        if !closed { points.append(knots[count - 1]) }
        return points
    }

    /// A polygon whose every edge is bent at a random place, `rounds` times over: the edge of a wash.
    ///
    /// The idea is Tyler Hobbs', "How to hack a painting", 2016.
    static func deformed(
        _ polygon: [Point], by amount: Float, rounds: Int, using random: inout SeededGenerator
    ) -> [Point] {
        var current = polygon
        var reach = amount
        for _ in 0..<rounds {
            var next: [Point] = []
            next.reserveCapacity(current.count * 2)
            for index in current.indices {
                let (a, b) = (current[index], current[(index + 1) % current.count])
                let edge = b - a
                let length = (edge * edge).sum().squareRoot()
                next.append(a)
                let middle = a + edge * (0.5 + 0.16 * random.normal())
                next.append(middle + Point(random.normal(), random.normal()) * (length * reach))
            }
            current = next
            reach *= 0.86
        }
        return current
    }
}
