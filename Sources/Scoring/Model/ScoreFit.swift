/// What a score model found. What cannot be estimated is `nil`.
public struct ScoreFit: Sendable, Equatable {
    /// `least_squares`.
    public var model: String
    /// In the table's order.
    public var entries: [EntryEstimate]
    /// In the table's order.
    public var judges: [JudgeEstimate]
    /// Parts of the judge–entry graph: entries of different parts cannot be compared.
    public var components: Int
    /// Of one composite score, in points of the scale, squared.
    public var residualVariance: Double?
    public var degreesOfFreedom: Int

    public init(
        model: String, entries: [EntryEstimate], judges: [JudgeEstimate], components: Int, residualVariance: Double?,
        degreesOfFreedom: Int
    ) {
        self.model = model
        self.entries = entries
        self.judges = judges
        self.components = components
        self.residualVariance = residualVariance
        self.degreesOfFreedom = degreesOfFreedom
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
    /// How far the judge spreads good from weak, 1 for the panel's mean; `nil` in models without it.
    public var slope: Double?
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
