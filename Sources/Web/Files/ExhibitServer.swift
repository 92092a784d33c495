import HTTPTypes
import Hummingbird
import Logging
import Showcase

/// Serves the published exhibit, and nothing else, from its own origin.
public struct ExhibitServer: Sendable {
    private let settings: WebSettings
    private let folder: SiteFolder
    private let logger: Logger

    /// - Parameter home: its `site` is the link to the published edition.
    public init(settings: WebSettings, home: Home, logger: Logger) {
        self.settings = settings
        self.logger = logger
        folder = SiteFolder(root: home.site)
    }

    /// Serves until the task is cancelled or, where the settings say so, a signal to end comes.
    ///
    /// - Parameter onListening: called once, with the port that was bound.
    public func run(onListening: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        let router = Router()
        router.add(middleware: RequestLog(logger: logger))
        router.add(middleware: SafeHeaders(policy: .exhibit))
        for method in [HTTPRequest.Method.get, .head] {
            router.on("/", method: method) { try await respond(to: $0, in: $1) }
            router.on("**", method: method) { try await respond(to: $0, in: $1) }
        }
        try await settings.serve(router.buildResponder(), logger: logger, onListening: onListening)
    }

    private func respond(to request: Request, in context: BasicRequestContext) async throws -> Response {
        switch folder.answer(to: request.uri.path) {
        case .file(let file):
            var response = try await file.response(to: request, context: context)
            response.headers[.cacheControl] = "no-cache"
            return response
        case .folder:
            // Relative, so that no header of the request decides where it leads.
            let name = request.uri.path.split(separator: "/").last ?? ""
            return Response(status: .movedPermanently, headers: [.location: "./\(name)/"])
        case .missing:
            guard case .file(let page) = folder.answer(to: "/404.html") else {
                return .text("There is nothing here.\n", status: .notFound)
            }
            return Response(
                status: .notFound, headers: [.contentType: page.type],
                body: request.method == .head
                    ? ResponseBody() : try await FileIO().loadFile(path: page.path, context: context))
        }
    }
}
