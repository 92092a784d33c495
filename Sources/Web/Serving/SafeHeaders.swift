import HTTPTypes
import Hummingbird

/// Headers that keep a page to what it is: no script but our own file, nothing from elsewhere, no frame around it.
struct SafeHeaders: RouterMiddleware {
    typealias Context = BasicRequestContext

    enum Policy {
        case intake, exhibit

        var content: String {
            let common = "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; "
            switch self {
            case .intake:
                return common
                    + "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            case .exhibit: return common + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
            }
        }
    }

    let policy: Policy

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = policy.content
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        response.headers[.openerPolicy] = "same-origin"
        response.headers[.frameOptions] = "DENY"
        if response.headers[.referrerPolicy] == nil { response.headers[.referrerPolicy] = "same-origin" }
        response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
        return response
    }
}

extension HTTPField.Name {
    static let referrerPolicy = named("Referrer-Policy")
    static let permissionsPolicy = named("Permissions-Policy")
    static let fetchSite = named("Sec-Fetch-Site")
    static let forwardedFor = named("X-Forwarded-For")
    static let retryAfter = named("Retry-After")
    static let frameOptions = named("X-Frame-Options")
    static let openerPolicy = named("Cross-Origin-Opener-Policy")
    /// The connection's other end, as `RequestManners` states it over whatever a client wrote.
    static let peer = named("X-Yaas-Peer")

    /// Names written here are tokens; a mistake in one shows in its own test, not as a crash.
    static func named(_ name: String) -> Self { Self(name) ?? .server }
}

extension Response {
    /// For pages behind a secret: not kept by any cache, their address not told to any other page.
    func secret() -> Response {
        var response = self
        response.headers[.cacheControl] = "no-store"
        response.headers[.referrerPolicy] = "no-referrer"
        return response
    }
}
