import Foundation
import Showcase

/// A mountain lake in fog: ridges in layers, firs on a spit of land, and all of it again in the water.
private struct Fogbank {
    private let ridge = Noise(151)
    private let mist = Noise(152)
    private let light = Ramp([0x8FA3B5, 0xB5C0C8, 0xDDD7CF, 0xF1DFC8, 0xEFD3B4])
    let shore: Float = 0.62
    /// Tops of the firs by column, in units; nothing where there are none.
    private let firs: [Float]
    /// The ridges' lines by column, far to near.
    private let crests: [[Float]]
    private let step: Float = 0.0006

    init(width: Float) {
        var tops = [Float](repeating: 9, count: Int(width / 0.0006) + 2)
        var random = SeededGenerator(seed: 61)
        func plant(_ x: Float, _ foot: Float, _ tall: Float) {
            let reach = tall * 0.16
            let first = max(0, Int((x - reach) / 0.0006))
            for column in first..<max(first, min(tops.count, Int((x + reach) / 0.0006))) {
                let away = abs(Float(column) * 0.0006 - x) / reach
                // Boughs in tiers, longer toward the ground.
                let tier = away * 7 + 0.4 * random.unit()
                let jag = 0.05 * (tier - tier.rounded(.down)) + 0.03 * random.unit()
                tops[column] = min(tops[column], foot - tall * max(0, 1 - away * 0.96 - jag))
            }
        }
        for _ in 0..<64 {
            let x = random.between(-0.02, 0.78)
            plant(x, 0.622, random.between(0.05, 0.17) * (1.15 - x * 0.9) * (0.7 + 0.5 * sin(x * 11 + 1)))
        }
        for _ in 0..<20 { plant(random.between(width - 0.32, width + 0.02), 0.622, random.between(0.03, 0.1)) }
        firs = tops
        let ridge = ridge
        crests = (0..<4).map { layer in
            let near = Float(layer) / 3
            return tops.indices.map { column in
                let x = Float(column) * 0.0006 * (0.9 + near * 0.9) + Float(layer) * 13
                let rough = ridge.ridged(x, Float(layer) * 5, octaves: 7, gain: 0.46)
                return 0.36 + 0.07 * Float(layer) - (0.34 - 0.17 * near) * (rough - 0.42) * 1.5
            }
        }
    }

    private func fir(_ x: Float) -> Float { firs[min(firs.count - 1, max(0, Int(x / step)))] }

    private func read(_ line: [Float], _ x: Float) -> Float {
        let place = min(Float(line.count) - 1.01, max(0, x / step))
        let index = Int(place)
        return mix(line[index], line[index + 1], place - Float(index))
    }

    /// The scene above the water.
    func air(_ at: Point) -> RGB {
        let glow = exp(-pow((at.x - 1.5) * 1.2, 2)) * 0.32
        var colour = light[at.y / shore * 0.92 + 0.1 * mist.fractal(at.x * 0.8, at.y * 2.6, octaves: 3)] * (0.82 + glow)
        for layer in 0..<4 {
            let near = Float(layer) / 3
            let crest = read(crests[layer], at.x)
            guard at.y > crest else { continue }
            let rock = RGB(0.2, 0.245, 0.285).mixed(with: RGB(0.05, 0.075, 0.085), near)
            let snow =
                layer < 2
                ? smooth(0.16, 0.0, at.y - crest)
                    * smooth(-0.1, 0.3, ridge.fractal(at.x * 16 + 60, at.y * 9, octaves: 4)) : 0
            let trees = layer > 1 ? 0.012 * ridge.gradient(at.x * 220, Float(layer)) : 0
            guard at.y > crest + trees else { continue }
            let body = rock.mixed(with: RGB(repeating: 0.62), snow * 0.55)
            // Fog lies in the folds, thicker toward the water and in the distance.
            let drift = mist.fractal(at.x * 1.7 + Float(layer) * 7, at.y * 5 - Float(layer), octaves: 4)
            let fog = min(1, max(0, (0.7 - 0.38 * near) * (0.45 + smooth(crest, shore, at.y) * 0.85) + 0.2 * drift))
            colour = body.mixed(with: RGB(0.66, 0.665, 0.66) + RGB(0.2, 0.13, 0.04) * glow, fog)
        }
        let bank =
            shore - 0.006 - 0.012 * max(0, ridge.gradient(at.x * 5, 77)) + 0.6 * smooth(0.74, 0.98, at.x)
            * (1 - smooth(1.62, 1.9, at.x))
        if at.y > fir(at.x) || at.y > bank {
            let drift = mist.fractal(at.x * 2.4 + 3, at.y * 7, octaves: 4)
            let fog = 0.05 + 0.2 * smooth(0.2, 0.9, at.x) + 0.2 * max(0, drift) * smooth(0.5, shore, at.y)
            colour = RGB(0.022, 0.03, 0.03).mixed(with: RGB(0.6, 0.6, 0.58), min(0.75, fog))
        }
        return colour
    }

