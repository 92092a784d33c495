import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Showcase

/// Sees to it that a form comes from our own page: the browser says so, and the form knows what our cookie knows.
///
/// The cookie is of one browser and says nothing else. Source: OWASP, "Cross-Site Request
/// Forgery Prevention", double submit.
struct FormGuard: Sendable {
    static let cookie = "yaas-form"
    static let field = "form_token"

    let settings: WebSettings
    let random: RandomSource

    /// The token for a page's forms, and the header that sets the cookie where the browser has none.
    func ticket(for request: Request) -> (token: String, setCookie: String?) {
        if let held = Self.held(by: request) { return (Self.token(of: held), nil) }
        let fresh = random.secret()
        let secure = settings.isEncrypted ? "; Secure" : ""
        return (Self.token(of: fresh), "\(Self.cookie)=\(fresh); Path=/; HttpOnly; SameSite=Strict\(secure)")
    }

    /// - Throws: `WebError.foreignForm` for a request that another site's page sent.
    func checkOrigin(of request: Request) throws(WebError) {
        if let site = request.headers[.fetchSite] {
            guard site == "same-origin" else { throw .foreignForm }
            return
        }
        // Of a page that tells nobody its address, an older browser names no origin; the token still stands.
        guard let origin = request.headers[.origin], origin != "null" else { return }
        let own =
            [settings.publicOrigin]
            + ["http", "https"].map { scheme in
                request.head.authority.map { "\(scheme)://\($0)" }
            }
        guard own.contains(origin) else { throw .foreignForm }
    }

    /// Whether the form's token is the one of the browser's cookie.
    func isOurs(_ form: ReceivedForm, of request: Request) -> Bool {
        Self.held(by: request).map { form[Self.field] == Self.token(of: $0) } ?? false
    }

    private static func held(by request: Request) -> String? { request.cookie(cookie) }

    private static func token(of cookie: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("form".utf8), using: SymmetricKey(data: Data(cookie.utf8)))
        return Data(code).base64EncodedString()
    }
}
