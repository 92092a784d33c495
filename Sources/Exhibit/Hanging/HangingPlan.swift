/// How a wall is hung: which works share a row, so that rows differ in height and none is a grid.
enum HangingPlan {
    struct Piece: Sendable, Equatable {
        /// Width by height.
        let ratio: Double
        let isPicture: Bool
    }

    /// Rows of three or four (two where they are wide, or texts), as ranges of the pieces in their order.
    ///
    /// The rows minimise the squared distance of their summed proportions from an ideal that goes up and down from row
    /// to row: a row of greater sum is a lower one, since all rows are equally wide.
    static func rows(of pieces: [Piece]) -> [Range<Int>] {
        let ideals = [3.4, 4.5, 3.9]
        // best[phase][end]: the least cost of hanging the first `end` pieces in rows, the last being of that phase.
        var best = [[(cost: Double, start: Int)?]](
            repeating: [(cost: Double, start: Int)?](repeating: nil, count: pieces.count + 1), count: ideals.count)
        best[ideals.count - 1][0] = (0, 0)
        for end in stride(from: 1, through: pieces.count, by: 1) {
            for start in max(0, end - 4)..<end {
                let row = start..<end
                for phase in ideals.indices {
                    guard let before = best[(phase + ideals.count - 1) % ideals.count][start] else { continue }
                    let cost = before.cost + Self.cost(of: pieces[row], ideal: ideals[phase])
                    if cost < best[phase][end]?.cost ?? .infinity { best[phase][end] = (cost, start) }
                }
            }
        }
        guard !pieces.isEmpty else { return [] }
        var phase =
            ideals.indices.min {
                (best[$0][pieces.count]?.cost ?? .infinity) < (best[$1][pieces.count]?.cost ?? .infinity)
            }
            ?? 0
        var rows: [Range<Int>] = []
        var end = pieces.count
        while end > 0, let step = best[phase][end] {
            rows.append(step.start..<end)
            end = step.start
            phase = (phase + ideals.count - 1) % ideals.count
        }
        return rows.reversed()
    }

    private static func cost(of row: ArraySlice<Piece>, ideal: Double) -> Double {
        let sum = row.reduce(0) { $0 + $1.ratio }
        let texts = row.count { !$0.isPicture }
        let crowded = texts > 3 ? 4.0 : 0
        let lonely = row.count == 1 ? 6.0 : row.count == 2 && sum < 2.6 ? 1.5 : 0
        // Texts need room to be read, so a row that holds them is ideal with less in it.
        let aim = texts > 0 ? min(ideal, 3) : ideal
        return (sum - aim) * (sum - aim) + crowded + lonely
    }

    /// Where a piece stands on the twelve columns of an entrance wall, two to a row on one line of sight.
    struct Place: Sendable, Equatable {
        let from: Int
        let span: Int
    }

    /// The places of the two works of a row: the row's number decides which side is heavy and where the air is.
    static func places(_ first: Piece, _ second: Piece?, row: Int) -> (Place, Place?) {
        let a = span(of: first, isHeavy: row.isMultiple(of: 2) || second == nil)
        guard let second else { return (Place(from: 1 + (12 - a) / 2, span: a), nil) }
        let b = span(of: second, isHeavy: !row.isMultiple(of: 2))
        let air = max(0, 12 - a - b)
        let lead = row % 3 == 0 ? 0 : min(1, air)
        let tail = row % 3 == 1 || air < 2 ? 0 : 1
        return (Place(from: 1 + lead, span: a), Place(from: 13 - tail - b, span: b))
    }

    private static func span(of piece: Piece, isHeavy: Bool) -> Int {
        guard piece.isPicture else { return isHeavy ? 5 : 4 }
        if piece.ratio >= 1.2 { return isHeavy ? 7 : 5 }
        return piece.ratio >= 0.85 ? (isHeavy ? 6 : 4) : isHeavy ? 5 : 4
    }
}
