/// The object that `yaas scores` and `yaas standings` print (CONTRACTS: "yaas scores … and yaas standings").
///
/// What an estimate does not exist for is written as `null`.
public struct StandingsReport: Sendable, Equatable, Codable {
    public var model: String
    /// By component, then rank, then entry; entries without a score last.
    public var standings: [Standing]
    public var judges: [JudgeRow]
    public var reliability: ReliabilityRow

    public init(model: String, standings: [Standing], judges: [JudgeRow], reliability: ReliabilityRow) {
        self.model = model
        self.standings = standings
        self.judges = judges
        self.reliability = reliability
    }

    public init(table: ScoreTable, fit: ScoreFit) {
        model = fit.model
        standings = Self.standings(table, fit)
        judges = Self.judges(table, fit)
        reliability = ReliabilityRow(Reliability(of: table, fit: fit))
    }

    /// By component, then rank, then entry; entries without a score last.
    public static func standings(_ table: ScoreTable, _ fit: ScoreFit) -> [Standing] {
        zip(table.entries, fit.entries).map(Standing.init).sorted {
            ($0.component ?? .max, $0.rank ?? .max, $0.entry) < ($1.component ?? .max, $1.rank ?? .max, $1.entry)
        }
    }

    /// In the table's order, flags among them.
    public static func judges(_ table: ScoreTable, _ fit: ScoreFit) -> [JudgeRow] {
        zip(zip(table.judges, fit.judges), fit.flags(for: table)).map { judge, flags in
            JudgeRow(judge.0, judge.1, flags: flags.map { $0.text(judges: table.judges) })
        }
    }

    public struct Standing: Sendable, Equatable, Codable {
        public var entry: String
        /// Within `component`.
        public var rank: Int?
        public var measure: Double?
        public var standardError: Double?
        public var low: Double?
        public var high: Double?
        public var rawMean: Double?
        public var scoresheets: Int
        /// Entries of different components cannot be compared.
        public var component: Int?
        /// The probability of being among the best `k`, by `k`; `null` without a standard error.
        public var probabilityTop: [String: Double?]
        /// The 90% interval of the rank: best and worst.
        public var rankLow: Int?
        public var rankHigh: Int?

        public init(_ entry: String, _ estimate: EntryEstimate) {
            self.entry = entry
            rank = estimate.rank
            measure = estimate.measure
            standardError = estimate.standardError
            low = estimate.low
            high = estimate.high
            rawMean = estimate.rawMean
            scoresheets = estimate.scoresheets
            component = estimate.component
            probabilityTop = [:]
            for top in Places.tops { probabilityTop.updateValue(estimate.probabilityTop[top], forKey: String(top)) }
            (rankLow, rankHigh) = (estimate.ranks?.lowerBound, estimate.ranks?.upperBound)
        }
    }

    public struct JudgeRow: Sendable, Equatable, Codable {
        public var judge: String
        /// Points below the average judge; positive is harsh.
        public var severity: Double?
        /// How far the judge spreads good from weak; 1 for the panel's mean.
        public var slope: Double?
        /// Standard deviation of the judge's own error, in points.
        public var noise: Double?
        public var infit: Double?
        public var scoresheets: Int
        public var flags: [String]

        public init(_ judge: String, _ estimate: JudgeEstimate, flags: [String]) {
            self.judge = judge
            severity = estimate.severity
            slope = estimate.slope
            noise = estimate.noise
            infit = estimate.infit
            scoresheets = estimate.scoresheets
            self.flags = flags
        }
    }
}
