/// Scores as a spreadsheet holds them, `entry,judge,criterion,score`, and the composites that models are fitted to.
///
/// `criterion` may be missing where there is only one. A row without a score is a gap. Other columns are passed over.
public struct ScoreRows {
    private struct Row {
        var judge: Int32
        var criterion: Int32
        var line: Int32
        var score: Double
    }

    public let entries: [String]
    public let judges: [String]
    /// In order of their names.
    public let criteria: [String]
    /// By entry, then judge, then criterion.
    private let rows: [Row]
    private let ranges: [Range<Int>]

    /// - Throws: `ReadingError`.
    public init(_ text: DelimitedText) throws(ReadingError) {
        let (entryColumn, judgeColumn) = (try text.column("entry"), try text.column("judge"))
        let scoreColumn = try text.column("score")
        let criterionColumn = text.header.firstIndex(of: "criterion")
        var (entryNames, judgeNames, criterionNames) = (NameTable(), NameTable(), NameTable())
        var (owners, found) = ([Int32](), [Row]())
        try text.forEachRow { row throws(ReadingError) in
            let entry = try entryNames.number(row, entryColumn, named: "entry")
            let judge = try judgeNames.number(row, judgeColumn, named: "judge")
            let criterion =
                if let criterionColumn {
                    try criterionNames.number(row, criterionColumn, named: "criterion")
                } else {
                    0
                }
            guard !row.isBlank(scoreColumn) else { return }
            let score = try row.number(scoreColumn, named: "score")
            owners.append(Int32(entry))
            found.append(
                Row(judge: Int32(judge), criterion: Int32(criterion), line: Int32(clamping: row.line), score: score))
        }
        let (entrySorted, judgeSorted) = (entryNames.sorted, judgeNames.sorted)
        let criterionSorted = criterionNames.sorted
        (entries, judges) = (entrySorted.names, judgeSorted.names)
        criteria = criterionColumn == nil ? ["score"] : criterionSorted.names

        // By counting, since there are far more rows than entries.
        var starts = Array(repeating: 0, count: entries.count + 1)
        for owner in owners { starts[entrySorted.places[Int(owner)] + 1] += 1 }
        for entry in entries.indices { starts[entry + 1] += starts[entry] }
        var next = starts
        var ordered = found
        for (owner, row) in zip(owners, found) {
            let entry = entrySorted.places[Int(owner)]
            ordered[next[entry]] = Row(
                judge: Int32(judgeSorted.places[Int(row.judge)]),
                criterion: criterionColumn == nil ? 0 : Int32(criterionSorted.places[Int(row.criterion)]),
                line: row.line, score: row.score)
            next[entry] += 1
        }
        ranges = entries.indices.map { starts[$0]..<starts[$0 + 1] }
        for range in ranges {
            ordered[range].sort { ($0.judge, $0.criterion, $0.line) < ($1.judge, $1.criterion, $1.line) }
            for index in range.dropFirst() {
                let (one, other) = (ordered[index - 1], ordered[index])
                if one.judge == other.judge, one.criterion == other.criterion {
                    throw .repeated(line: Int(other.line), earlier: Int(one.line))
                }
            }
        }
        rows = ordered
    }

    /// One composite for each scoresheet: the weighted mean of its criteria, `Σ w·x / Σ w`.
    ///
    /// A sheet that lacks a criterion is taken to differ from the whole as that criterion's mean does: its composite is the
    /// weighted mean of what its scores are above their criteria's means, plus the composite of the means.
    ///
    /// - Parameter weights: by criterion; empty: all the same.
    /// - Throws: `ReadingError.weightMissing`, `.weightUnused`.
    public func table(weights: [String: Double] = [:]) throws(ReadingError) -> ScoreTable {
        for criterion in weights.keys.sorted() where !criteria.contains(criterion) {
            throw .weightUnused(criterion: criterion, known: criteria)
        }
        var shares: [Double] = []
        for criterion in criteria {
            guard let weight = weights.isEmpty ? 1 : weights[criterion] else {
                throw .weightMissing(criterion: criterion)
            }
            shares.append(weight)
        }
        let means = criterionMeans
        let whole = shares.reduce(0, +)
        let usual = zip(shares, means).reduce(0) { $0 + $1.0 * $1.1 } / whole
        var cells: [ScoreTable.Cell] = []
        cells.reserveCapacity(rows.count / max(1, criteria.count))
        for (entry, range) in ranges.enumerated() {
            var start = range.lowerBound
            while start < range.upperBound {
                var (end, sum, excess, weight) = (start, 0.0, 0.0, 0.0)
                while end < range.upperBound, rows[end].judge == rows[start].judge {
                    let (criterion, score) = (Int(rows[end].criterion), rows[end].score)
                    sum += shares[criterion] * score
                    excess += shares[criterion] * (score - means[criterion])
                    weight += shares[criterion]
                    end += 1
                }
                if weight > 0 {
                    let value = end - start == criteria.count ? sum / whole : usual + excess / weight
                    // Sums that are equal on paper are equal here.
                    cells.append(
                        .init(entry: entry, judge: Int(rows[start].judge), value: (value * 1e12).rounded() / 1e12))
                }
                start = end
            }
        }
        return ScoreTable(entries: entries, judges: judges, cells: cells)
    }

    private var criterionMeans: [Double] {
        var (sums, counts) = (
            Array(repeating: 0.0, count: criteria.count), Array(repeating: 0.0, count: criteria.count)
        )
        for row in rows {
            sums[Int(row.criterion)] += row.score
            counts[Int(row.criterion)] += 1
        }
        return zip(sums, counts).map { $1 > 0 ? $0 / $1 : 0 }
    }
}
