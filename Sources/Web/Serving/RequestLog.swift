import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Showcase

/// One line for each request: the route's pattern, the status, the time. Never an address, which may hold a secret,
/// and nothing that was sent.
struct RequestLog: RouterMiddleware {
    typealias Context = BasicRequestContext

    let logger: Logger

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        let began = ContinuousClock.now
        do {
            let response = try await next(request, context)
            log(request, context, response.status, began)
            return response
        } catch {
            let status = (error as? any HTTPResponseError)?.status ?? .internalServerError
            log(request, context, status, began)
            throw error
        }
    }

    private func log(
        _ request: Request, _ context: BasicRequestContext, _ status: HTTPResponse.Status,
        _ began: ContinuousClock.Instant
    ) {
        let milliseconds = (ContinuousClock.now - began) / .milliseconds(1)
        // A method that HTTP does not know may be anything that a client wrote.
        let known: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .delete, .options, .patch]
        let method = known.contains(request.method) ? request.method.rawValue : "other"
        let line = "\(method) \(context.endpointPath ?? "-") \(status.code) \(Int(milliseconds)) ms"
        logger.log(level: status.code >= 500 ? .error : .info, "\(line)")
    }
}
