/// The sizes that are wanted of one picture, made at once while its rows come from a decoder; the whole picture is
/// never held.
final class RasterSizes {
    /// What is to be kept of a picture.
    enum Wanted {
        /// All of it. The decoder may scale it by 1/2, 1/4 or 1/8 while it is no smaller than this on either side.
        case whole(atLeast: (width: Int, height: Int)? = nil)
        /// Its sizes within squares of these sides; no side: its data is only read through.
        case within([Int])
    }

    private let builders: [RasterBuilder]
    /// For each size that is wanted, its builder: of a small picture several are the same.
    private let places: [Int]

    /// - Parameters:
    ///   - old: sides of the picture whose rows will come.
    ///   - stored: its sides before the decoder scaled it.
    init(_ wanted: Wanted, from old: (width: Int, height: Int), stored: (width: Int, height: Int)) {
        var (builders, places): ([RasterBuilder], [Int]) = ([], [])
        for new in wanted.sizes(from: old, stored: stored) {
            let same = builders.firstIndex { $0.makes(new) }
            places.append(same ?? builders.count)
            if same == nil { builders.append(RasterBuilder(from: old, to: new)) }
        }
        (self.builders, self.places) = (builders, places)
    }

    /// - Parameter row: the next of the picture's rows, RGB.
    func add(_ row: UnsafePointer<UInt8>) { for builder in builders { builder.add(row) } }

    /// The sizes, in the order in which they were wanted, turned upright from how the picture is stored.
    ///
    /// - Returns: `nil` while rows are missing.
    func rasters(from orientation: Int?) -> [Raster]? {
        let made = builders.compactMap { $0.raster()?.upright(from: orientation) }
        return made.count == builders.count ? places.map { made[$0] } : nil
    }

    /// For a C decoder: takes a row for the sizes whose `asTaker` it was given.
    static let take: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?) -> Void = { taker, row in
        guard let taker, let row else { return }
        Unmanaged<RasterSizes>.fromOpaque(taker).takeUnretainedValue().add(row)
    }

    /// Itself, for as long as the caller holds it.
    var asTaker: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}

extension RasterSizes.Wanted {
    /// Whether the picture is only read through.
    var isEmpty: Bool {
        if case .within(let sides) = self { sides.isEmpty } else { false }
    }

    /// The widest scale at which a decoder leaves twice as much as is wanted, so that the filter has enough to work on.
    func denominator(for stored: (width: Int, height: Int), isTurned: Bool) -> Int {
        let least: (width: Int, height: Int)
        switch self {
        case .whole(let atLeast):
            guard let atLeast else { return 1 }
            least = isTurned ? (atLeast.height, atLeast.width) : atLeast
        case .within(let sides):
            let largest = Raster.size(stored.width, stored.height, within: sides.max() ?? 1)
            least = sides.isEmpty ? (1, 1) : (2 * largest.width, 2 * largest.height)
        }
        return [8, 4, 2].first { stored.width / $0 >= least.width && stored.height / $0 >= least.height } ?? 1
    }

    fileprivate func sizes(
        from old: (width: Int, height: Int), stored: (width: Int, height: Int)
    ) -> [(width: Int, height: Int)] {
        switch self {
        case .whole: [old]
        case .within(let sides): sides.map { Raster.size(stored.width, stored.height, within: $0) }
        }
    }
}
