import Foundation

extension Raster {
    /// The whole picture at another size, by a Lanczos filter of three lobes, in both directions apart.
    ///
    /// Making it smaller widens the filter in proportion; at the edges the filter is cut and weighted anew. Resize
    /// from the full picture, or one at least twice the size wanted: a chain of sizes loses sharpness.
    ///
    /// - Precondition: neither side is 0.
    public func resized(width newWidth: Int, height newHeight: Int) -> Raster {
        precondition(newWidth > 0 && newHeight > 0)
        if newWidth == width && newHeight == height { return self }
        let columns = LanczosTaps(from: width, to: newWidth)
        let rows = LanczosTaps(from: height, to: newHeight)
        let rowLength = width * 3
        let count = newWidth * newHeight * 3
        // Rows are added up as they come: each is turned to floats once, and added to every new row that it is part of.
        var line = [Float](repeating: 0, count: rowLength)
        var sums = [Float](repeating: 0, count: rows.overlap * (rowLength + 4))
        let shrunk = pixels.withUnsafeBufferPointer { stored in
            line.withUnsafeMutableBufferPointer { line in
                sums.withUnsafeMutableBufferPointer { sums in
                    [UInt8](unsafeUninitializedCapacity: count) { target, filled in
                        guard let from = stored.baseAddress, let line = line.baseAddress,
                            let sums = sums.baseAddress, let to = target.baseAddress
                        else { return }
                        Self.resize(from, rowLength, columns, rows, line: line, sums: sums, to: to)
                        filled = count
                    }
                }
            }
        }
        return Raster(width: newWidth, height: newHeight, pixels: shrunk)
    }

    private static func resize(
        _ from: UnsafePointer<UInt8>, _ rowLength: Int, _ columns: LanczosTaps, _ rows: LanczosTaps,
        line: UnsafeMutablePointer<Float>, sums: UnsafeMutablePointer<Float>, to: UnsafeMutablePointer<UInt8>
    ) {
        let slots = rows.overlap
        let pitch = rowLength + 4  // room for the last pixel to be read as four
        var first = 0  // the first new row that is not done
        var next = 0  // the first that has not begun
        let newRow = columns.starts.count * 3
        for y in 0..<rows.sourceCount {
            let source = from + y * rowLength
            for index in 0..<rowLength { line[index] = Float(source[index]) }
            while next < rows.starts.count && rows.starts[next] <= y {
                (sums + next % slots * pitch).update(repeating: 0, count: pitch)
                next += 1
            }
            for row in first..<next {
                let tap = y - rows.starts[row]
                guard tap < rows.counts[row] else { continue }
                let weight = rows.weights[row * rows.most + tap]
                let sum = sums + row % slots * pitch
                for index in 0..<rowLength { sum[index] += line[index] * weight }
            }
            while first < next && rows.starts[first] + rows.counts[first] <= y + 1 {
                across(sums + first % slots * pitch, columns, to: to + first * newRow)
                first += 1
            }
        }
    }

    /// One row made to its new width, and to bytes.
    private static func across(
        _ row: UnsafePointer<Float>, _ columns: LanczosTaps, to: UnsafeMutablePointer<UInt8>
    ) {
        columns.weights.withUnsafeBufferPointer { weights in
            for x in 0..<columns.starts.count {
                var sum = SIMD4<Float>(repeating: 0.5)
                var pixel = UnsafeRawPointer(row + columns.starts[x] * 3)
                let offset = x * columns.most
                for tap in offset..<(offset + columns.counts[x]) {
                    sum += pixel.loadUnaligned(as: SIMD4<Float>.self) * weights[tap]
                    pixel += 12
                }
                let clamped = sum.clamped(lowerBound: SIMD4(repeating: 0), upperBound: SIMD4(repeating: 255))
                to[x * 3] = UInt8(clamped.x)
                to[x * 3 + 1] = UInt8(clamped.y)
                to[x * 3 + 2] = UInt8(clamped.z)
            }
        }
    }
}

/// For each new sample of a line, the old samples that it is made of, and their weights, which add up to 1.
private struct LanczosTaps {
    var sourceCount: Int
    var starts: [Int]
    var counts: [Int]
    /// The most that any sample has; each has so many places in `weights`.
    var most: Int
    /// The most new samples that share an old one, and one more.
    var overlap: Int
    var weights: [Float]

    init(from sourceCount: Int, to count: Int) {
        self.sourceCount = sourceCount
        let ratio = Double(sourceCount) / Double(count)
        let stretch = max(ratio, 1)
        let reach = 3 * stretch
        most = Int(reach.rounded(.up)) * 2 + 1
        overlap = Int((Double(most) / ratio).rounded(.up)) + 2
        starts = []
        counts = []
        weights = [Float](repeating: 0, count: count * most)
        for index in 0..<count {
            let center = (Double(index) + 0.5) * ratio
            let start = max(0, Int((center - reach).rounded(.up)))
            let end = min(sourceCount, min(Int((center + reach).rounded(.down)) + 1, start + most))
            let raw = (start..<max(end, start + 1)).map { Self.lanczos((Double($0) + 0.5 - center) / stretch) }
            let total = raw.reduce(0, +)
            for (tap, weight) in raw.enumerated() {
                weights[index * most + tap] = Float(total == 0 ? 1 / Double(raw.count) : weight / total)
            }
            starts.append(start)
            counts.append(raw.count)
        }
    }

    private static func lanczos(_ x: Double) -> Double {
        if x == 0 { return 1 }
        guard abs(x) < 3 else { return 0 }
        let angle = Double.pi * x
        return 3 * sin(angle) * sin(angle / 3) / (angle * angle)
    }
}
