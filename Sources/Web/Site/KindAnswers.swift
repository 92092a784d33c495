import HTTPTypes
import Hummingbird
import Logging
import Showcase

/// Turns whatever was thrown into a page that a person can read.
struct KindAnswers: RouterMiddleware {
    typealias Context = BasicRequestContext

    let server: IntakeServer

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch {
            let failure = error as? any Explained
            let status: HTTPResponse.Status
            if let failure {
                status = HTTPResponse.Status(for: failure)
            } else {
                status = (error as? any HTTPResponseError)?.status ?? .internalServerError
            }
            if status.code >= 500 { server.logger.error("fault \(failure?.code ?? "unknown")") }
            let cause: any Error = status == .notFound || status == .methodNotAllowed ? WebError.pageMissing : error
            let interface = server.interface(for: request).interface
            let now = server.clock.now
            let notice = NoticePage(cause, season: server.seasons.current(at: now), at: now, in: interface)
            var response = server.notice(notice, for: request, status: status).secret()
            if case WebError.tooMany(let seconds) = error { response.headers[.retryAfter] = String(seconds) }
            // Who is still sending a file is not listened to any longer.
            if status == .contentTooLarge { response.headers[.connection] = "close" }
            return response
        }
    }
}
