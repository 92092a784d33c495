import Foundation
import Showcase

/// A relief print in three inks: each ink is a field of how much wood was left standing, printed a little off.
struct Linocut {
    private let tooth = Noise(301)
    private let wobble = Noise(302)

    /// Rows of gouge cuts: 1 where ink is left, 0 where it was cut, for a `tone` of 0 (all cut) to 1 (all left).
    ///
    /// - Parameters:
    ///   - phase: counts the rows; its slope is the direction of the cuts.
    ///   - soft: half the width of an edge, in rows.
    @inline(__always) func cuts(_ phase: Float, tone: Float, soft: Float) -> Float {
        let saw = abs(phase - phase.rounded(.down) - 0.5) * 2
        return smooth(-soft, soft, tone - saw)
    }

    /// The place as the shaking hand reached it.
    @inline(__always) func shaken(_ at: Point, by amount: Float = 0.004) -> Point {
        at + Point(wobble.gradient(at.x * 16, at.y * 16), wobble.gradient(at.x * 16 + 40, at.y * 16)) * amount
    }

    /// How well the ink took: thin, salty where the roller ran dry.
    @inline(__always) func take(_ at: Point, _ dryness: Float) -> Float {
        let salt = tooth.fractal(at.x * 190, at.y * 190, octaves: 2)
        let pressure = 0.75 + 0.25 * wobble.gradient(at.x * 2.3 + 7, at.y * 2.3)
        return smooth(-0.72 + dryness * 0.5, -0.3 + dryness * 0.5, salt + pressure * 0.35)
    }
}

extension Pictures {
    static let fish = PictureRecipe(
        "what-the-river-keeps", "What the River Keeps", kind: .classic, width: 1600, height: 2100,
        altText: """
            Linocut in black, ochre and teal: under a radiant sun one small boat with a standing figure crosses a \
            river, and below it, many times its size, a great fish with patterned scales curves through the dark water.
            """
    ) { canvas in
        let print = Linocut()
        let size = canvas.size
        let paperNoise = Noise(9)
        let border: Float = 0.055
        let paper = RGB(hex: 0xF4ECD8)
        let ochre = RGB(hex: 0xE39A34)
        let teal = RGB(hex: 0x2F7F82)
        let black = RGB(hex: 0x1B1A1E)
        let soft = max(0.03, 26 * canvas.pixel)
        canvas.shade { at, _ in
            let fibre = 1 + 0.02 * paperNoise.fractal(at.x * 60, at.y * 160, octaves: 3)
            var colour = paper * fibre
            let inside = min(
                min(at.x - border, size.x - border - at.x), min(at.y - border, size.y - border - 0.03 - at.y))
            guard inside > -0.03 else { return colour }
            let edge = smooth(-0.001, 0.0015, inside + 0.0025 * print.shaken(at, by: 1).x - 0.0025 * at.x)
            let sunBlock = River.sun(print.shaken(at + Point(0.005, -0.004)))
            colour = colour.mixed(with: colour * ochre, sunBlock * edge * print.take(at + Point(3, 1), 0.1))
            let waterBlock = River.water(print.shaken(at + Point(-0.004, 0.003)))
            colour = colour.mixed(with: colour * teal, waterBlock * edge * print.take(at + Point(5, 9), 0.15))
            let key = River.key(print.shaken(at), print, soft: soft)
            return colour.mixed(with: black, key * edge * print.take(at, 0.02) * 0.97)
        }
    }
}

/// The three blocks of "What the River Keeps".
private enum River {
    static let level: Float = 0.47
    static let centre = Point(0.66, 0.3)

    static func surface(_ x: Float) -> Float { level + 0.008 * sin(x * 17) + 0.005 * sin(x * 41 + 1) }

