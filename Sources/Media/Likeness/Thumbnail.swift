/// A picture's lightness on a small square grid, whatever its own sides: what two copies of a picture share.
struct Thumbnail: Sendable, Equatable {
    static let side = 32
    /// Row by row from the top, `side * side` of them, 0 to 255.
    var values: [Float]

    init(values: [Float]) { self.values = values }

    /// Each cell is the mean of at most 8 × 8 pixels spread over its part of the picture.
    init(_ raster: Raster) { values = Self.lightness(of: raster, side: Self.side) }

    private static func lightness(of raster: Raster, side: Int) -> [Float] {
        let samples = 8
        let columns = places(raster.width, cells: side, samples: samples)
        let rows = places(raster.height, cells: side, samples: samples)
        return raster.pixels.withUnsafeBufferPointer { pixels in
            var cells = [Float](repeating: 0, count: side * side)
            for (row, y) in rows.enumerated() {
                let line = y * raster.width
                for (column, x) in columns.enumerated() {
                    let pixel = (line + x) * 3
                    // Rec. 601 luma, in thousandths.
                    let luma =
                        299 * Int(pixels[pixel]) + 587 * Int(pixels[pixel + 1]) + 114 * Int(pixels[pixel + 2])
                    cells[row / samples * side + column / samples] += Float(luma)
                }
            }
            return cells.map { $0 / Float(1000 * samples * samples) }
        }
    }

    /// Where the samples of `cells` equal parts of a line lie.
    private static func places(_ length: Int, cells: Int, samples: Int) -> [Int] {
        let count = cells * samples
        return (0..<count).map { min(length - 1, (2 * $0 + 1) * length / (2 * count)) }
    }
}
