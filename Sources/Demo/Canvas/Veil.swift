import Foundation

/// A soft, coarse layer of coverage over a canvas: for shadows, fog and washes, whose edges are not sharp.
struct Veil {
    let width: Int, height: Int
    /// Pixels of this layer to the canvas' unit.
    let unit: Float
    var values: [Float]

    /// - Parameter coarseness: canvas pixels to one of the layer's, along each side.
    init(over canvas: Canvas, coarseness: Int) {
        width = canvas.width / coarseness + 2
        height = canvas.height / coarseness + 2
        unit = canvas.unit / Float(coarseness)
        values = [Float](repeating: 0, count: width * height)
    }

    mutating func add(_ polygon: [Point], _ amount: Float = 1) {
        let unit = unit
        guard let coverage = Coverage(polygon.map { $0 * unit }, columns: width, rows: height) else { return }
        values.withUnsafeMutableBufferPointer { values in
            coverage.forEach(columns: width) { index, _, _, share in values[index] += share * amount }
        }
    }

    /// Blurs by three boxes, close to a Gaussian of `radius` (units of the canvas) as standard deviation.
    mutating func blur(_ radius: Float) {
        let reach = max(1, Int((radius * unit).rounded()))
        for _ in 0..<3 {
            sweep(lines: height, length: width, lineStep: width, step: 1, reach: reach)
            sweep(lines: width, length: height, lineStep: 1, step: width, reach: reach)
        }
    }

    private mutating func sweep(lines: Int, length: Int, lineStep: Int, step: Int, reach: Int) {
        let scale = 1 / Float(2 * reach + 1)
        var line = [Float](repeating: 0, count: length)
        values.withUnsafeMutableBufferPointer { values in
            for number in 0..<lines {
                let start = number * lineStep
                for index in 0..<length { line[index] = values[start + index * step] }
                var sum = line[0] * Float(reach)
                for index in 0..<reach { sum += line[min(length - 1, index)] }
                for index in 0..<length {
                    sum += line[min(length - 1, index + reach)]
                    values[start + index * step] = sum * scale
                    sum -= line[max(0, index - reach)]
                }
            }
        }
    }

    /// The layer at a place in units of the canvas; beyond its edge as at the edge.
    @inline(__always) func value(_ at: Point) -> Float {
        let x = min(Float(width) - 1.001, max(0, at.x * unit - 0.5))
        let y = min(Float(height) - 1.001, max(0, at.y * unit - 0.5))
        let (ix, iy) = (Int(x), Int(y))
        let (fx, fy) = (x - Float(ix), y - Float(iy))
        return values.withUnsafeBufferPointer { values in
            let start = iy * width + ix
            let top = mix(values[start], values[start + 1], fx)
            return mix(top, mix(values[start + width], values[start + width + 1], fx), fy)
        }
    }
}
