import Catalogue
import Foundation
import Showcase

extension Judging {
    /// The most characters of a comment.
    static let commentLength = 4_000

    /// Takes a judge's scores for one entry; scores given again take the place of the earlier ones, and both stand in
    /// the audit log.
    ///
    /// - Throws: `JudgingError.notYours`, `.scoresClosed` or `.scoresRefused` with every objection.
    public func take(
        _ scores: JudgesAPI.Scores, for entry: Entry.ID, from judge: Judge.ID, seasons: [Season], at now: Date
    ) async throws {
        try await catalogue.write { store in
            let found = try Self.open(entry, for: judge, seasons: seasons, in: store)
            guard found.entry.state != .awarded else { throw JudgingError.scoresClosed }
            let given = Dictionary(
                scores.scores.map { (Criterion.ID($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
            let objections = found.rubric.objections(to: given) + Self.objections(toComment: scores.comment)
            guard objections.isEmpty else { throw JudgingError.scoresRefused(objections) }
            try store.save(
                Scoresheet(
                    entry: entry, judge: judge, scores: given, comment: scores.comment, at: now,
                    isSimulated: isRehearsal))
        }
    }

    private static func objections(toComment comment: String) -> [Objection] {
        guard comment.count > commentLength else { return [] }
        return [
            Objection(
                code: "comment-too-long", field: "comment",
                message: "The comment has \(comment.count) characters.",
                remedy: "A comment has at most \(commentLength) characters.")
        ]
    }
}
