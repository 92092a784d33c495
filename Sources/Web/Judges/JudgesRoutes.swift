import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import Judging
import Logging
import NIOCore
import Showcase

/// The judges' API: JSON behind a bearer's token. What leaves here are the types of `JudgesAPI` and the judge copy.
struct JudgesRoutes: Sendable {
    let judging: Judging
    let vault: Vault
    let seasons: [Season]
    let clock: Clock
    let logger: Logger

    func add(to router: Router<BasicRequestContext>) {
        router.post("/api/judge/session") { request, context in
            try await answer(context) { try await open(request) }
        }
        router.get("/api/judge/queue") { request, context in
            try await answer(context) { try await queue(request) }
        }
        router.get("/api/judge/entries/{id}") { request, context in
            try await answer(context) {
                let judge = try await judge(of: request)
                let language = request.uri.queryParameters["lang"].map(String.init)
                return try json(
                    await judging.view(of: entry(context), for: judge, seasons: seasons, language: language))
            }
        }
        router.get("/api/judge/entries/{id}/work") { request, context in
            try await answer(context) { try await work(request, context) }
        }
        router.put("/api/judge/entries/{id}/scoresheet") { request, context in
            try await answer(context) { try await take(request, context) }
        }
    }

    private func open(_ request: Request) async throws -> Response {
        let invitation: JudgesAPI.Invitation = try await body(of: request)
        return try json(await judging.login(invitation.invitation, at: clock.now))
    }

    private func queue(_ request: Request) async throws -> Response {
        let judge = try await judge(of: request)
        let wanted = request.uri.queryParameters["season"].map { Season.ID(String($0)) }
        let season = wanted.map { id in seasons.first { $0.id == id } } ?? seasons.current(at: clock.now)
        guard let season else { throw WebError.pageMissing }
        return try json(await judging.queue(of: judge.id, in: season))
    }

    private func work(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let judge = try await judge(of: request)
        let blob = try await judging.workFile(of: entry(context), for: judge.id, seasons: seasons)
        guard
            let file = ServedFile(path: try vault.url(of: blob.sha256).path, sha256: blob.sha256, type: blob.mediaType)
        else { throw HiddenFault() }
        var response = try await file.response(to: request, context: context)
        response.headers[.contentDisposition] = "attachment"
        return response
    }

    private func take(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let judge = try await judge(of: request)
        let scores: JudgesAPI.Scores = try await body(of: request)
        try await judging.take(scores, for: entry(context), from: judge.id, seasons: seasons, at: clock.now)
        return Response(status: .noContent)
    }

    private func judge(of request: Request) async throws -> Judge {
        let words = request.headers[.authorization]?.split(separator: " ") ?? []
        guard words.count == 2, words[0].lowercased() == "bearer" else { throw JudgingError.tokenUnknown }
        return try await judging.judge(forToken: String(words[1]), at: clock.now)
    }

    private func entry(_ context: BasicRequestContext) -> Entry.ID {
        Entry.ID(context.parameters.get("id") ?? "")
    }

    private func body<Value: Decodable>(of request: Request) async throws -> Value {
        do {
            let buffer = try await request.body.collect(upTo: 256 << 10)
            return try JSONDecoder().decode(Value.self, from: Data(buffer.readableBytesView))
        } catch { throw WebError.formUnread }
    }

    private func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
    }

    /// Every refusal in one shape. An entry that is not there and one of another judge's are told alike.
    private func answer(
        _ context: BasicRequestContext, _ body: () async throws -> Response
    ) async throws -> Response {
        do { return try await body().secret() } catch {
            var failure = shown(error)
            if failure.kind == .fault { logger.error("fault \((error as? any Explained)?.code ?? "unknown")") }
            if case CatalogueError.missing = error { failure = JudgingError.notYours }
            var response = try json(
                JudgesAPI.Failure(code: failure.code, message: failure.message, remedy: failure.remedy),
                status: HTTPResponse.Status(for: failure, needsLogin: true))
            if response.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
            return response.secret()
        }
    }
}
