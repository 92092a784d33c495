import Foundation
import Showcase

/// Why the intake did not do what was asked.
public enum IntakeError: Explained, Equatable {
    /// The season takes no such draft at this time.
    case closed(SeasonPhase, opens: Date, deadline: Date)
    case unknownCategory(Category.ID, known: [Category.ID])
    /// A secret that opens nothing.
    case unknownLink
    /// The entry has been sent, so it is read only now.
    case alreadySent
    /// A program has no place left in this cell of its quota.
    case quotaFull(program: Program.ID, quota: Int, cell: String)
    /// The entry does not say through which program it comes.
    case noProgram(Entry.ID)
    /// The guardian has not said yes to what this step needs.
    case consentMissing(Entry.ID)
    /// The student has as many pieces in the running as the theme allows.
    case onePiece(Entry.ID, limit: Int)
    case reasonMissing
    /// The step is for entries in other states.
    case notAtThisStep(Entry.ID, EntryState, expected: [EntryState])
    /// The entrant has attached as many files as the theme allows.
    case evidenceFull(limit: Int)
    /// The scratch folder could not be used.
    case arrivals(String)

    public var code: String {
        switch self {
        case .closed(.notYetOpen, _, _): "not-yet-open"
        case .closed: "closed"
        case .unknownCategory: "category-unknown"
        case .unknownLink: "link-unknown"
        case .alreadySent: "already-sent"
        case .quotaFull: "quota-full"
        case .noProgram: "program-missing"
        case .consentMissing: "consent-missing"
        case .onePiece: "one-piece"
        case .reasonMissing: "reason-missing"
        case .notAtThisStep: "not-at-this-step"
        case .evidenceFull: "evidence-full"
        case .arrivals: "arrivals"
        }
    }

    public var kind: FailureKind {
        switch self {
        case .closed, .alreadySent, .quotaFull, .noProgram, .consentMissing, .onePiece, .notAtThisStep,
            .evidenceFull:
            .refused
        case .unknownCategory, .unknownLink: .missing
        case .reasonMissing: .usage
        case .arrivals: .cannotWrite
        }
    }

    public var message: String {
        switch self {
        case .closed(.notYetOpen, let opens, _): "This season opens at \(Timestamp.text(opens))."
        case .closed(_, _, let deadline): "This season took entries until \(Timestamp.text(deadline))."
        case .unknownCategory(let id, _): "This season has no category \(id)."
        case .unknownLink: "This link opens no entry."
        case .alreadySent: "This entry has been sent and can only be read now."
        case .quotaFull(let program, let quota, let cell):
            "Program \(program) has nominated its \(quota) entries for \(cell)."
        case .noProgram(let id): "Entry \(id) does not say through which program it comes."
        case .consentMissing(let id): "Entry \(id) waits for a guardian's consent to this."
        case .onePiece(let id, let limit):
            "The student of entry \(id) has \(limit == 1 ? "another piece" : "\(limit) other pieces") in the running."
        case .reasonMissing: "This step needs a reason in words."
        case .notAtThisStep(let id, let state, let expected):
            "Entry \(id) is \(state.rawValue), and this step is for entries that are "
                + expected.map(\.rawValue).joined(separator: " or ") + "."
        case .evidenceFull(let limit): "No more than \(limit) files may be attached to this entry."
        case .arrivals(let detail): "The folder for arriving files could not be used: \(detail)."
        }
    }

    public var remedy: String? {
        switch self {
        case .closed(.notYetOpen, _, _): "Come back then; nothing needs to be done before."
        case .closed: "What was begun before the deadline can be finished within the time of grace."
        case .unknownCategory(_, let known): "Its categories are: \(known.map(\.text).joined(separator: ", "))."
        case .unknownLink: "Use the whole link as it was shown when the entry was begun."
        case .alreadySent: "Withdraw it, and begin a new one, while the season is open."
        case .quotaFull: "Take a nomination back first."
        case .noProgram: "Set its program."
        case .consentMissing: "Record the guardian's consent first."
        case .onePiece: "Take the other piece's nomination back first, or return one of them."
        case .notAtThisStep: "A step is taken back with --take-back."
        case .reasonMissing: "Add --reason \"…\"."
        case .evidenceFull: "Take one of them away first."
        case .arrivals: "Check that the home's Storage folder exists, is writable, and that its disk has room."
        }
    }
}
