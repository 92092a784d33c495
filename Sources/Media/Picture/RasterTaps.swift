import Foundation

/// For each new sample of a line, the old samples that it is made of and their weights, which add up to 1: a Lanczos
/// filter of three lobes, widened in proportion where samples grow fewer, cut at the ends and weighted anew.
struct RasterTaps {
    let starts: [Int]
    /// How many old samples, from its start on, each is made of.
    let counts: [Int]
    /// The places that each has in `weights`: a multiple of four, the last ones 0.
    let places: Int
    let weights: [Float]

    init(from oldCount: Int, to newCount: Int) {
        let ratio = Double(oldCount) / Double(newCount)
        let stretch = max(ratio, 1)
        let reach = 3 * stretch
        let ranges = (0..<newCount).map { index in
            let center = (Double(index) + 0.5) * ratio
            let start = min(max(0, Int((center - reach - 0.5).rounded(.up))), oldCount - 1)
            return start..<max(min(oldCount, Int((center + reach - 0.5).rounded(.down)) + 1), start + 1)
        }
        let places = ((ranges.map(\.count).max() ?? 0) + 3) / 4 * 4
        var weights = [Float](repeating: 0, count: newCount * places)
        for (index, range) in ranges.enumerated() {
            let center = (Double(index) + 0.5) * ratio
            let raw = range.map { Self.lanczos((Double($0) + 0.5 - center) / stretch) }
            let total = raw.reduce(0, +)
            for (tap, weight) in raw.enumerated() {
                weights[index * places + tap] = Float(total == 0 ? 1 / Double(raw.count) : weight / total)
            }
        }
        (starts, counts, self.places, self.weights) = (ranges.map(\.lowerBound), ranges.map(\.count), places, weights)
    }

    /// The weights of four old samples from `first` on in the new sample `index`; 0 where it is not made of one.
    func weights(of index: Int, from first: Int) -> SIMD4<Float> {
        var four = SIMD4<Float>.zero
        for lane in 0..<4 {
            let tap = first + lane - starts[index]
            if tap >= 0 && tap < counts[index] { four[lane] = weights[index * places + tap] }
        }
        return four
    }

    /// The most new samples that are in work at once where old ones come in fours.
    var mostAtOnce: Int {
        var (most, first) = (1, 0)
        for index in starts.indices {
            while starts[first] + counts[first] <= starts[index] / 4 * 4 { first += 1 }
            most = max(most, index - first + 1)
        }
        return most
    }

    private static func lanczos(_ x: Double) -> Double {
        if x == 0 { return 1 }
        guard abs(x) < 3 else { return 0 }
        let angle = Double.pi * x
        return 3 * sin(angle) * sin(angle / 3) / (angle * angle)
    }
}