    func colour(_ at: Point) -> RGB {
        let low = shore
        guard at.y > low else { return air(at) }
        let depth = at.y - low
        // Calm water: the mirror is stretched upright and broken by faint long ripples.
        let ripple = mist.fractal(at.x * 7, depth * 130 / (0.12 + depth), octaves: 3)
        let calm = smooth(0.01, 0.3, depth)
        let source = Point(at.x + 0.006 * ripple * calm, max(0.01, low - depth * 1.28 - 0.02 * ripple * calm))
        let mirror = air(source)
        let fresnel = 0.86 - 0.36 * smooth(0, 0.4, depth)
        let water = RGB(0.045, 0.065, 0.075)
        let veil = smooth(0.05, 0, depth) * 0.35
        return water.mixed(with: mirror, fresnel).mixed(with: RGB(0.66, 0.65, 0.63), veil)
    }
}

extension Pictures {
    static let lake = PictureRecipe(
        "nobody-up-yet", "Nobody Up Yet", kind: .photo, width: 2400, height: 1080,
        film: Film(exposure: 0.98, rollsOff: true, grain: 2.2, vignette: 0.32, seed: 15),
        altText: """
            Panoramic photograph of a mountain lake at dawn: ridges fade one behind another into fog, dark firs stand \
            on the left shore, and a single rowing boat rests on water so still that it doubles everything.
            """
    ) { canvas in
        let scene = Fogbank(width: canvas.size.x)
        canvas.shade { at, _ in scene.colour(at) }
        let dark = RGB(0.02, 0.022, 0.026)
        let boat = Point(1.32, 0.735)
        canvas.fill(
            Shape.curve(
                [
                    Point(-0.06, -0.012), Point(-0.052, 0.008), Point(0, 0.013), Point(0.052, 0.008),
                    Point(0.066, -0.015),
                ]
                .map { boat + $0 }) + [boat + Point(0, -0.002)], dark)
        for side in [-0.02, 0.018] as [Float] {
            canvas.line([boat + Point(side, -0.006), boat + Point(side + 0.034, 0.016)], width: 0.0018, dark)
        }
        canvas.fill(
            Shape.curve(
                [Point(-0.056, 0.016), Point(-0.03, 0.026), Point(0.01, 0.03), Point(0.05, 0.024), Point(0.06, 0.015)]
                    .map { boat + $0 }), dark, opacity: 0.5)
        for ring in 0..<3 {
            let reach = 0.075 + 0.028 * Float(ring)
            canvas.line(
                Shape.curve([
                    boat + Point(-reach, 0.017), boat + Point(0, 0.026 + 0.006 * Float(ring)),
                    boat + Point(reach, 0.017),
                ]),
                width: 0.0012, RGB(repeating: 0.75), opacity: 0.28)
        }
    }
}
