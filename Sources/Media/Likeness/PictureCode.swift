import Foundation
import Showcase

/// The signs of a thumbnail's low frequencies (Zauner, "Implementation and benchmarking of perceptual image hash
/// functions", 2010): they outlast resizing, recompression and changes of light, and bear small shifts.
enum PictureCode {
    /// Of each direction; the 256 lowest of their pairs are taken, without the mean.
    private static let frequencies = 19

    private static let pairs: [(across: Int, down: Int)] = {
        let all = (0..<frequencies).flatMap { down in (0..<frequencies).map { (across: $0, down: down) } }
        func height(_ pair: (across: Int, down: Int)) -> Int { pair.across * pair.across + pair.down * pair.down }
        return Array(all.dropFirst().sorted { (height($0), $0.across) < (height($1), $1.across) }.prefix(256))
    }()

    /// For each frequency, its wave over the cells of a line.
    private static let waves: [Float] = (0..<frequencies).flatMap { frequency in
        (0..<Thumbnail.side).map {
            Float(cos(.pi * (Double($0) + 0.5) * Double(frequency) / Double(Thumbnail.side)))
        }
    }

    static func code(of thumbnail: Thumbnail) -> BitCode {
        let (side, waves) = (Thumbnail.side, waves)
        // Column by column of frequencies, so that the second pass runs along them.
        var across = [Float](repeating: 0, count: frequencies * side)
        for row in 0..<side {
            for frequency in 0..<frequencies {
                var sum: Float = 0
                for x in 0..<side { sum += thumbnail.values[row * side + x] * waves[frequency * side + x] }
                across[frequency * side + row] = sum
            }
        }
        let pairs = pairs
        return BitCode { bit in
            let (column, wave) = (pairs[bit].across * side, pairs[bit].down * side)
            var sum: Float = 0
            for row in 0..<side { sum += across[column + row] * waves[wave + row] }
            return sum > 0
        }
    }
}
