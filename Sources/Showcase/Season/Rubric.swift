/// How a category is scored: a scale, and weighted criteria.
public struct Rubric: Sendable, Equatable, Codable {
    public var scale: ClosedRange<Int>
    /// In the order in which judges see them; weights sum to 1.
    public var criteria: [Criterion]

    public init(scale: ClosedRange<Int>, criteria: [Criterion]) {
        self.scale = scale
        self.criteria = criteria
    }

    /// The weighted mean of one scoresheet, on the rubric's own scale: `Σ w·x`.
    ///
    /// - Returns: `nil` when a criterion has no score.
    public func composite(_ scores: [Criterion.ID: Int]) -> Double? {
        var sum = 0.0
        for criterion in criteria {
            guard let score = scores[criterion.id] else { return nil }
            sum += criterion.weight * Double(score)
        }
        return sum
    }
}

/// One line of a rubric.
public struct Criterion: Sendable, Equatable, Codable {
    public typealias ID = Identifier<Criterion>

    public var id: ID
    public var weight: Double
    public var title: LocalizedText
    /// What a score means, in words, for some of the scores of the scale.
    public var anchors: [Int: LocalizedText]

    public init(id: ID, weight: Double, title: LocalizedText, anchors: [Int: LocalizedText] = [:]) {
        self.id = id
        self.weight = weight
        self.title = title
        self.anchors = anchors
    }
}
