import HTTPTypes
import Showcase

extension HTTPResponse.Status {
    /// The one place where what went wrong becomes an HTTP status.
    ///
    /// - Parameter needsLogin: whether who is not allowed may log in and ask again.
    init(for failure: any Explained, needsLogin: Bool = false) {
        switch failure {
        case WebError.tooLarge: self = .contentTooLarge
        case WebError.tooMany: self = .tooManyRequests
        default:
            switch failure.kind {
            case .usage: self = .badRequest
            case .refused: self = .unprocessableContent
            case .missing: self = .notFound
            case .notAllowed: self = needsLogin ? .unauthorized : .forbidden
            case .unreachable: self = .serviceUnavailable
            case .cannotWrite, .fault: self = .internalServerError
            }
        }
    }
}

/// What the world is told of a fault of ours: that there was one. The operator's log names it.
struct HiddenFault: Explained {
    var code: String { "fault" }
    var kind: FailureKind { .fault }
    var message: String { "Something went wrong on our side." }
    var remedy: String? { "Please try again in a few minutes." }
}

/// The error to show for `error`: its own words where the one who asks can act on them.
func shown(_ error: any Error) -> any Explained {
    guard let failure = error as? any Explained else { return HiddenFault() }
    return switch failure.kind {
    case .fault, .cannotWrite, .unreachable: HiddenFault()
    default: failure
    }
}
