import HTTPTypes
import Hummingbird
import Language
import NIOCore
import Showcase

extension IntakeServer {
    /// The visitor's language: the one chosen by a link, else the best of what the browser asks for.
    func interface(for request: Request) -> (interface: Interface, chosen: Bool) {
        if let wish = request.uri.queryParameters["lang"].map(String.init), templates.languages.tags.contains(wish) {
            return (templates.languages.interface(for: wish), true)
        }
        return (templates.languages.interface(for: request.headers[.acceptLanguage] ?? "en"), false)
    }

    /// - Parameter path: of the page as it can be opened again.
    func page(
        _ page: some Any, named name: String, for request: Request, season: Season?, path: String,
        isSecret: Bool = false, status: HTTPResponse.Status = .ok, setCookie: String? = nil
    ) -> Response {
        let (interface, chosen) = interface(for: request)
        let frame = PageFrame(
            interface, chosen: chosen, season: season, path: path, isSecret: isSecret, templates: templates)
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .contentLanguage: interface.tag, .cacheControl: "no-cache",
            .vary: "Accept-Language",
        ]
        if let setCookie { headers[.setCookie] = setCookie }
        let html = templates.render(page, named: name, in: frame)
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    func query(of request: Request) -> String {
        let (interface, chosen) = interface(for: request)
        return chosen ? "?lang=\(interface.tag)" : ""
    }

    /// Path and address of the page behind a secret.
    func link(to secret: String, for request: Request) -> (path: String, address: String) {
        let path = "/entry/\(secret)"
        return (path, address(of: path, for: request))
    }

    func address(of path: String, for request: Request) -> String {
        settings.origin(saying: request.head.authority) + path
    }

    func seasonPage(_ request: Request) async throws -> Response {
        let now = clock.now
        guard let season = seasons.current(at: now) else { throw WebError.pageMissing }
        let view = SeasonPage(season, in: interface(for: request).interface, query: query(of: request), at: now)
        return page(view, named: "season", for: request, season: season, path: "/")
    }

    func notice(
        _ notice: NoticePage, for request: Request, status: HTTPResponse.Status, season: Season? = nil
    ) -> Response {
        let season = season ?? seasons.current(at: clock.now)
        // Never the request's own path, which may hold a secret or be somebody's invention.
        return page(notice, named: "notice", for: request, season: season, path: "/", status: status)
    }
}
