import Foundation
import Showcase

/// A patchwork quilt: cotton prints cut into triangles, sewn, and quilted by hand.
private struct Patchwork {
    private let weave = Noise(61)
    private let folds = Noise(62)
    private let prints: [Cotton] = Cotton.basket

    /// Colour at a place inside the quilt, measured in blocks, with the light on its puffed surface.
    func colour(_ at: Point) -> RGB {
        let crumple = Point(
            folds.fractal(at.x * 0.9, at.y * 0.9, octaves: 3), folds.fractal(at.x * 0.9 + 30, at.y * 0.9))
        let place = at + crumple * 0.018
        let block = Point(place.x.rounded(.down), place.y.rounded(.down))
        let local = place - block
        let (piece, seam, normal) = cut(local, block)
        let choice = pick(piece, block)
        var colour = prints[choice].colour(place * 8 + Point(Float(choice) * 3.1, Float(piece)))
        // Seams pull down, the filling swells between them.
        let puff = smooth(0, 0.07, seam)
        let slope = (1 - puff) * (normal.x * -0.7 + normal.y * -0.7)
        let stitch = quilting(place)
        let wrinkle = folds.fractal(at.x * 7, at.y * 7, octaves: 3) * 0.1 * (1 - 0.6 * puff)
        let thread = 0.05 * weave.gradient(at.x * 160, at.y * 26) + 0.05 * weave.gradient(at.x * 26, at.y * 160)
        colour *= 0.86 + 0.14 * puff + 0.3 * slope + wrinkle + thread + stitch.shade
        return colour.mixed(with: RGB(hex: 0xF6EFDF), stitch.thread)
    }

    /// The piece at a place of a block, its distance to the nearest seam, and the way to that seam.
    private func cut(_ local: Point, _ block: Point) -> (piece: Int, seam: Float, normal: Point) {
        if (Int(block.x) + Int(block.y)) % 2 == 0 { return star(local) }
        return cabin(local, turned: (Int(block.x) / 2 + Int(block.y)) % 2 == 0)
    }

    /// A diamond of triangles around a heart, on a grid of four by four.
    private func star(_ local: Point) -> (Int, Float, Point) {
        let grid = local * 4
        let (column, row) = (min(3, Int(grid.x)), min(3, Int(grid.y)))
        let inside = grid - Point(Float(column), Float(row))
        let edge = min(min(inside.x, 1 - inside.x), min(inside.y, 1 - inside.y)) / 4
        let outer = (column == 0 || column == 3, row == 0 || row == 3)
        if !outer.0 && !outer.1 {
            // The heart: a square on its corner.
            let away = local - Point(0.5, 0.5)
            let turned = abs(away.x) + abs(away.y)
            let border = min(0.25 - abs(away.x), 0.25 - abs(away.y))
            let normal = Point(away.x < 0 ? -0.7 : 0.7, away.y < 0 ? -0.7 : 0.7)
            return turned < 0.25 ? (0, (0.25 - turned) * 0.7, normal) : (1, min((turned - 0.25) * 0.7, border), normal)
        }
        if outer.0 && outer.1 { return (2, edge, nearest(inside)) }
        // Half-square triangles: the star's points.
        let flip = outer.1 ? (column == 1) == (row == 0) : (row == 1) == (column == 0)
        let diagonal = flip ? inside.x + inside.y - 1 : inside.x - inside.y
        let towardStar: Bool
        if outer.1 {
            towardStar =
                row == 0
                ? (column == 1 ? inside.x < 1 - inside.y : inside.x > inside.y)
                : (column == 1 ? inside.x < inside.y : inside.x > 1 - inside.y)
        } else {
            towardStar =
                column == 0
                ? (row == 1 ? inside.y < 1 - inside.x : inside.y > inside.x)
                : (row == 1 ? inside.y < inside.x : inside.y > 1 - inside.x)
        }
        let distance = min(edge, abs(diagonal) * 0.177)
        return (
            towardStar ? 3 : 4, distance, diagonal < 0 ? Point(0.7, flip ? 0.7 : -0.7) : Point(-0.7, flip ? -0.7 : 0.7)
        )
    }