    static func sun(_ at: Point) -> Float {
        let away = at - centre
        let far = (away * away).sum().squareRoot()
        guard at.y < surface(at.x) else {
            // The fish's belly and the light that comes down to it.
            let body = Fish(at)
            return body.inside > 0 ? smooth(0.0, 0.01, body.inside) : 0
        }
        return far < 0.145 ? 1 : far > 0.235 && far < 0.33 ? 1 : at.y > hill(at.x) ? 1 : 0
    }

    static func water(_ at: Point) -> Float {
        let body = Fish(at)
        return at.y > surface(at.x) + 0.004 && body.inside < 0.012 ? 1 : 0
    }

    static func key(_ at: Point, _ print: Linocut, soft: Float) -> Float {
        if let figure = boat(at) { return figure }
        // The gouge went once around them.
        for side in [Point(0.007, 0), Point(-0.007, 0), Point(0, 0.006), Point(0, -0.007)] where boat(at + side) != nil
        {
            return 0
        }
        if at.y < surface(at.x) { return sky(at, print, soft: soft) }
        let body = Fish(at)
        if body.inside > 0 { return body.ink(print, soft: soft) }
        // A white line around the fish, then water that runs around it.
        if body.inside > -0.009 { return 0 }
        let depth = (at.y - level) / 0.83
        let round = Point(body.u * 0.85, body.v * 3.4)
        let push = tanh(body.v * 9) * 3.4 / (0.6 + (round * round).sum())
        let flow = at.y * 52 + sin(at.x * 9 + at.y * 14) * 0.9 + push
        let weed = reeds(at)
        if weed > 0 { return 1 - weed }
        return print.cuts(flow, tone: 0.3 + 0.62 * depth + 0.06 * sin(at.x * 31 + at.y * 7), soft: soft)
    }

    static func sky(_ at: Point, _ print: Linocut, soft: Float) -> Float {
        let away = at - centre
        let far = (away * away).sum().squareRoot()
        if far < 0.145 {
            let ring = print.cuts(far * 62, tone: 0.14, soft: soft * 1.4)
            return far > 0.137 ? 1 : ring
        }
        if far < 0.158 { return 0 }
        let rise = hill(at.x)
        if at.y > rise {
            let rows = print.cuts((at.y - rise) * 52 + at.x * 5, tone: 0.42, soft: soft)
            return at.y < rise + 0.006 ? 1 : rows
        }
        let angle = atan2(away.y, away.x)
        let rays = print.cuts(
            angle * 17.5 + 0.25 * sin(far * 20), tone: smooth(0.1, 0.85, far) * 0.95, soft: soft * 1.6)
        return rays
    }

    static func hill(_ x: Float) -> Float { 0.462 - 0.016 * sin(x * 5.2 + 0.4) - 0.008 * sin(x * 13) }

    /// The boat and the one who stands in it; `nil` beside them, 1 for ink.
    static func boat(_ at: Point) -> Float? {
        let p = Point(at.x - 0.33, at.y - surface(0.33) + 0.012)
        // Hull: between two arcs.
        let top = -0.03 + 0.9 * p.x * p.x
        let bottom = 0.012 - 1.1 * p.x * p.x
        if abs(p.x) < 0.15, p.y > top, p.y < bottom {
            return p.y > top + 0.011 && p.y < top + 0.016 ? 0 : 1
        }
        let body = Point(p.x + 0.02, p.y + 0.085)
        let lean = body.x - body.y * 0.12
        if abs(lean) < 0.016 + 0.02 * (body.y + 0.06), body.y > -0.045, body.y < 0.075 { return 1 }
        let head = body - Point(-0.006, -0.064)
        if (head * head).sum() < 0.019 * 0.019 { return 1 }
        // The pole.
        let pole = Point(p.x - 0.035, p.y + 0.06)
        if abs(pole.x - pole.y * -0.36) < 0.0035, pole.y > -0.15, pole.y < 0.09 { return 1 }
        let arm = Point(p.x - 0.01, p.y + 0.1)
        if abs(arm.y + arm.x * 0.12) < 0.007, arm.x > -0.03, arm.x < 0.045 { return 1 }
        return nil
    }

