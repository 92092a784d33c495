/// Mundlak's device: what the other entries that an entry's judges saw tell of it.
///
/// Where judging is local, a region's judges are known only by its own entries, and shrinkage would take a strong
/// region for lenient judges. So an entry's quality is first expected from `z_i`, the mean over its judges of the
/// least-squares quality of the *other* entries they scored, centred in each component.
///
/// Source: Y. Mundlak, "On the pooling of time series and cross section data", Econometrica 46 (1978).
enum Kinship {
    /// - Parameter quality: of each entry by least squares, mean 0 in its component; ignored for entries without sheets.
    static func expectations(_ sheets: Sheets, quality: [Double]) -> [Double] {
        var seen = Array(repeating: 0.0, count: sheets.count.count)
        for (entry, range) in sheets.ranges.enumerated() {
            for sheet in range { seen[Int(sheets.judge[sheet])] += quality[entry] }
        }
        var expectations = Array(repeating: 0.0, count: quality.count)
        var (sums, counts) = (
            Array(repeating: 0.0, count: sheets.parts.count), Array(repeating: 0.0, count: sheets.parts.count)
        )
        for (entry, range) in sheets.ranges.enumerated() where !range.isEmpty {
            var (sum, judges) = (0.0, 0.0)
            for sheet in range {
                let judge = Int(sheets.judge[sheet])
                guard sheets.count[judge] > 1 else { continue }
                sum += (seen[judge] - quality[entry]) / (sheets.count[judge] - 1)
                judges += 1
            }
            expectations[entry] = judges > 0 ? sum / judges : 0
            guard let part = sheets.parts.label(ofEntry: entry) else { continue }
            sums[part] += expectations[entry]
            counts[part] += 1
        }
        for (entry, range) in sheets.ranges.enumerated() where !range.isEmpty {
            guard let part = sheets.parts.label(ofEntry: entry) else { continue }
            expectations[entry] -= sums[part] / counts[part]
        }
        return expectations
    }
}
