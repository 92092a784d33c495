extension Raster {
    /// Up to `count` colours that stand for the picture, by how much of it they cover, most first.
    ///
    /// Pixels are sampled on a grid of at most 200 × 200 and gathered in cubes of 32 steps a channel; each colour is
    /// the mean of a cube and is kept when it is not close to one kept before.
    public func palette(_ count: Int) -> [Color] {
        var sums: [Int: (count: Int, red: Int, green: Int, blue: Int)] = [:]
        let (across, down) = (max(1, width / 200), max(1, height / 200))
        for y in stride(from: 0, to: height, by: down) {
            for x in stride(from: 0, to: width, by: across) {
                let color = self[x, y]
                let cube = Int(color.red >> 5) << 6 | Int(color.green >> 5) << 3 | Int(color.blue >> 5)
                var sum = sums[cube] ?? (0, 0, 0, 0)
                sum.count += 1
                sum.red += Int(color.red)
                sum.green += Int(color.green)
                sum.blue += Int(color.blue)
                sums[cube] = sum
            }
        }
        let ordered = sums.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        var kept: [Color] = []
        for (_, sum) in ordered where kept.count < count {
            let color = Color(
                red: UInt8(sum.red / sum.count), green: UInt8(sum.green / sum.count),
                blue: UInt8(sum.blue / sum.count))
            if kept.allSatisfy({ $0.distance(to: color) > 48 }) { kept.append(color) }
        }
        return kept
    }

    /// The colour that covers most of the picture.
    public var dominantColor: Color { palette(1).first ?? self[0, 0] }
}

extension Raster.Color {
    /// The sum of the channels' differences.
    fileprivate func distance(to other: Self) -> Int {
        abs(Int(red) - Int(other.red)) + abs(Int(green) - Int(other.green)) + abs(Int(blue) - Int(other.blue))
    }
}