    /// A log cabin: strips laid around a red hearth, light on two sides, dark on two.
    private func cabin(_ local: Point, turned: Bool) -> (Int, Float, Point) {
        let p = (turned ? Point(1 - local.x, local.y) : local) - Point(0.5, 0.5)
        let ring = max(abs(p.x), abs(p.y))
        if ring < 0.1 { return (5, 0.1 - ring, nearest(local)) }
        let width: Float = 0.1
        let number = ((ring - 0.1) / width).rounded(.down)
        let inside = ring - 0.1 - number * width
        let horizontal = abs(p.y) > abs(p.x)
        let light = horizontal ? p.y < 0 : p.x < 0
        let miter = abs(abs(p.x) - abs(p.y)) * 0.7
        let normal = horizontal ? Point(0, p.y < 0 ? -1 : 1) : Point(p.x < 0 ? -1 : 1, 0)
        return ((light ? 6 : 10) + Int(number), min(min(inside, width - inside), miter), normal)
    }

    private func nearest(_ inside: Point) -> Point {
        let sides: [(Float, Point)] = [
            (inside.x, Point(-1, 0)), (1 - inside.x, Point(1, 0)), (inside.y, Point(0, -1)),
            (1 - inside.y, Point(0, 1)),
        ]
        return sides.min { $0.0 < $1.0 }?.1 ?? .zero
    }

    private func pick(_ piece: Int, _ block: Point) -> Int {
        let chance = weave.hash(Int32(block.x) &* 31 &+ Int32(piece) &* 7, Int32(block.y) &* 17 &+ Int32(piece))
        func from(_ choices: [Int]) -> Int { choices[min(choices.count - 1, Int(chance * Float(choices.count)))] }
        return switch piece {
        case 0: from([0, 3, 6])
        case 1: from([4, 7])
        case 3: from([1, 2, 3, 6, 9])
        case 5: 0
        case 6..<10: from([4, 5, 7, 8, 4])
        case 10...: from([1, 2, 3, 9, 6])
        default: from([4, 7, 8])
        }
    }

    /// Fans of running stitches over everything.
    private func quilting(_ at: Point) -> (thread: Float, shade: Float) {
        let row = (at.y * 1.6).rounded(.down)
        let shift: Float = Int(row) % 2 == 0 ? 0 : 0.5
        let cell = Point(at.x * 0.8 + shift, at.y * 1.6)
        let local = Point(cell.x - cell.x.rounded(.down) - 0.5, (cell.y - row - 1) * 0.5)
        let radius = (local * local).sum().squareRoot()
        let ring = radius * 9
        let away = abs(ring - ring.rounded()) / 9 / 0.8
        guard radius < 0.52, ring > 0.5 else { return (0, 0) }
        let dash = atan2(local.y, local.x) * ring.rounded() * 3.4
        let on = dash - dash.rounded(.down) < 0.55
        return (on ? smooth(0.006, 0.003, away) * 0.85 : 0, -0.16 * smooth(0.05, 0, away))
    }
}

/// One printed cotton; places are measured in its own repeats.
private struct Cotton {
    enum Print { case plain, dots, stripes, gingham, sprigs, checks }
    let print: Print
    let ground: RGB, figure: RGB
    private static let noise = Noise(63)

    init(_ print: Print, _ ground: UInt32, _ figure: UInt32) {
        self.print = print
        self.ground = RGB(hex: ground)
        self.figure = RGB(hex: figure)
    }

