import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Language
import Showcase

extension RateLimiter.Rule {
    /// Requests that change something, of one network address: a whole school may sit behind one.
    static func address(_ perMinute: Int) -> Self { Self(burst: Double(perMinute), perMinute: Double(perMinute)) }
    /// The same by one link.
    static let link = RateLimiter.Rule(burst: 120, perMinute: 60)
    /// Letters that one link, one network address, or one mailbox can bring about.
    static let letters = RateLimiter.Rule(burst: 5, perMinute: 0.2)
    /// - Parameter changes: those that the address may send in a minute; most bring no letter about.
    static func lettersOfAddress(_ changes: Int) -> Self {
        Self(burst: Double(changes) / 3, perMinute: Double(changes) / 30)
    }
}

extension IntakeServer {
    /// - Throws: `WebError.tooMany`, where a link or an address sends more than people do.
    func limit(_ request: Request, link secret: String? = nil) throws(WebError) {
        try limit("address " + peer(of: request), .address(settings.changesPerMinute))
        if let secret { try limit("link " + secret, .link) }
    }

    /// How people are written to about what `request` brings about: in its language, to a mailbox only so often.
    ///
    /// - Throws: `WebError.tooMany` for a network address that has us write very many letters.
    func writing(for request: Request) throws -> Writing {
        try limit("letters of " + peer(of: request), .lettersOfAddress(settings.changesPerMinute))
        guard let origin = URL(string: address(of: "", for: request)) else { throw WebError.pageMissing }
        return Writing(origin: origin, language: interface(for: request).interface.tag) { [limiter] mailbox in
            limiter.mayPass("letters to " + mailbox.lowercased(), .letters)
        }
    }

    private func limit(_ key: String, _ rule: RateLimiter.Rule) throws(WebError) {
        // A rehearsal's clock stands nearly still when many ask at once, so waiting is counted by the system's.
        if let seconds = limiter.wait(for: key, rule, at: Date()) { throw .tooMany(seconds: seconds) }
    }

    /// Who asks: the connection's other end or, behind a reverse proxy, the address that the proxy names last.
    private func peer(of request: Request) -> String {
        let connection = request.headers[.peer] ?? ""
        guard settings.publicOrigin != nil,
            let named = request.headers[values: .forwardedFor].last?.split(separator: ",").last
        else { return connection }
        return named.trimmed
    }
}
