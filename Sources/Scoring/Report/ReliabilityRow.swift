extension StandingsReport {
    /// The report's `reliability`: every key is always there, `null` where there is no estimate.
    public struct ReliabilityRow: Sendable, Equatable, Codable {
        /// `1,1` `2,1` `3,1` `1,k` `2,k` `3,k`.
        public var icc: [String: Double?]
        /// `nominal` `ordinal` `interval` `ratio`.
        public var krippendorff: [String: Double?]
        /// Kendall's coefficient of concordance; `null` with gaps.
        public var kendallW: Double?
        /// `entry_sd` `judge_sd` `residual_sd` `reml` `mean`.
        public var components: [String: Double?]
        public var separation: Double?

        public init(_ reliability: Reliability) {
            let found = reliability.intraclass
            icc = [
                "1,1": found?.oneWaySingle, "2,1": found?.randomSingle, "3,1": found?.fixedSingle,
                "1,k": found?.oneWayMean, "2,k": found?.randomMean, "3,k": found?.fixedMean,
            ]
            krippendorff = [:]
            for metric in KrippendorffAlpha.Metric.allCases {
                krippendorff.updateValue(reliability.krippendorff[metric], forKey: metric.rawValue)
            }
            kendallW = reliability.kendallW
            let parts = reliability.components
            components = [
                "entry_sd": parts?.entrySD, "judge_sd": parts?.judgeSD, "residual_sd": parts?.residualSD,
                "reml": parts?.criterion, "mean": parts?.mean,
            ]
            separation = reliability.separation
        }

        enum CodingKeys: String, CodingKey {
            case icc, krippendorff, components, separation
            case kendallW = "kendall_w"
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(icc, forKey: .icc)
            try container.encode(krippendorff, forKey: .krippendorff)
            try container.encode(kendallW, forKey: .kendallW)
            try container.encode(components, forKey: .components)
            try container.encode(separation, forKey: .separation)
        }
    }
}