    /// Weeds on the bed: 1 inside a blade.
    static func reeds(_ at: Point) -> Float {
        guard at.y > 1.0 else { return 0 }
        for blade in 0..<16 {
            let index = Float(blade)
            let root = 0.04 + index * 0.063 + 0.02 * sin(index * 7)
            let tall = 0.13 + 0.1 * abs(sin(index * 2.3))
            let up = (1.3125 - at.y) / (tall + 0.05)
            guard up < 1 else { continue }
            let x = root + 0.035 * sin(up * 3 + index) * up
            if abs(at.x - x) < 0.009 * (1 - up) + 0.0008 { return 1 }
        }
        return 0
    }
}

/// The fish in its own measure: `u` from tail (−1) to mouth (1), `v` across.
private struct Fish {
    let u: Float, v: Float, half: Float
    /// Distance to its outline, about, in units; negative outside.
    let inside: Float

    init(_ at: Point) {
        let middle = Point(0.54, 0.87)
        let turned = Point(
            (at.x - middle.x) * 0.965 - (at.y - middle.y) * 0.26, (at.x - middle.x) * 0.26 + (at.y - middle.y) * 0.965)
        u = turned.x / 0.345
        let bend = 0.07 * cos(u * 2.1) - 0.035
        v = turned.y + bend
        let along = min(1, max(-1, u))
        let nose = max(0, 1 - pow(max(0, along), 3.2)).squareRoot()
        let tail = along < 0 ? pow(max(0, 1 + along), 0.72) : 1
        half = 0.142 * nose * tail + 0.012
        var signed = abs(u) < 1 ? half - abs(v) : -max(abs(u) - 1, abs(v))
        // Tail fin and back fin.
        let finReach = -0.83 - u
        if finReach > 0, finReach < 0.42 {
            let spread = 0.02 + finReach * 0.46
            let notch = max(0, finReach - 0.24) * 0.9
            signed = max(signed, min(min(spread - abs(v), abs(v) - notch), (0.42 - finReach) * 0.4))
        }
        let fin = Point(u + 0.1, v + half)
        if fin.y < 0.02, abs(fin.x) < 0.47 {
            signed = max(signed, min(0.09 * max(0, 1 - fin.x * fin.x * 4.5) + fin.y + fin.x * 0.05, 0.02))
        }
        inside = signed
    }

    /// Ink left standing inside the outline.
    func ink(_ print: Linocut, soft: Float) -> Float {
        if inside < 0.007 { return 1 }
        if abs(u) >= 0.83 && u < 0 || v < -half {
            return print.cuts(u < -0.8 ? v / (0.2 - u - 0.83) * 9 : u * 26 + v * 12, tone: 0.48, soft: soft)
        }
        let eye = Point((u - 0.74) * 0.345, v + 0.03)
        let glance = (eye * eye).sum().squareRoot()
        if glance < 0.034 { return glance < 0.013 ? (eye.x > 0.001 && eye.y < -0.002 ? 0 : 1) : glance < 0.026 ? 0 : 1 }
        let gill = u - 0.56 + v * v * 9
        if abs(gill) < 0.016 { return 1 }
        if abs(gill + 0.045) < 0.012 { return 0 }
        if gill > 0 { return print.cuts(v * 40 + u * 9 + 4 * glance, tone: 0.3 + 0.3 * abs(v) / half, soft: soft) }
        // Scales: rows of overlapping arcs, darker on the back.
        let row = u * 13
        let index = row.rounded(.down)
        let across = v * 31 + (Int(index) % 2 == 0 ? 0.5 : 0)
        let local = Point(row - index, across - across.rounded(.down) - 0.5)
        let arc = (Point(local.x * 0.9, local.y) * Point(local.x * 0.9, local.y)).sum().squareRoot()
        let tone = smooth(0.9, -0.9, v / half)
        if abs(arc - 0.52) < 0.075 { return 1 }
        return arc < 0.2 + 0.34 * tone && local.x > 0.06 ? 1 : 0
    }
}
