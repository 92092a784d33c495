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
        standings = zip(table.entries, fit.entries).map(Standing.init).sorted {
            ($0.component ?? .max, $0.rank ?? .max, $0.entry) < ($1.component ?? .max, $1.rank ?? .max, $1.entry)
        }
        judges = zip(table.judges, fit.judges).map(JudgeRow.init)
        reliability = ReliabilityRow(Reliability(of: table, fit: fit))
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
        /// The probability of being among the best `k`, by `k`; empty in models that do not give it.
        public var probabilityTop: [String: Double]

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
        }
    }

    public struct JudgeRow: Sendable, Equatable, Codable {
        public var judge: String
        /// Points below the average judge; positive is harsh.
        public var severity: Double?
        public var slope: Double?
        public var noise: Double?
        public var infit: Double?
        public var scoresheets: Int
        public var flags: [String]

        public init(_ judge: String, _ estimate: JudgeEstimate) {
            self.judge = judge
            severity = estimate.severity
            slope = estimate.slope
            noise = estimate.noise
            infit = estimate.infit
            scoresheets = estimate.scoresheets
            flags = []
        }
    }
}
