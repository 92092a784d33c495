import Foundation
import Showcase

/// Why a request was not answered as asked. Messages are shown to whoever asked, so they hold nothing of the request.
enum WebError: Explained, Equatable {
    /// The body is not a form that we can read.
    case formUnread
    /// The body ended before it was whole.
    case cutOff
    /// More bytes than this page takes.
    case tooLarge(limit: Int)
    /// The form was not sent from our own page, or from one too old.
    case foreignForm
    case pageMissing
    /// Asked too often; may ask again after that many seconds.
    case tooMany(seconds: Int)
    /// The session has ended, or there was none.
    case notSignedIn
    /// A room's template or style could not be read: named for the operator.
    case pagesUnread(String)
    case arrivals
    /// The address cannot be listened on; `errno` says why.
    case notListening(host: String, port: Int, errno: Int32)

    var code: String {
        switch self {
        case .formUnread: "form-unread"
        case .cutOff: "cut-off"
        case .tooLarge: "too-large"
        case .foreignForm: "form-too-old"
        case .pageMissing: "page-missing"
        case .tooMany: "too-many"
        case .notSignedIn: "not-signed-in"
        case .pagesUnread: "pages-unread"
        case .arrivals: "arrivals"
        case .notListening: "not-listening"
        }
    }

    var kind: FailureKind {
        switch self {
        case .formUnread, .cutOff: .usage
        case .tooLarge, .tooMany: .refused
        case .foreignForm, .notSignedIn: .notAllowed
        case .pageMissing: .missing
        case .pagesUnread: .fault
        case .arrivals: .cannotWrite
        case .notListening: .unreachable
        }
    }

    var message: String {
        switch self {
        case .formUnread: "We could not read what was sent."
        case .cutOff: "What was sent stopped on its way, so nothing of it was kept."
        case .tooLarge(let limit): "This takes at most \(limit) bytes."
        case .foreignForm: "This page had become old."
        case .pageMissing: "There is nothing here."
        case .tooMany: "That was very often in a short time."
        case .notSignedIn: "You are not signed in, or no longer."
        case .pagesUnread(let file): "The page file \(file) could not be read."
        case .arrivals: "We could not keep your file just now."
        case .notListening(let host, let port, let errno):
            "The server cannot listen on \(host), port \(port): \(String(cString: strerror(errno)))."
        }
    }

    var remedy: String? {
        switch self {
        case .formUnread, .cutOff: "Please try once more."
        case .tooLarge: "Try a smaller file."
        case .foreignForm: "Open the page again, and send the form from there."
        case .pageMissing: nil
        case .tooMany(let seconds): "Please try again in \(seconds) seconds."
        case .notSignedIn: "Ask for a new link."
        case .pagesUnread: "Set YAAS_SHARE to the folder that holds Pages, or put its files back as delivered."
        case .arrivals: "Please try again in a few minutes."
        case .notListening: "If another server is there, end it, or choose another port: --port, --exhibit-port."
        }
    }
}
