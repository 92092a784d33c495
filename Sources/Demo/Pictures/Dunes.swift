import Foundation
import Showcase

/// Dunes as a map of heights with the sun's shadows on it, looked over from one place.
private struct Desert {
    private static let side = 1100
    private let heights: [Float]
    private let shadows: [Float]
    private let ripple = Noise(143)
    /// Map cells to one length of the scene.
    private let scale: Float = 55
    let sun = Vector(-0.93, 0.26, 0.12).normalized

    init() {
        let (shape, warp) = (Noise(141), Noise(142))
        let side = Self.side
        var heights = [Float](repeating: 0, count: side * side)
        for row in 0..<side {
            for column in 0..<side {
                let (x, z) = ((Float(column) - Float(side) / 2) / 55, Float(row) / 55)
                let bend = 0.85 * warp.fractal(x * 0.17, z * 0.2, octaves: 3)
                let phase = x * 0.19 + z * 0.085 + bend
                let part = phase - phase.rounded(.down)
                // A long climb on the wind's side, a short fall on the other.
                let rise = part < 0.7 ? part / 0.7 : (1 - part) / 0.3
                let crest = rise * rise * (3 - 2 * rise) * 0.45 + rise * 0.55
                let size = 0.55 + 0.6 * shape.fractal(x * 0.12 + 40, z * 0.12, octaves: 2)
                let swell = 0.5 * shape.fractal(x * 0.09, z * 0.09, octaves: 2)
                heights[row * side + column] = crest * max(0.15, size) * 1.15 + swell + 0.02 * shape.gradient(x, z)
            }
        }
        var shadows = [Float](repeating: 1, count: side * side)
        let fall = (0.26 / Float(0.93)) / 55
        for row in 0..<side {
            var horizon: Float = -9
            for column in 0..<side {
                let height = heights[row * side + column]
                horizon = max(horizon - fall, height)
                shadows[row * side + column] = smooth(0.035, 0.0, horizon - height)
            }
        }
        self.heights = heights
        self.shadows = shadows
    }

    @inline(__always) private func read(_ map: [Float], _ x: Float, _ z: Float) -> Float {
        let side = Self.side
        let u = min(Float(side) - 2.01, max(0, x * scale + Float(side) / 2))
        let v = min(Float(side) - 2.01, max(0, z * scale))
        let (column, row) = (Int(u), Int(v))
        let (fx, fy) = (u - Float(column), v - Float(row))
        return map.withUnsafeBufferPointer { map in
            let start = row * side + column
            return mix(mix(map[start], map[start + 1], fx), mix(map[start + side], map[start + side + 1], fx), fy)
        }
    }

    func height(_ x: Float, _ z: Float) -> Float { read(heights, x, z) }

    func colour(_ x: Float, _ z: Float, distance: Float) -> RGB {
        let step: Float = 0.025
        let (dx, dz) = (height(x + step, z) - height(x - step, z), height(x, z + step) - height(x, z - step))
        var normal = Vector(-dx, 2 * step, -dz).normalized
        let near = smooth(6, 1, distance)
        if near > 0 {
            let wave = ripple.fractal(x * 1.1, z * 1.1, octaves: 2) * 5
            let slope = cos(x * 52 + z * 17 + wave * 1.6)
            normal = (normal + Vector(slope * 0.16 * near, 0, slope * 0.05 * near)).normalized
        }
        let grain = 1 + 0.05 * ripple.gradient(x * 160, z * 160)
        let lit = max(0, normal.dot(sun)) * read(shadows, x, z)
        let sand = RGB(0.78, 0.44, 0.235) * grain
        let sky = RGB(0.12, 0.16, 0.36) * (0.5 + 0.5 * normal.y)
        let footprint = 1 - 0.45 * prints(x, z) * smooth(9, 3, distance)
        return sand * (RGB(2.8, 1.7, 0.86) * lit + sky) * footprint
    }

    /// Where someone walked: two rows of marks along a bending line.
    private func prints(_ x: Float, _ z: Float) -> Float {
        let line = -0.25 + 0.42 * sin(z * 0.42 + 0.5) + 0.09 * z
        let step = z * 4.4
        let side: Float = Int(step.rounded(.down)) & 1 == 0 ? 0.05 : -0.05
        let local = Point((x - line - side) / 0.034, (step - step.rounded(.down) - 0.5) / 0.26)
        return smooth(1.2, 0.7, (local * local).sum())
    }
}

