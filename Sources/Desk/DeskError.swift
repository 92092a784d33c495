import Showcase

/// Why the desk could not do what the judge asked.
public enum DeskError: Explained, Equatable {
    case notLoggedIn
    case addressUnread(String)
    /// The server did not answer. The text says how, without the address's secrets.
    case unreachable(String)
    /// The server answered, and refused.
    case refused(JudgesAPI.Failure, status: Int)
    /// The server answered something that is not the judges' API.
    case notTheAPI
    case scoreUnread(String)
    case cannotKeep(String)

    public var code: String {
        switch self {
        case .notLoggedIn: "not-logged-in"
        case .addressUnread: "address-unread"
        case .unreachable: "unreachable"
        case .refused(let failure, _): failure.code
        case .notTheAPI: "not-the-api"
        case .scoreUnread: "score-unread"
        case .cannotKeep: "cannot-keep"
        }
    }

    public var kind: FailureKind {
        switch self {
        case .notLoggedIn: .notAllowed
        case .addressUnread, .scoreUnread: .usage
        case .unreachable, .notTheAPI: .unreachable
        case .refused(_, let status): status == 404 ? .missing : status == 401 || status == 403 ? .notAllowed : .refused
        case .cannotKeep: .cannotWrite
        }
    }

    public var message: String {
        switch self {
        case .notLoggedIn: "You are not logged in as a judge."
        case .addressUnread(let text): "“\(text)” is not the address of a showcase."
        case .unreachable(let detail): "The showcase did not answer: \(detail)."
        case .refused(let failure, _): failure.message
        case .notTheAPI: "What answered at that address is not a showcase's judging service."
        case .scoreUnread(let text): "“\(text)” is not a score."
        case .cannotKeep(let file): "\(file) could not be written."
        }
    }

    public var remedy: String? {
        switch self {
        case .notLoggedIn: "Run: yaas judge login INVITATION --server https://…"
        case .addressUnread: "It begins with https:// or, on your own machine, http://."
        case .unreachable, .notTheAPI: "Check the address and your line, then try again. Nothing was lost."
        case .refused(let failure, _): failure.remedy
        case .scoreUnread: "Write CRITERION=NUMBER, as in theme=8."
        case .cannotKeep: "Check that the folder exists and is yours."
        }
    }
}
