import Foundation
import Media
import Showcase

/// What happens to a picture on its way through phones and messengers, or under the hands of someone who copies.
public enum PictureAlteration: String, CaseIterable, Sendable {
    case third = "a third of the size"
    case recompressed = "JPEG at quality 40"
    case cropped = "crop of 5%, somewhere"
    case framed = "crop of 5% at each side"
    case turned = "turned by up to 3°, corners cut off"
    case turnedOnWhite = "turned by up to 3°, corners white"
    case toned = "warmer and lighter"
    case all = "cropped 5%, turned 2°, toned, half the size, JPEG 60"

    public func callAsFunction(_ picture: Raster, dice: inout SeededGenerator) throws -> Raster {
        switch self {
        case .third: return picture.scaled(1.0 / 3)
        case .recompressed: return try JPEGCodec.decode(try JPEGCodec.encode(picture, quality: 40))
        case .cropped: return picture.cropped(0.05, &dice)
        case .framed:
            let (x, y) = (picture.width / 20, picture.height / 20)
            return picture.cropped(x: x, y: y, width: picture.width - 2 * x, height: picture.height - 2 * y)
        case .turned: return picture.turned(degrees: Double.random(in: -3...3, using: &dice), cut: true)
        case .turnedOnWhite: return picture.turned(degrees: Double.random(in: -3...3, using: &dice), cut: false)
        case .toned: return picture.toned()
        case .all:
            let made = picture.toned().cropped(0.05, &dice)
                .turned(degrees: Bool.random(using: &dice) ? 2 : -2, cut: true).scaled(0.5)
            return try JPEGCodec.decode(try JPEGCodec.encode(made, quality: 60))
        }
    }
}

extension Raster {
    fileprivate func scaled(_ factor: Double) -> Raster {
        resized(width: max(16, Int(Double(width) * factor)), height: max(16, Int(Double(height) * factor)))
    }

    /// A share of each side's length gone, at one end, at the other, or some at both.
    fileprivate func cropped(_ share: Double, _ dice: inout SeededGenerator) -> Raster {
        let (x, y) = (Int(Double(width) * share), Int(Double(height) * share))
        return cropped(
            x: Int.random(in: 0...x, using: &dice), y: Int.random(in: 0...y, using: &dice), width: width - x,
            height: height - y)
    }

    fileprivate func toned() -> Raster {
        let curves: [[UInt8]] = [(0.8, 255.0), (0.88, 250), (0.95, 235)].map { power, top in
            (0...255).map { UInt8(pow(Double($0) / 255, power) * top) }
        }
        return Raster(
            width: width, height: height, pixels: pixels.enumerated().map { curves[$0.offset % 3][Int($0.element)] })
    }

    /// - Parameter cut: Enlarged until no corner is empty; else the corners are white.
    fileprivate func turned(degrees: Double, cut: Bool) -> Raster {
        let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
        let (w, h) = (Double(width), Double(height))
        let zoom = cut ? max((w * c + h * abs(s)) / w, (w * abs(s) + h * c) / h) : 1
        var turned = [UInt8](repeating: 255, count: pixels.count)
        for y in 0..<height {
            for x in 0..<width {
                let (dx, dy) = ((Double(x) + 0.5 - w / 2) / zoom, (Double(y) + 0.5 - h / 2) / zoom)
                let (u, v) = (dx * c - dy * s + w / 2 - 0.5, dx * s + dy * c + h / 2 - 0.5)
                guard u > -1, v > -1, u < w, v < h else { continue }
                let (left, top) = (max(0, min(width - 2, Int(u))), max(0, min(height - 2, Int(v))))
                let (a, b) = (min(1, max(0, u - Double(left))), min(1, max(0, v - Double(top))))
                for channel in 0..<3 {
                    func at(_ i: Int, _ j: Int) -> Double {
                        Double(pixels[((top + j) * width + left + i) * 3 + channel])
                    }
                    let upper = at(0, 0) * (1 - a) + at(1, 0) * a
                    let lower = at(0, 1) * (1 - a) + at(1, 1) * a
                    turned[(y * width + x) * 3 + channel] = UInt8(upper * (1 - b) + lower * b)
                }
            }
        }
        return Raster(width: width, height: height, pixels: turned)
    }
}
