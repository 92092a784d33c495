/// Pairs of judges whose scores agree more closely than two people who judge apart could.
///
/// Over the `n` entries that two judges share, `Σ d² / (2 s²)` of their scores' differences is about `χ²` of `n` degrees
/// when both have the panel's noise `s²`. A pair is named when the mean square is under a tenth of that and its lower
/// tail under 1% after Bonferroni's correction for all pairs.
enum NearIdentical {
    static func pairs(in table: ScoreTable, fit: ScoreFit) -> [(Int, Int)] {
        guard let variance = fit.residualVariance, variance > 0 else { return [] }
        var shared: [Meeting] = []
        for range in table.rangesByEntry {
            for later in range {
                for earlier in range.lowerBound..<later where table.cells[earlier].judge != table.cells[later].judge {
                    let difference = table.cells[earlier].value - table.cells[later].value
                    shared.append(
                        Meeting(
                            pair: table.cells[earlier].judge * table.judges.count + table.cells[later].judge,
                            squares: difference * difference))
                }
            }
        }
        shared.sort { ($0.pair, $0.squares) < ($1.pair, $1.squares) }
        var sums: [(pair: Int, squares: Double, count: Int)] = []
        for meeting in shared {
            if sums.last?.pair != meeting.pair { sums.append((meeting.pair, 0, 0)) }
            sums[sums.count - 1].squares += meeting.squares
            sums[sums.count - 1].count += 1
        }
        let tried = sums.filter { $0.count >= ScoreFit.fewScoresheets }
        let limit = Normal.quantile(0.01 / Double(max(1, tried.count)))
        return tried.filter { each in
            let meanSquare = each.squares / (2 * variance * Double(each.count))
            return meanSquare < 0.1 && chiSquareDeviate(meanSquare: meanSquare, degreesOfFreedom: each.count) < limit
        }.map { ($0.pair / table.judges.count, $0.pair % table.judges.count) }
    }

    private struct Meeting {
        var pair: Int
        var squares: Double
    }
}
