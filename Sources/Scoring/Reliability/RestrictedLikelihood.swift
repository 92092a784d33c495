import Foundation

/// The REML criterion of two crossed random effects, as a function of their standard deviations over the residual's,
/// `θ_e` and `θ_j`; the mean and the residual variance are profiled out.
///
/// `d(θ) = ln|Λᵀ Zᵀ Z Λ + I| + ln R_X² + (n − 1)(1 + ln(2π r²/(n − 1)))`: D. Bates, M. Mächler, B. Bolker & S. Walker,
/// "Fitting linear mixed-effects models using lme4", Journal of Statistical Software 67 (2015), equation 42. The longer
/// side of the table is eliminated, since its block is diagonal; the shorter is factored densely.
struct RestrictedLikelihood {
    /// Effects over the residual standard deviation.
    struct Ratios {
        var entry: Double
        var judge: Double
    }

    struct Value {
        var criterion: Double
        var residualVariance: Double
        var mean: Double
    }

    private struct Cell {
        var long: Int
        var short: Int
        var value: Double
    }

    /// By their long side.
    private let cells: [Cell]
    private let ranges: [Range<Int>]
    /// Sheets of each of the shorter side.
    private let counts: [Double]
    /// How many the shorter side has.
    let side: Int
    /// Ratios from which to search: one by the method of moments, others in case it misleads.
    let starts: [(entry: Double, judge: Double)]
    /// Whether judges are the longer side.
    private let isTransposed: Bool
    /// What was taken off each score, so that sums of squares keep their digits.
    private let centre: Double

    init?(_ table: ScoreTable) {
        let entries = Set(table.cells.map(\.entry)).sorted()
        let judges = Set(table.cells.map(\.judge)).sorted()
        let count = table.cells.count
        guard min(entries.count, judges.count) > 1, count > max(entries.count, judges.count),
            min(entries.count, judges.count) <= VarianceComponents.longestSide
        else { return nil }
        let isTransposed = judges.count > entries.count
        func places(_ used: [Int], of all: Int) -> [Int] {
            var places = Array(repeating: 0, count: all)
            for (place, index) in used.enumerated() { places[index] = place }
            return places
        }
        let entryPlaces = places(entries, of: table.entries.count)
        let judgePlaces = places(judges, of: table.judges.count)
        let centre = table.cells.reduce(0) { $0 + $1.value } / Double(count)
        var cells = table.cells.map { cell in
            let (entry, judge) = (entryPlaces[cell.entry], judgePlaces[cell.judge])
            return Cell(
                long: isTransposed ? judge : entry, short: isTransposed ? entry : judge, value: cell.value - centre)
        }
        if isTransposed { cells.sort { ($0.long, $0.short) < ($1.long, $1.short) } }
        guard cells.contains(where: { abs($0.value) > 1e-9 * max(1, abs(centre)) }) else { return nil }
        var (ranges, start) = ([Range<Int>](), 0)
        for end in 1...cells.count where end == cells.count || cells[end].long != cells[start].long {
            ranges.append(start..<end)
            start = end
        }
        (self.cells, self.ranges, self.isTransposed, self.centre) = (cells, ranges, isTransposed, centre)
        side = min(entries.count, judges.count)
        var counts = Array(repeating: 0.0, count: side)
        for cell in cells { counts[cell.short] += 1 }
        self.counts = counts
        starts = Self.starts(cells, ranges, side: side, isTransposed: isTransposed)
    }

    /// - Returns: `nil` where the numbers do not bear it.
    func value(at ratios: Ratios) -> Value? {
        let (long, short) = isTransposed ? (ratios.judge, ratios.entry) : (ratios.entry, ratios.judge)
        // Z_sᵀ W 1 and Z_sᵀ W y, with W what is left of the identity when the long side is eliminated.
        var (ones, scores) = (Array(repeating: 0.0, count: side), Array(repeating: 0.0, count: side))
        var (xx, xy, yy, logDeterminant) = (0.0, 0.0, 0.0, 0.0)
        let matrix = SymmetricMatrix(order: side) { lower in
            for index in 0..<side { lower[index * side + index] = 1 + short * short * counts[index] }
            for range in ranges {
                let count = Double(range.count)
                let spread = 1 + long * long * count
                let share = long * long / spread
                var sum = 0.0
                for index in range { sum += cells[index].value }
                logDeterminant += log(spread)
                xx += count / spread
                xy += sum / spread
                yy -= share * sum * sum
                for index in range {
                    let cell = cells[index]
                    yy += cell.value * cell.value
                    ones[cell.short] += 1 / spread
                    scores[cell.short] += cell.value - share * sum
                    let row = cell.short * side
                    // Within a range the short side ascends.
                    for other in range.lowerBound...index { lower[row + cells[other].short] -= short * short * share }
                }
            }
        }
        guard let factor = CholeskyFactor(of: matrix) else { return nil }
        let (u, v) = (factor.forward(ones), factor.forward(scores))
        for (a, b) in zip(u, v) {
            xx -= short * short * a * a
            xy -= short * short * a * b
            yy -= short * short * b * b
        }
        let squares = yy - xy * xy / xx
        guard xx > 0, squares > 0 else { return nil }
        let freedom = Double(cells.count - 1)
        return Value(
            criterion: logDeterminant + factor.logDeterminant + log(xx)
                + freedom * (1 + log(2 * .pi * squares / freedom)),
            residualVariance: squares / freedom, mean: centre + xy / xx)
    }

    /// Mean squares of both margins over a residual got by taking out one margin after the other.
    private static func starts(
        _ cells: [Cell], _ ranges: [Range<Int>], side: Int, isTransposed: Bool
    ) -> [(entry: Double, judge: Double)] {
        var (counts, sums) = (Array(repeating: 0.0, count: side), Array(repeating: 0.0, count: side))
        for cell in cells {
            counts[cell.short] += 1
            sums[cell.short] += cell.value
        }
        let means = zip(sums, counts).map { $0 / $1 }
        var (within, between, total) = (0.0, 0.0, 0.0)
        for range in ranges {
            let values = cells[range].map { $0.value - means[$0.short] }
            let mean = values.reduce(0, +) / Double(values.count)
            within += values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            between += mean * mean
        }
        for mean in means { total += mean * mean }
        let freedom = Double(max(1, cells.count - ranges.count - side + 1))
        let residual = max(1e-12, within / freedom)
        let perLong = Double(cells.count) / Double(ranges.count)
        let perShort = Double(cells.count) / Double(side)
        let long = max(0.01, between / Double(ranges.count) / residual - 1 / perLong).squareRoot()
        let short = max(0.01, total / Double(side) / residual - (1 + long * long) / perShort).squareRoot()
        let moments = isTransposed ? (entry: short, judge: long) : (entry: long, judge: short)
        return [moments] + (side <= 300 ? [(1, 0.5), (0.3, 0.3), (3, 3), (1, 0), (0.1, 1)] : [])
    }
}
