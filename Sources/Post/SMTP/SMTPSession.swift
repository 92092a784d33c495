import CCurl
import Foundation

/// libcurl's connection to a mail server.
struct SMTPSession: ~Copyable {
    private let handle: OpaquePointer

    init() throws(PostError) {
        guard let handle = ccurl_open() else { throw .serverUnreachable(reason: "out of memory") }
        self.handle = handle
    }

    deinit { ccurl_close(handle) }

    /// Hands one message over; blocks until the server has answered.
    ///
    /// - Parameter cancellation: ends the try within a second, as long as the message's end has not left.
    func send(
        _ message: Data, to recipient: String, from sender: String, _ settings: SMTPSettings,
        unless cancellation: Cancellation
    ) -> Passage {
        let isCancelled: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
            guard let context else { return 0 }
            return Unmanaged<Cancellation>.fromOpaque(context).takeUnretainedValue().isCancelled ? 1 : 0
        }
        return withExtendedLifetime(cancellation) {
            settings.withServer { server in
                var server = server
                return message.withUnsafeBytes { bytes in
                    Passage(
                        ccurl_send(
                            handle, &server, "<\(sender)>", "<\(recipient)>", bytes.baseAddress, bytes.count,
                            isCancelled, Unmanaged.passUnretained(cancellation).toOpaque()))
                }
            }
        }
    }
}

extension SMTPSettings {
    /// The settings as the C side wants them, alive while `body` runs.
    fileprivate func withServer<Result>(_ body: (ccurl_server) -> Result) -> Result {
        // An address of IPv6 stands in brackets in a URL.
        let place = host.contains(":") ? "[\(host)]" : host
        let url = "\(encryption == .tls ? "smtps" : "smtp")://\(place):\(port)/\(presentedAs)"
        func with(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
            guard let text else { return body(nil) }
            return text.withCString(body)
        }
        return url.withCString { url in
            with(login?.user) { user in
                with(login?.password) { password in
                    with(authorities?.path) { authorities in
                        body(
                            ccurl_server(
                                url: url, needs_tls: encryption == .none ? 0 : 1, user: user, password: password,
                                authorities: authorities, connect_seconds: 30, total_seconds: 300))
                    }
                }
            }
        }
    }
}

/// How one try ended.
struct Passage {
    /// `nil`: the server took the letter.
    let error: PostError?

    /// Reads libcurl's result and how far the letter came. Replies to the recipient, to DATA and to the letter's end
    /// are about the letter; anything before is about us, and would meet every letter.
    init(_ outcome: ccurl_outcome) {
        guard outcome.result != 0 else {
            error = nil
            return
        }
        let reply = SMTPReply(outcome.reply)
        switch (outcome.stage, reply?.kind) {
        case (CCURL_RECIPIENT, .permanent), (CCURL_DATA, .permanent), (CCURL_END, .permanent):
            error = .rejected(reply: reply?.text)
        case (CCURL_RECIPIENT, .transient), (CCURL_DATA, .transient), (CCURL_END, .transient):
            error = .deferred(reply: reply?.text)
        case (CCURL_END, _): error = .unsure
        // Cut in the middle: it is no letter yet, but it may have been what the server died of.
        case (CCURL_DATA, _): error = .deferred(reply: nil)
        case (_, .permanent?), (_, .transient?):
            let isLogin = ccurl_is_login_refused(outcome.result) != 0
            error = isLogin ? .loginRefused(reply: reply?.text) : .senderRefused(reply: reply?.text)
        default:
            let isLogin = ccurl_is_login_refused(outcome.result) != 0
            error =
                isLogin
                ? .loginRefused(reply: nil) : .serverUnreachable(reason: String(cString: ccurl_reason(outcome.result)))
        }
    }
}

/// A server's reply, without its words, which may repeat an address.
struct SMTPReply {
    enum Kind { case transient, permanent }

    /// `550 5.1.1`: the code, and the enhanced one (RFC 3463) where there is one.
    let text: String
    /// `nil` for a reply that turns nothing away.
    let kind: Kind?

    /// - Parameter line: the beginning of the last line; zero-terminated.
    init?<Bytes>(_ line: Bytes) {
        let characters = withUnsafeBytes(of: line) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let words = characters.split(whereSeparator: { !$0.isASCII || !($0.isNumber || $0 == ".") })
        guard let code = words.first, code.count == 3, code.allSatisfy(\.isNumber) else { return nil }
        kind = code.hasPrefix("4") ? .transient : code.hasPrefix("5") ? .permanent : nil
        let enhanced = words.dropFirst().first.flatMap { word in
            word.hasPrefix("\(code.prefix(1)).") && word.split(separator: ".").count == 3 ? word : nil
        }
        text = ([code] + (enhanced.map { [$0] } ?? [])).joined(separator: " ")
    }
}
