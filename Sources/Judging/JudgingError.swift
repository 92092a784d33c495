import Showcase

/// Why this room did not do what was asked.
public enum JudgingError: Explained, Equatable {
    /// The entry is not assigned to the judge, or not there, or out of the running: a judge cannot tell which.
    case notYours
    case invitationUnknown
    case tokenUnknown
    case scoresRefused([Objection])
    /// The entry has its award; its scores are closed.
    case scoresClosed
    case categoryUnknown(String, known: [String])
    /// Entries of the category fall into parts that share no judge, and more than the finalists' places are ranked.
    case notComparable(category: String, components: Int)
    case awardUnknown(String, known: [String])
    case awardTaken(award: String, scope: String, by: [Entry.ID])
    case sharingNotAllowed(award: String)
    case notAwarded(award: String, entry: Entry.ID)
    case wrongSeason(entry: Entry.ID, season: String)
    case reasonMissing

    public var code: String {
        switch self {
        case .notYours: "not-yours"
        case .invitationUnknown: "invitation-unknown"
        case .tokenUnknown: "token-unknown"
        case .scoresRefused: "scores-refused"
        case .scoresClosed: "scores-closed"
        case .categoryUnknown: "category-unknown"
        case .notComparable: "not-comparable"
        case .awardUnknown: "award-unknown"
        case .awardTaken: "award-taken"
        case .sharingNotAllowed: "sharing-not-allowed"
        case .notAwarded: "not-awarded"
        case .wrongSeason: "wrong-season"
        case .reasonMissing: "reason-missing"
        }
    }

    public var kind: FailureKind {
        switch self {
        case .notYours: .missing
        case .invitationUnknown, .tokenUnknown: .notAllowed
        case .categoryUnknown, .awardUnknown, .reasonMissing: .usage
        case .scoresRefused, .scoresClosed, .notComparable, .awardTaken, .sharingNotAllowed, .notAwarded, .wrongSeason:
            .refused
        }
    }

    public var message: String {
        switch self {
        case .notYours: "That entry is not in your queue."
        case .invitationUnknown: "This invitation is unknown, used already, or out of date."
        case .tokenUnknown: "You are not logged in, or your login is out of date."
        case .scoresRefused(let objections): objections.map(\.message).joined(separator: " ")
        case .scoresClosed: "The scores of this entry are closed."
        case .categoryUnknown(let id, _): "The season has no category \(id)."
        case .notComparable(let category, let components):
            "The entries of \(category) cannot all be compared: they fall into \(components) groups that share no judge."
        case .awardUnknown(let id, _): "The season has no award \(id)."
        case .awardTaken(let award, let scope, let entries):
            "\(award) is given already in \(scope): to \(entries.map(\.text).joined(separator: ", "))."
        case .sharingNotAllowed(let award): "The theme does not let \(award) be shared."
        case .notAwarded(let award, let entry): "Entry \(entry) does not have \(award)."
        case .wrongSeason(let entry, let season): "Entry \(entry) is not of season \(season)."
        case .reasonMissing: "A decision needs its reason."
        }
    }

    public var remedy: String? {
        switch self {
        case .notYours: "`yaas judge list` shows the entries that you score."
        case .invitationUnknown: "Ask the staff for a new invitation."
        case .tokenUnknown: "Log in with your invitation: `yaas judge login`."
        case .scoresRefused(let objections):
            objections.compactMap(\.remedy).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
                .joined(separator: " ")
        case .scoresClosed, .notAwarded, .wrongSeason: nil
        case .categoryUnknown(_, let known), .awardUnknown(_, let known): "It has: \(known.joined(separator: ", "))."
        case .notComparable: "Wait for more scoresheets, or assign judges who see entries of several groups."
        case .awardTaken: "Take the award back first, or share it where the theme says so."
        case .sharingNotAllowed: "Add `shared` to `judging.ties` in the theme, or decide for one entry."
        case .reasonMissing: "Say why, in a sentence that you would sign."
        }
    }
}
