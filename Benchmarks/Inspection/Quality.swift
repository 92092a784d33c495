import Foundation
import Media

/// How close copies come to the picture resized by the filter's formula in double precision.
struct Quality {
    private let wanted: [Double]
    private let width: Int

    init(of picture: Raster, side: Int) {
        let size = picture.size(within: side)
        width = size.width
        let columns = (0..<size.width).map { Self.taps($0, of: size.width, from: picture.width) }
        let rows = (0..<size.height).map { Self.taps($0, of: size.height, from: picture.height) }
        wanted = rows.flatMap { taps -> [Double] in
            var line = [Double](repeating: 0, count: picture.width * 3)
            for (row, weight) in taps {
                let start = row * picture.width * 3
                for index in line.indices { line[index] += Double(picture.pixels[start + index]) * weight }
            }
            return columns.flatMap { taps in
                (0..<3).map { channel in
                    min(max(taps.reduce(0) { $0 + line[$1.0 * 3 + channel] * $1.1 }, 0), 255)
                }
            }
        }
    }

    func compare(ours: Data, theirs: URL) throws {
        let theirs = try Data(contentsOf: theirs)
        say("\nPeak signal-to-noise ratio of the judge copies, against the formula in double precision:")
        for (name, data) in [("yaas", ours), ("vipsthumbnail", theirs)] {
            let raster = try JPEGCodec.decode(data)
            let sum = zip(raster.pixels, wanted).reduce(0.0) { $0 + (Double($1.0) - $1.1) * (Double($1.0) - $1.1) }
            let ratio = 10 * log10(255 * 255 / (sum / Double(wanted.count)))
            say("  \(String(format: "%.2f", ratio)) dB\t\(data.count / 1000) kB\t\(name)")
        }
    }

    private static func taps(_ index: Int, of count: Int, from oldCount: Int) -> [(Int, Double)] {
        let ratio = Double(oldCount) / Double(count)
        let center = (Double(index) + 0.5) * ratio
        let near = max(0, Int(center - 3 * ratio) - 1)..<min(oldCount, Int(center + 3 * ratio) + 2)
        let raw = near.map { ($0, lanczos((Double($0) + 0.5 - center) / max(ratio, 1))) }.filter { $0.1 != 0 }
        let total = raw.reduce(0) { $0 + $1.1 }
        return raw.map { ($0.0, $0.1 / total) }
    }

    private static func lanczos(_ x: Double) -> Double {
        guard abs(x) < 3 else { return 0 }
        return x == 0 ? 1 : sin(.pi * x) / (.pi * x) * sin(.pi * x / 3) / (.pi * x / 3)
    }
}
