// Encoding is spelt out because the synthesised one leaves out a `nil` that must be written as `null`.

extension StandingsReport.Standing {
    enum CodingKeys: String, CodingKey {
        case entry, rank, measure, low, high, scoresheets, component
        case standardError = "standard_error"
        case rawMean = "raw_mean"
        case probabilityTop = "probability_top"
        case rankLow = "rank_low"
        case rankHigh = "rank_high"
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(entry, forKey: .entry)
        try container.encode(rank, forKey: .rank)
        try container.encode(measure, forKey: .measure)
        try container.encode(standardError, forKey: .standardError)
        try container.encode(low, forKey: .low)
        try container.encode(high, forKey: .high)
        try container.encode(rawMean, forKey: .rawMean)
        try container.encode(scoresheets, forKey: .scoresheets)
        try container.encode(component, forKey: .component)
        try container.encode(probabilityTop, forKey: .probabilityTop)
        try container.encode(rankLow, forKey: .rankLow)
        try container.encode(rankHigh, forKey: .rankHigh)
    }
}

extension StandingsReport.JudgeRow {
    enum CodingKeys: String, CodingKey { case judge, severity, slope, noise, infit, scoresheets, flags }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(judge, forKey: .judge)
        try container.encode(severity, forKey: .severity)
        try container.encode(slope, forKey: .slope)
        try container.encode(noise, forKey: .noise)
        try container.encode(infit, forKey: .infit)
        try container.encode(scoresheets, forKey: .scoresheets)
        try container.encode(flags, forKey: .flags)
    }
}