    static let basket = [
        Cotton(.plain, 0xB8342B, 0xB8342B), Cotton(.dots, 0x24476B, 0xF1E7D0), Cotton(.sprigs, 0x7A2E3A, 0xE7B9A0),
        Cotton(.stripes, 0x1F5E5B, 0x9CC3A8), Cotton(.plain, 0xEFE4CB, 0xEFE4CB), Cotton(.gingham, 0xF3EAD6, 0xC9774F),
        Cotton(.sprigs, 0xD89A2E, 0x7A2E3A), Cotton(.dots, 0xF0E2C4, 0x7D9AA8), Cotton(.sprigs, 0xE8D8C0, 0x6F8C5C),
        Cotton(.checks, 0x3B3454, 0x8E7BA6),
    ]

    func colour(_ at: Point) -> RGB {
        let cell = Point(at.x.rounded(.down), at.y.rounded(.down))
        let local = at - cell
        let share: Float
        switch print {
        case .plain: share = 0
        case .dots:
            let row = (at.y * 2).rounded(.down)
            let x = at.x * 2 + (Int(row) % 2 == 0 ? 0 : 0.5)
            let dot = Point(x - x.rounded(.down) - 0.5, at.y * 2 - row - 0.5)
            share = smooth(0.24, 0.17, (dot * dot).sum().squareRoot())
        case .stripes:
            let line = at.x * 3 - (at.x * 3).rounded(.down)
            share = smooth(0.3, 0.36, line) * smooth(0.64, 0.58, line)
        case .gingham: share = 0.45 * ((local.x < 0.5 ? 1 : 0) + (local.y < 0.5 ? 1 : 0))
        case .checks: share = (local.x < 0.5) != (local.y < 0.5) ? 0.8 : 0
        case .sprigs:
            let turn = Self.noise.hash(Int32(cell.x), Int32(cell.y)) * 6.3
            let p = local - Point(0.5, 0.5)
            let radius = (p * p).sum().squareRoot()
            let petals = 0.17 + 0.1 * cos(atan2(p.y, p.x) * 5 + turn)
            share = radius < 0.07 ? 0 : smooth(petals + 0.03, petals - 0.03, radius)
        }
        return ground.mixed(with: figure, share)
    }
}

extension Pictures {
    static let quilt = PictureRecipe(
        "four-grandmothers", "Four Grandmothers, One Quilt", kind: .classic, width: 1600, height: 2000,
        altText: """
            A hand-sewn patchwork quilt seen from straight above: diamond blocks alternate with log-cabin squares \
            in red, navy, mustard, green and cream cottons, dotted, striped and sprigged, with fans of white stitches.
            """
    ) { canvas in
        let quilt = Patchwork()
        let size = canvas.size
        let edge: Float = 0.045
        let floor = Noise(64)
        let binding = RGB(hex: 0x7A2029)
        canvas.shade { at, _ in
            let wave = 0.004 * floor.gradient(at.x * 4, at.y * 4)
            let inside = min(min(at.x - edge, size.x - edge - at.x), min(at.y - edge, size.y - edge - at.y)) + wave
            let shadowAt = at - Point(0.012, 0.016)
            let fromShadow = min(
                min(shadowAt.x - edge, size.x - edge - shadowAt.x), min(shadowAt.y - edge, size.y - edge - shadowAt.y))
            if inside < 0 {
                let grain = floor.fractal(at.x * 2.2, at.y * 46, octaves: 4)
                let board = abs((at.x * 4).rounded() - at.x * 4) < 0.012 ? 0.6 : 1
                let wood = RGB(hex: 0x8A6A4C) * (1 + 0.28 * grain) * Float(board)
                return wood * (1 - 0.6 * smooth(-0.02, 0.018, fromShadow))
            }
            if inside < 0.02 {
                let round = 0.7 + 0.5 * sin(inside / 0.02 * .pi) + 0.06 * floor.gradient(at.x * 150, at.y * 150)
                return binding * round
            }
            let blocks =
                (at - Point(edge + 0.02, edge + 0.02)) / Point(size.x - 2 * edge - 0.04, size.y - 2 * edge - 0.04)
            let light = 1.08 - 0.16 * at.y - 0.1 * at.x
            return quilt.colour(blocks * Point(4, 5)) * light
        }
    }
}
