import Foundation

/// One judge's scores for one entry.
public struct Scoresheet: Sendable, Equatable, Codable {
    public var entry: Entry.ID
    public var judge: Judge.ID
    public var scores: [Criterion.ID: Int]
    /// For staff, and where the judge says so for the entrant.
    public var comment: String
    public var at: Date
    /// Made up by a demo's or a rehearsal's panel: no person gave it.
    public var isSimulated: Bool

    public init(
        entry: Entry.ID, judge: Judge.ID, scores: [Criterion.ID: Int], comment: String = "", at: Date,
        isSimulated: Bool = false
    ) {
        self.entry = entry
        self.judge = judge
        self.scores = scores
        self.comment = comment
        self.at = at
        self.isSimulated = isSimulated
    }
}

extension Rubric {
    /// What is wrong with `scores` under this rubric; empty when they can be taken.
    public func objections(to scores: [Criterion.ID: Int]) -> [Objection] {
        let known = criteria.map(\.id.text).joined(separator: ", ")
        let missing = criteria.filter { scores[$0.id] == nil }.map {
            Objection(
                code: "criterion-missing", field: $0.id.text, message: "There is no score for \($0.id).",
                remedy: "Give \($0.id)=\(scale.lowerBound)…\(scale.upperBound).")
        }
        let wrong = scores.sorted { $0.key < $1.key }.compactMap { id, score -> Objection? in
            if !criteria.contains(where: { $0.id == id }) {
                return Objection(
                    code: "criterion-unknown", field: id.text, message: "This rubric has no criterion \(id).",
                    remedy: "Its criteria are: \(known).")
            }
            guard !scale.contains(score) else { return nil }
            return Objection(
                code: "score-out-of-scale", field: id.text, message: "\(id)=\(score) is not on the scale.",
                remedy: "Scores go from \(scale.lowerBound) to \(scale.upperBound).")
        }
        return missing + wrong
    }
}

/// One judge × one entry.
public struct Assignment: Hashable, Sendable, Codable {
    public var entry: Entry.ID
    public var judge: Judge.ID

    public init(entry: Entry.ID, judge: Judge.ID) {
        self.entry = entry
        self.judge = judge
    }
}

/// A prize given to an entry.
public struct Award: Hashable, Sendable, Codable {
    public var rule: AwardRule.ID
    public var entry: Entry.ID

    public init(rule: AwardRule.ID, entry: Entry.ID) {
        self.rule = rule
        self.entry = entry
    }
}
