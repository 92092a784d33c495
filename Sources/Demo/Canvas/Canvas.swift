import Foundation

/// A picture in the making: linear light, drawn in units of its shorter side, so that a small one is the same picture.
struct Canvas {
    let width: Int, height: Int
    /// Pixels to the unit: the shorter side.
    let unit: Float
    var pixels: [RGB]

    init(width: Int, height: Int, paper: RGB = RGB(repeating: 1)) {
        self.width = width
        self.height = height
        unit = Float(min(width, height))
        pixels = [RGB](repeating: paper, count: width * height)
    }

    /// Width and height in units; the lesser is 1.
    var size: Point { Point(Float(width), Float(height)) / unit }

    /// One pixel, in units.
    var pixel: Float { 1 / unit }

    /// Replaces every pixel by `colour` of its centre and of what stood there.
    @inline(__always)
    mutating func shade(_ colour: (_ at: Point, _ under: RGB) -> RGB) {
        let (width, height, step) = (width, height, pixel)
        pixels.withUnsafeMutableBufferPointer { pixels in
            for y in 0..<height {
                for x in 0..<width {
                    let at = Point((Float(x) + 0.5) * step, (Float(y) + 0.5) * step)
                    pixels[y * width + x] = colour(at, pixels[y * width + x])
                }
            }
        }
    }

    /// Lays `paint` over what a polygon covers.
    @inline(__always)
    mutating func fill(_ polygon: [Point], opacity: Float = 1, _ paint: (_ at: Point, _ under: RGB) -> RGB) {
        let unit = unit
        let scaled = polygon.map { $0 * unit }
        guard let coverage = Coverage(scaled, columns: width, rows: height) else { return }
        let (width, step) = (width, pixel)
        pixels.withUnsafeMutableBufferPointer { pixels in
            coverage.forEach(columns: width) { index, x, y, share in
                let under = pixels[index]
                let over = paint(Point((Float(x) + 0.5) * step, (Float(y) + 0.5) * step), under)
                pixels[index] = under + (over - under) * (share * opacity)
            }
        }
    }

    mutating func fill(_ polygon: [Point], _ colour: RGB, opacity: Float = 1) {
        fill(polygon, opacity: opacity) { _, _ in colour }
    }

    /// Adds light where a polygon covers.
    mutating func glow(_ polygon: [Point], _ light: RGB) {
        fill(polygon) { _, under in under + light }
    }

    mutating func disc(_ centre: Point, _ radius: Float, _ colour: RGB, opacity: Float = 1) {
        fill(Shape.ellipse(centre, Point(radius, radius)), colour, opacity: opacity)
    }

    mutating func line(_ path: [Point], width: Float, _ colour: RGB, opacity: Float = 1) {
        fill(Shape.ribbon(path) { _ in width }, colour, opacity: opacity)
    }

    /// The picture at a place in units, between pixels by bilinear interpolation, beyond the edge as at the edge.
    func sample(_ at: Point) -> RGB {
        let x = min(Float(width) - 1.001, max(0, at.x * unit - 0.5))
        let y = min(Float(height) - 1.001, max(0, at.y * unit - 0.5))
        let (ix, iy) = (Int(x), Int(y))
        let (fx, fy) = (x - Float(ix), y - Float(iy))
        let (right, below) = (min(width - 1, ix + 1), min(height - 1, iy + 1) * width)
        let top = pixels[iy * width + ix].mixed(with: pixels[iy * width + right], fx)
        let bottom = pixels[below + ix].mixed(with: pixels[below + right], fx)
        return top.mixed(with: bottom, fy)
    }
}
