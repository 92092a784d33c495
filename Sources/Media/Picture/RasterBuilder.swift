/// One size of a picture, made while the rows of the picture come, from the top: no more of it is held than the filter
/// reaches over.
///
/// Rows are added up four at a time into every new row that they are part of; a new row that is complete is then made
/// to its width.
final class RasterBuilder {
    private let oldWidth: Int
    private let oldHeight: Int
    private let width: Int
    private let height: Int
    private let columns: RasterTaps
    private let rows: RasterTaps
    /// Old rows that have come.
    private var taken = 0
    /// The new rows in work: begun and not done.
    private var working = 0..<0
    /// Samples of a row in work, with room for what weights of 0 reach past its end.
    private let pitch: Int
    private let slots: Int
    /// The last four rows that came.
    private let four: UnsafeMutablePointer<Float>
    /// A row for each new row in work.
    private let sums: UnsafeMutablePointer<Float>
    private var pixels: [UInt8]

    /// - Precondition: no side is 0.
    init(from old: (width: Int, height: Int), to new: (width: Int, height: Int)) {
        precondition(old.width > 0 && old.height > 0 && new.width > 0 && new.height > 0)
        (oldWidth, oldHeight, width, height) = (old.width, old.height, new.width, new.height)
        columns = RasterTaps(from: oldWidth, to: width)
        rows = RasterTaps(from: oldHeight, to: height)
        pitch = ((oldWidth + columns.places) * 3 + 8) / 8 * 8
        slots = rows.mostAtOnce
        four = .allocate(capacity: 4 * pitch)
        sums = .allocate(capacity: slots * pitch)
        four.initialize(repeating: 0, count: 4 * pitch)
        sums.initialize(repeating: 0, count: slots * pitch)
        pixels = [UInt8](repeating: 0, count: width * height * 3)
    }

    deinit {
        four.deallocate()
        sums.deallocate()
    }

    func makes(_ size: (width: Int, height: Int)) -> Bool { size == (width, height) }

    private var isSameSize: Bool { width == oldWidth && height == oldHeight }

    /// - Parameter row: the next of the picture's rows, RGB; those after its last are passed over.
    func add(_ row: UnsafePointer<UInt8>) {
        guard taken < oldHeight else { return }
        let lane = taken % 4
        if isSameSize {
            let start = taken * width * 3
            pixels.withUnsafeMutableBytes {
                UnsafeMutableRawBufferPointer(rebasing: $0[start...])
                    .copyMemory(from: UnsafeRawBufferPointer(start: row, count: width * 3))
            }
        } else {
            RowFilter.widen(row, count: oldWidth * 3, to: four + lane * pitch)
        }
        taken += 1
        if !isSameSize && (lane == 3 || taken == oldHeight) { addFour(from: taken - 1 - lane) }
    }

    /// - Returns: `nil` while rows are missing.
    func raster() -> Raster? {
        taken == oldHeight ? Raster(width: width, height: height, pixels: pixels) : nil
    }

    private func addFour(from first: Int) {
        let begun = working.upperBound
        while working.upperBound < height && rows.starts[working.upperBound] < taken {
            working = working.lowerBound..<working.upperBound + 1
        }
        // A part of the four rows at a time, which stays in the nearest cache for all sums.
        for start in stride(from: 0, to: pitch, by: 1024) {
            for row in working {
                RowFilter.add(
                    four, pitch: pitch, part: start..<min(start + 1024, pitch),
                    weights: rows.weights(of: row, from: first), to: sums + row % slots * pitch, isNew: row >= begun)
            }
        }
        while let row = working.first, rows.starts[row] + rows.counts[row] <= taken {
            pixels.withUnsafeMutableBufferPointer { target in
                guard let start = target.baseAddress else { return }
                RowFilter.across(sums + row % slots * pitch, columns, to: start + row * width * 3)
            }
            working = row + 1..<working.upperBound
        }
    }
}
