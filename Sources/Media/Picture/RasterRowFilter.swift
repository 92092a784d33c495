/// The inner loops of resizing, in portable vectors.
enum RowFilter {
    static func widen(_ row: UnsafePointer<UInt8>, count: Int, to line: UnsafeMutablePointer<Float>) {
        for index in 0..<count { line[index] = Float(row[index]) }
    }

    /// Adds four rows to a sum of rows, each by its weight.
    ///
    /// - Parameters:
    ///   - pitch: from each of the four to the next, samples.
    ///   - part: the samples of a row that are added; a multiple of 8 of them.
    ///   - isNew: `sum` holds nothing yet.
    static func add(
        _ four: UnsafePointer<Float>, pitch: Int, part samples: Range<Int>, weights: SIMD4<Float>,
        to sum: UnsafeMutablePointer<Float>, isNew: Bool
    ) {
        let (first, target) = (UnsafeRawPointer(four), UnsafeMutableRawPointer(sum))
        let (second, third, fourth) = (first + pitch * 4, first + pitch * 8, first + pitch * 12)
        var place = samples.lowerBound * 4
        while place < samples.upperBound * 4 {
            var part = isNew ? SIMD8<Float>.zero : target.loadUnaligned(fromByteOffset: place, as: SIMD8<Float>.self)
            part += first.loadUnaligned(fromByteOffset: place, as: SIMD8<Float>.self) * weights[0]
            part += second.loadUnaligned(fromByteOffset: place, as: SIMD8<Float>.self) * weights[1]
            part += third.loadUnaligned(fromByteOffset: place, as: SIMD8<Float>.self) * weights[2]
            part += fourth.loadUnaligned(fromByteOffset: place, as: SIMD8<Float>.self) * weights[3]
            target.storeBytes(of: part, toByteOffset: place, as: SIMD8<Float>.self)
            place += 32
        }
    }

    /// Makes a row of RGB to its new width, and to bytes.
    ///
    /// A pixel is read as four samples, the fourth of them the next pixel's; the row has room for that, and for what
    /// weights of 0 reach past its end.
    static func across(_ row: UnsafePointer<Float>, _ columns: RasterTaps, to: UnsafeMutablePointer<UInt8>) {
        columns.weights.withUnsafeBytes { weights in
            guard var weight = weights.baseAddress else { return }
            var target = to
            for start in columns.starts {
                var pixel = UnsafeRawPointer(row + start * 3)
                var (even, odd) = (SIMD4<Float>.zero, SIMD4<Float>.zero)
                for _ in 0..<columns.places / 4 {
                    let four = weight.loadUnaligned(as: SIMD4<Float>.self)
                    even += pixel.loadUnaligned(as: SIMD4<Float>.self) * four[0]
                    odd += pixel.loadUnaligned(fromByteOffset: 12, as: SIMD4<Float>.self) * four[1]
                    even += pixel.loadUnaligned(fromByteOffset: 24, as: SIMD4<Float>.self) * four[2]
                    odd += pixel.loadUnaligned(fromByteOffset: 36, as: SIMD4<Float>.self) * four[3]
                    weight += 16
                    pixel += 48
                }
                // The library's own clamping of vectors is a call of a function, one a pixel.
                var sum = even + odd
                sum.replace(with: 0, where: sum .< 0)
                sum.replace(with: 255, where: sum .> 255)
                // Added to 2^23, a number of that range is rounded to the last bits of the sum.
                let bits = unsafeBitCast(sum + 8_388_608, to: SIMD4<UInt32>.self)
                target[0] = UInt8(truncatingIfNeeded: bits[0])
                target[1] = UInt8(truncatingIfNeeded: bits[1])
                target[2] = UInt8(truncatingIfNeeded: bits[2])
                target += 3
            }
        }
    }
}
