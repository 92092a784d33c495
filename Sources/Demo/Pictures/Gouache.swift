import Foundation
import Showcase

extension Pictures {
    static let currents = PictureRecipe(
        "all-the-words-for-water", "All the Words for Water", kind: .classic, width: 2400, height: 1200,
        altText: """
            Gouache panorama: hundreds of brush strokes in vermilion, ochre, cream and turquoise run side by side \
            like currents over deep indigo, part around three empty round islands and meet again.
            """
    ) { canvas in
        let ground = RGB(hex: 0x1B2540)
        let paper = Noise(501)
        canvas.shade { at, _ in
            ground
                * (1 + 0.16 * paper.fractal(at.x * 7, at.y * 7, octaves: 5) + 0.08
                    * paper.gradient(at.x * 300, at.y * 300))
        }
        var field = Current(seed: 6)
        var random = SeededGenerator(seed: 17)
        let size = canvas.size
        // Broad strokes first, fine ones in what is left between them.
        for (width, tries, gap) in [(0.03, 500, 0.3), (0.017, 1300, 0.35), (0.008, 2600, 0.5), (0.0035, 4200, 0.9)]
            as [(Float, Int, Float)]
        {
            for _ in 0..<tries {
                let start = Point(random.between(-0.05, size.x + 0.05), random.between(-0.05, 1.05))
                let length = random.between(0.12, 0.75) * (width < 0.006 ? 0.6 : 1)
                guard let path = field.path(from: start, length: length, width: width * (1 + gap), size: size) else {
                    continue
                }
                let colour = field.colour(at: path[path.count / 2], using: &random)
                brush(&canvas, path, width: width, colour, using: &random)
            }
        }
    }

    /// One stroke of opaque paint: bristles leave streaks, and the paint thins toward the end.
    private static func brush(
        _ canvas: inout Canvas, _ path: [Point], width: Float, _ colour: RGB, using random: inout SeededGenerator
    ) {
        let bristles = max(1, Int(width / 0.0016))
        let load = random.between(0.5, 0.95)
        canvas.line(path, width: width * 0.93, colour * 0.9, opacity: 0.94)
        guard bristles > 1 else { return }
        for bristle in 0..<bristles {
            let offset = ((Float(bristle) + random.unit()) / Float(bristles) - 0.5) * width * 0.96
            let first = random.index(below: max(1, path.count / 8))
            let last = max(first + 2, Int(Float(path.count) * random.between(load, 1.05)))
            let part = path[first..<min(path.count, last)]
            guard part.count > 2 else { continue }
            let knots = Array(part)
            let shifted = knots.indices.map { index -> Point in
                let along = knots[min(knots.count - 1, index + 1)] - knots[max(0, index - 1)]
                let length = max(1e-6, (along * along).sum().squareRoot())
                return knots[index] + Point(-along.y, along.x) / length * offset
            }
            let tone = 1 + 0.22 * random.normal()
            canvas.line(
                shifted, width: width / Float(bristles) * random.between(0.6, 1.5), colour * max(0.5, tone),
                opacity: random.between(0.25, 0.7))
        }
    }
}

/// A slow turning current that parts around islands, and the places in it that are taken.
private struct Current {
    private let noise: Noise
    private var taken: [Bool]
    private let cells = 260
    private let islands: [(at: Point, radius: Float)] = [
        (Point(0.52, 0.62), 0.17), (Point(1.13, 0.34), 0.1), (Point(1.56, 0.68), 0.06),
    ]

    init(seed: UInt32) {
        noise = Noise(seed)
        taken = [Bool](repeating: false, count: 260 * 620)
    }

    /// The direction of the current: a stream function's level lines, so that strokes never cross.
    private func direction(_ at: Point) -> Point {
        let step: Float = 0.002
        let gradient = Point(
            stream(at + Point(step, 0)) - stream(at - Point(step, 0)),
            stream(at + Point(0, step)) - stream(at - Point(0, step)))
        let along = Point(gradient.y, -gradient.x)
        return along / max(1e-9, (along * along).sum().squareRoot())
    }

    private func stream(_ at: Point) -> Float {
        var value = at.y + 0.2 * noise.fractal(at.x * 1.6, at.y * 1.9, octaves: 2) + 0.04 * sin(at.x * 5)
        for island in islands {
            let away = at - island.at
            let squared = max(1e-6, (away * away).sum())
            // A cylinder in a stream: the doublet that makes the circle a level line.
            value -= away.y * island.radius * island.radius / squared
        }
        return value
    }

    private func cell(_ at: Point) -> Int? {
        let (x, y) = (Int((at.x + 0.15) * Float(cells)), Int((at.y + 0.15) * Float(cells) / 1.3))
        return x >= 0 && x < 620 && y >= 0 && y < cells ? y * 620 + x : nil
    }

    /// A path of free places, which it then takes; `nil` when it would be too short.
    mutating func path(from start: Point, length: Float, width: Float, size: Point) -> [Point]? {
        var points: [Point] = []
        var at = start
        let step: Float = 0.004
        while Float(points.count) * step < length {
            let along = direction(at)
            let across = Point(-along.y, along.x) * (width / 2)
            let free = [at, at + across, at - across, at + across * 0.5, at - across * 0.5].allSatisfy { place in
                guard let cell = cell(place), !taken[cell] else { return false }
                return islands.allSatisfy { (($0.at - place) * ($0.at - place)).sum() > $0.radius * $0.radius }
            }
            guard free else { break }
            points.append(at)
            at += along * step
        }
        guard points.count > max(10, Int(width * 2.2 / step)) else { return nil }
        for point in points {
            let along = direction(point)
            var reach = -width / 2
            while reach <= width / 2 {
                if let cell = cell(point + Point(-along.y, along.x) * reach) { taken[cell] = true }
                reach += 0.003
            }
        }
        return points
    }

    private let bands: [[UInt32]] = [
        [0xF2E3C6, 0xE9C46A, 0xF2E3C6, 0xD98E3F], [0xD9472B, 0xE76F51, 0xB8322A, 0xF0A07C],
        [0x2A9D8F, 0x6CC0B4, 0xE6EFE3, 0x1F6F78], [0xE9B44C, 0xF2E3C6, 0xD9472B, 0x4C7FA8],
    ]

    func colour(at: Point, using random: inout SeededGenerator) -> RGB {
        let band = (stream(at) * 4.3 + 0.6 * noise.gradient(at.x * 1.2 + 9, at.y)).rounded(.down)
        let palette = bands[((Int(band) % 4) + 4) % 4]
        return RGB(hex: random.chance(0.08) ? 0x4C7FA8 : random.pick(palette))
    }
}
