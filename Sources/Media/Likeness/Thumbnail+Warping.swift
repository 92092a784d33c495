import Foundation

/// A point's way from one thumbnail to another: `x' = x + a + b x + c y`, `y' = y + d + e x + f y`, in cells from the
/// middle.
struct Affine: Sendable, Equatable {
    /// a, b, c, d, e, f; the identity is all zeros.
    var terms: [Float] = [0, 0, 0, 0, 0, 0]

    static func turned(degrees: Float, zoom: Float) -> Affine {
        let (c, s) = (cos(degrees * .pi / 180) * zoom, sin(degrees * .pi / 180) * zoom)
        return Affine(terms: [0, c - 1, -s, 0, s, c - 1])
    }

    /// Whether it is what a crop, a slight turn or a slight stretch does, no more.
    var isSlight: Bool {
        abs(terms[0]) < 4 && abs(terms[3]) < 4 && [1, 2, 4, 5].allSatisfy { abs(terms[$0]) < 0.2 }
    }
}

extension Thumbnail {
    private static let middle = Float(side - 1) / 2

    /// The thumbnail as it would be of the picture turned and zoomed; what lay outside repeats the edge.
    func warped(by way: Affine) -> Thumbnail {
        var warped = [Float](repeating: 0, count: Self.side * Self.side)
        let t = way.terms
        for row in 0..<Self.side {
            for column in 0..<Self.side {
                let (x, y) = (Float(column) - Self.middle, Float(row) - Self.middle)
                warped[row * Self.side + column] = sample(
                    x + t[0] + t[1] * x + t[2] * y + Self.middle, y + t[3] + t[4] * x + t[5] * y + Self.middle)
            }
        }
        return Thumbnail(values: warped)
    }

    /// Between four cells, by their nearness; beyond the edge, as at the edge.
    func sample(_ x: Float, _ y: Float) -> Float {
        let most = Float(Self.side - 1)
        let (x, y) = (min(max(x, 0), most), min(max(y, 0), most))
        let (left, top) = (min(Int(x), Self.side - 2), min(Int(y), Self.side - 2))
        let (fx, fy) = (x - Float(left), y - Float(top))
        let cell = top * Self.side + left
        let upper = values[cell] + (values[cell + 1] - values[cell]) * fx
        let lower =
            values[cell + Self.side] + (values[cell + Self.side + 1] - values[cell + Self.side]) * fx
        return upper + (lower - upper) * fy
    }

    /// Blurred by a Gaussian of `sigma` cells; beyond the edge, as at the edge.
    func blurred(_ sigma: Float) -> Thumbnail {
        let reach = Int((sigma * 2.5).rounded(.up))
        var weights = (-reach...reach).map { exp(-Float($0 * $0) / (2 * sigma * sigma)) }
        let total = weights.reduce(0, +)
        weights = weights.map { $0 / total }
        func pass(_ source: [Float], step: Int, other: Int) -> [Float] {
            var target = source
            for line in 0..<Self.side {
                for place in 0..<Self.side {
                    var sum: Float = 0
                    for (tap, weight) in weights.enumerated() {
                        let from = min(max(place + tap - reach, 0), Self.side - 1)
                        sum += source[line * other + from * step] * weight
                    }
                    target[line * other + place * step] = sum
                }
            }
            return target
        }
        return Thumbnail(values: pass(pass(values, step: 1, other: Self.side), step: Self.side, other: 1))
    }

    /// What is left of it without its slow changes of light, and without what the grid can hardly hold.
    func detail() -> Thumbnail {
        let (fine, slow) = (blurred(0.8), blurred(5))
        return Thumbnail(values: zip(fine.values, slow.values).map { $0 - $1 })
    }
}
