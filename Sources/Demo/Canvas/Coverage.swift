import Foundation

/// How much of each pixel of a box a polygon covers, exactly, by accumulated signed areas.
///
/// Source: Raph Levien, "Inside the fastest font renderer in the world", 2016.
struct Coverage {
    /// The box, in pixels of the canvas; columns may lie outside of it.
    let left: Int, top: Int, width: Int, height: Int
    private var areas: [Float]

    /// - Parameters:
    ///   - polygon: corners in pixels; closed by itself; overlaps count once.
    ///   - rows: the canvas' height. Columns are clipped when they are read.
    /// - Returns: `nil` when nothing of it can be seen.
    init?(_ polygon: [Point], columns: Int, rows: Int) {
        guard polygon.count > 2 else { return nil }
        var (low, high) = (polygon[0], polygon[0])
        for point in polygon {
            low = pointwiseMin(low, point)
            high = pointwiseMax(high, point)
        }
        guard high.x > 0, high.y > 0, low.x < Float(columns), low.y < Float(rows), low.x > -1e5, high.x < 1e5 else {
            return nil
        }
        left = Int(low.x.rounded(.down))
        top = max(0, Int(low.y.rounded(.down)))
        width = Int(high.x.rounded(.up)) - left + 2
        height = min(rows, Int(high.y.rounded(.up))) - top
        guard height > 0 else { return nil }
        areas = [Float](repeating: 0, count: width * height)
        let origin = Point(Float(left), Float(top))
        areas.withUnsafeMutableBufferPointer { areas in
            for index in polygon.indices {
                let next = index + 1 == polygon.count ? 0 : index + 1
                Self.edge(polygon[index] - origin, polygon[next] - origin, into: areas, width: width, height: height)
            }
        }
    }

    private static func edge(
        _ a: Point, _ b: Point, into areas: UnsafeMutableBufferPointer<Float>, width: Int, height: Int
    ) {
        guard a.y != b.y else { return }
        let (direction, from, to): (Float, Point, Point) = a.y < b.y ? (1, a, b) : (-1, b, a)
        guard to.y > 0, from.y < Float(height) else { return }
        let slope = (to.x - from.x) / (to.y - from.y)
        var x = from.y < 0 ? from.x - from.y * slope : from.x
        for row in max(0, Int(from.y))..<min(height, Int(to.y.rounded(.up))) {
            let line = row * width
            let step = min(Float(row + 1), to.y) - max(Float(row), from.y)
            let next = x + slope * step
            let area = step * direction
            let (x0, x1) = x < next ? (x, next) : (next, x)
            let (first, last) = (max(0, Int(x0)), Int(x1.rounded(.up)))
            if last <= first + 1 {
                let share = 0.5 * (x + next) - Float(first)
                areas[line + first] += area * (1 - share)
                areas[line + first + 1] += area * share
            } else {
                let inverse = 1 / (x1 - x0)
                let start = 1 - (x0 - Float(first))
                let end = x1 - Float(last) + 1
                let (head, tail) = (0.5 * inverse * start * start, 0.5 * inverse * end * end)
                areas[line + first] += area * head
                if last == first + 2 {
                    areas[line + first + 1] += area * (1 - head - tail)
                } else {
                    let second = inverse * (start + 0.5)
                    areas[line + first + 1] += area * (second - head)
                    for column in (first + 2)..<(last - 1) { areas[line + column] += area * inverse }
                    let sum = second + Float(last - first - 3) * inverse
                    areas[line + last - 1] += area * (1 - sum - tail)
                }
                areas[line + last] += area * tail
            }
            x = next
        }
    }

    /// Calls `visit` with the index into a canvas of `columns` and the share covered, for each pixel touched.
    @inline(__always)
    func forEach(columns: Int, _ visit: (_ pixel: Int, _ x: Int, _ y: Int, _ share: Float) -> Void) {
        areas.withUnsafeBufferPointer { areas in
            for row in 0..<height {
                var sum: Float = 0
                let (line, start) = (row * width, (row + top) * columns + left)
                for column in 0..<width {
                    sum += areas[line + column]
                    let share = min(1, abs(sum))
                    let x = column + left
                    if share > 0.002, x >= 0, x < columns { visit(start + column, x, row + top, share) }
                }
            }
        }
    }
}
