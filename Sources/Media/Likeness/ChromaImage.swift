import Foundation

/// Twelve notes by time: how strong each note of the scale sounds in each moment, whatever its octave, summed up from
/// the beginning so that the sum over any rectangle takes four reads.
struct ChromaImage {
    static let notes = 12
    /// Before the first row and the first note, zeros.
    private var sums: [Double] = [Double](repeating: 0, count: notes + 1)
    private(set) var rows = 0

    mutating func add(_ row: [Double]) {
        let above = rows * (Self.notes + 1)
        var along = 0.0
        sums.append(0)
        for note in 0..<Self.notes {
            along += row[note]
            sums.append(sums[above + note + 1] + along)
        }
        rows += 1
    }

    /// The sum over times `from..<to` and notes `low..<high`.
    func area(_ from: Int, _ to: Int, _ low: Int, _ high: Int) -> Double {
        let (first, last) = (from * (Self.notes + 1), to * (Self.notes + 1))
        return sums[last + high] - sums[first + high] - sums[last + low] + sums[first + low]
    }
}
