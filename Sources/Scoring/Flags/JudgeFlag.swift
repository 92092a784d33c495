/// What staff should look at in a judge's sheets. A flag changes nothing by itself.
public enum JudgeFlag: Sendable, Hashable, Comparable {
    /// Residuals far larger than the panel's.
    case erratic
    /// Good and weak entries get nearly the same score, or weak ones the better.
    case flat
    /// Too few scoresheets to know the judge.
    case fewScoresheets
    /// Entries from home are scored higher than others judge them.
    case homeBias
    /// Scores so close to another judge's, by index, that the two can hardly have judged apart.
    case nearIdentical(to: Int)

    /// As reports write it: `erratic`, `flat`, `few_scoresheets`, `home_bias`, `near_identical:JUDGE`.
    public func text(judges: [String]) -> String {
        switch self {
        case .erratic: "erratic"
        case .flat: "flat"
        case .fewScoresheets: "few_scoresheets"
        case .homeBias: "home_bias"
        case .nearIdentical(let other): "near_identical:\(judges[other])"
        }
    }
}

extension ScoreFit {
    /// The flags of each judge that follow from the table and this fit; home bias needs to know who is at home where:
    /// `HomeBias`.
    public func flags(for table: ScoreTable) -> [[JudgeFlag]] {
        var flags: [[JudgeFlag]] = judges.map { judge in
            guard judge.scoresheets > 0 else { return [] }
            return [
                judge.isErratic ? .erratic : nil, judge.isFlat ? .flat : nil,
                judge.scoresheets < Self.fewScoresheets ? .fewScoresheets : nil,
            ].compactMap { $0 }
        }
        let constant = table.constantJudges(atLeast: Self.fewScoresheets)
        for judge in constant where !flags[judge].contains(.flat) { flags[judge].append(.flat) }
        for (a, b) in NearIdentical.pairs(in: table, fit: self) where !constant.contains(a) && !constant.contains(b) {
            flags[a].append(.nearIdentical(to: b))
            flags[b].append(.nearIdentical(to: a))
        }
        return flags.map { $0.sorted() }
    }

    static let fewScoresheets = 5
}

extension JudgeEstimate {
    /// Infit above 1.5 that chance does not explain: two standard errors by the cube root of Wilson and Hilferty.
    var isErratic: Bool {
        guard let infit, infit > 1.5 else { return false }
        return chiSquareDeviate(meanSquare: infit, degreesOfFreedom: scoresheets) > 2
    }

    /// A slope that is surely under half the panel's.
    var isFlat: Bool {
        guard let slope, let slopeError else { return false }
        return slope + Normal.point95 * slopeError < 0.5
    }
}

extension ScoreTable {
    /// Judges who gave the same score to all of at least that many entries, while not all scores are the same.
    func constantJudges(atLeast fewest: Int) -> Set<Int> {
        var seen: [Int: (low: Double, high: Double, count: Int)] = [:]
        var (low, high) = (Double.infinity, -Double.infinity)
        for cell in cells {
            let known = seen[cell.judge] ?? (cell.value, cell.value, 0)
            seen[cell.judge] = (min(known.low, cell.value), max(known.high, cell.value), known.count + 1)
            (low, high) = (min(low, cell.value), max(high, cell.value))
        }
        guard low < high else { return [] }
        return Set(seen.filter { $0.value.low == $0.value.high && $0.value.count >= fewest }.keys)
    }
}
