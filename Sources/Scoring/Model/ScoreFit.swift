/// What a score model found. What cannot be estimated is `nil`.
public struct ScoreFit: Sendable, Equatable {
    /// `affine` or `additive`.
    public var model: String
    /// In the table's order.
    public var entries: [EntryEstimate]
    /// In the table's order.
    public var judges: [JudgeEstimate]
    /// Parts of the judge–entry graph: entries of different parts cannot be compared.
    public var components: Int
    /// Of one composite score by an ordinary judge, in points of the scale, squared.
    public var residualVariance: Double?
    public var degreesOfFreedom: Int
    /// What an average judge of each component gives its average entry.
    public var centres: [Double]

    public init(
        model: String, entries: [EntryEstimate], judges: [JudgeEstimate], components: Int, residualVariance: Double?,
        degreesOfFreedom: Int, centres: [Double]
    ) {
        self.model = model
        self.entries = entries
        self.judges = judges
        self.components = components
        self.residualVariance = residualVariance
        self.degreesOfFreedom = degreesOfFreedom
        self.centres = centres
    }

    /// What the judge would be expected to give the entry; `nil` where the two cannot be compared.
    public func expected(entry: Int, judge: Int) -> Double? {
        let (entry, judge) = (entries[entry], judges[judge])
        guard let measure = entry.measure, let severity = judge.severity, let component = entry.component,
            component == judge.component
        else { return nil }
        let centre = centres[component]
        return centre - severity + (judge.slope ?? 1) * (measure - centre)
    }
}

public struct EntryEstimate: Sendable, Equatable {
    /// What an average judge would give, on the rubric's scale.
    public var measure: Double?
    public var standardError: Double?
    /// The 90% interval of `measure`.
    public var low: Double?
    public var high: Double?
    public var rawMean: Double?
    public var scoresheets: Int
    /// The part of the judge–entry graph it is in, from 0, the one with the most entries first.
    public var component: Int?
    /// Within its component, from 1; equal measures share the smaller number.
    public var rank: Int?
    /// The 90% interval of the rank: best and worst.
    public var ranks: ClosedRange<Int>?
    /// The probability of being among the best `k` of its component, by `k`; empty without a standard error.
    public var probabilityTop: [Int: Double] = [:]

    public init(
        measure: Double? = nil, standardError: Double? = nil, low: Double? = nil, high: Double? = nil,
        rawMean: Double? = nil, scoresheets: Int = 0, component: Int? = nil, rank: Int? = nil
    ) {
        self.measure = measure
        self.standardError = standardError
        self.low = low
        self.high = high
        self.rawMean = rawMean
        self.scoresheets = scoresheets
        self.component = component
        self.rank = rank
    }
}

public struct JudgeEstimate: Sendable, Equatable {
    /// How many points below the mean of the component's judges this judge scores: positive is harsh.
    public var severity: Double?
    /// How far the judge spreads good from weak, 1 for the component's mean; `nil` in models without it.
    public var slope: Double?
    public var slopeError: Double?
    /// Standard deviation of the judge's own error; `nil` in models without it.
    public var noise: Double?
    /// Mean square of the judge's residuals over what the model expects: 1 as expected, above about 1.5 erratic.
    public var infit: Double?
    public var scoresheets: Int
    public var component: Int?

    public init(
        severity: Double? = nil, slope: Double? = nil, noise: Double? = nil, infit: Double? = nil,
        scoresheets: Int = 0, component: Int? = nil
    ) {
        self.severity = severity
        self.slope = slope
        self.noise = noise
        self.infit = infit
        self.scoresheets = scoresheets
        self.component = component
    }
}