extension Pictures {
    static let dunes = PictureRecipe(
        "the-long-way-home", "The Long Way Home", kind: .photo, width: 2200, height: 1240,
        film: Film(exposure: 0.8, rollsOff: true, grain: 1.6, vignette: 0.28, seed: 14),
        altText: """
            Photograph of orange sand dunes in the last light: sharp crests part lit slopes from blue shadow, wind \
            ripples and one line of footprints lead away to a tiny figure, under a pale evening sky with a thin moon.
            """
    ) { canvas in
        let desert = Desert()
        let (width, height) = (canvas.width, canvas.height)
        let size = canvas.size
        let sky = Ramp([(0, 0x5F7FA8), (0.3, 0x9DA7BE), (0.48, 0xE0B9A8), (0.6, 0xF4C795), (1, 0xF6CF9B)])
        let cloud = Noise(145)
        canvas.shade { at, _ in
            let wisp = max(0, cloud.fractal(at.x * 1.1, at.y * 8, octaves: 5) - 0.05) * smooth(0.5, 0.1, at.y)
            return sky[at.y * 1.1] * 1.15 + RGB(0.4, 0.25, 0.18) * wisp
        }
        moon(&canvas, Point(1.36, 0.13))
        // Column by column from near to far: what rises above all before it is seen.
        let horizon: Float = 0.42
        let zoom: Float = 0.98
        let eye = Vector(0.1, desert.height(0.1, 0.3) + 0.62, 0.3)
        let haze = RGB(1.02, 0.66, 0.46)
        let fine = 2
        var column = [RGB](repeating: .zero, count: height * fine)
        for x in 0..<width {
            var top = height * fine
            var sums = [RGB](repeating: .zero, count: height)
            var counts = [Float](repeating: 0, count: height)
            for part in 0..<fine {
                let across = ((Float(x) + (Float(part) + 0.5) / Float(fine)) / canvas.unit - size.x / 2) / zoom
                top = height * fine
                var distance: Float = 0.55
                while distance < 19 {
                    let (px, pz) = (eye.x + across * distance, eye.z + distance)
                    let rise = (desert.height(px, pz) - eye.y) / distance * zoom
                    let row = Int((horizon - rise) * canvas.unit * Float(fine))
                    if row < top {
                        let clear = exp(-distance * 0.034)
                        let colour = haze.mixed(with: desert.colour(px, pz, distance: distance), clear)
                        for y in max(0, row)..<top { column[y] = colour }
                        top = max(0, row)
                    }
                    distance *= 1.0042
                }
                for y in top..<(height * fine) {
                    sums[y / fine] += column[y]
                    counts[y / fine] += 1
                }
            }
            let full = Float(fine * fine)
            for y in 0..<height where counts[y] > 0 {
                let index = y * width + x
                canvas.pixels[index] = canvas.pixels[index] * (1 - counts[y] / full) + sums[y] / full
            }
        }
        walker(&canvas, desert, eye: eye, horizon: horizon, zoom: zoom)
    }

    private static func moon(_ canvas: inout Canvas, _ at: Point) {
        let radius: Float = 0.021
        canvas.fill(Shape.ellipse(at, Point(radius, radius))) { place, under in
            let shadow = place - at - Point(-0.009, -0.005)
            let dark = smooth(radius * 1.02, radius * 0.94, (shadow * shadow).sum().squareRoot())
            return under + RGB(1.1, 1.0, 0.85) * (1 - dark) * 0.8
        }
    }

    private static func walker(_ canvas: inout Canvas, _ desert: Desert, eye: Vector, horizon: Float, zoom: Float) {
        let z: Float = 6.4
        let x = -0.25 + 0.42 * sin(z * 0.42 + 0.5) + 0.09 * z
        let distance = z - eye.z
        let rise = (desert.height(x, z) - eye.y) / distance * zoom
        let foot = Point((x - eye.x) / distance * zoom + canvas.size.x / 2, horizon - rise)
        let tall: Float = 0.24 / distance * zoom
        let dark = RGB(0.03, 0.025, 0.04)
        canvas.fill(
            [
                Point(-0.15, 0.02), Point(-0.17, -0.62), Point(-0.07, -0.8), Point(0.08, -0.8), Point(0.16, -0.6),
                Point(0.13, 0.02),
            ]
            .map { foot + $0 * tall }, dark)
        canvas.disc(foot + Point(0.01, -0.9) * tall, 0.1 * tall, dark)
        // The low sun is on the left: a long shadow to the right.
        canvas.fill(
            [Point(-0.1, 0), Point(1.9, 0.1), Point(1.95, 0.16), Point(0, 0.06)].map { foot + $0 * tall }, dark,
            opacity: 0.5)
    }
}
