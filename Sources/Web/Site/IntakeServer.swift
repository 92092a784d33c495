import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Judging
import Language
import Logging
import NIOCore
import Showcase
import Themes

/// Serves the intake's pages and the judges' API.
public struct IntakeServer: Sendable {
    let settings: WebSettings
    let intake: Intake
    let judging: Judging
    let coordinators: Coordinators
    let nomination: Nomination
    let vault: Vault
    let seasons: [Season]
    let consentTexts: ConsentTexts
    let clock: Clock
    let logger: Logger
    let templates: PageTemplates
    let formGuard: FormGuard
    let receiver: FormReceiver
    let uploads: UploadShelf
    let limiter = RateLimiter()
    let fonts: SiteFolder

    /// - Parameters:
    ///   - seasons: all of the home's; pages are of the one that is current.
    ///   - share: holds the pages' templates and styles, and the fonts that they share with the exhibit.
    ///   - consentTexts: what guardians are asked, by season and language.
    ///   - arrivals: the folder for uploads on their way in; made where there is none.
    /// - Throws: an `Explained` error when templates or styles cannot be read, or the folder cannot be made.
    public init(
        settings: WebSettings, intake: Intake, judging: Judging, coordinators: Coordinators, nomination: Nomination,
        vault: Vault, seasons: [Season], consentTexts: ConsentTexts,
        languages: Languages, share: Share, arrivals: URL, clock: Clock, random: RandomSource, logger: Logger
    ) async throws {
        self.settings = settings
        self.intake = intake
        self.judging = judging
        self.coordinators = coordinators
        self.nomination = nomination
        self.vault = vault
        self.seasons = seasons
        self.consentTexts = consentTexts
        self.clock = clock
        self.logger = logger
        templates = try await PageTemplates(share: share, languages: languages)
        formGuard = FormGuard(settings: settings, random: random)
        receiver = FormReceiver(arrivals: arrivals, random: random)
        uploads = UploadShelf(root: arrivals.appending(path: "Uploads"), random: random)
        fonts = SiteFolder(root: share.exhibit.appending(path: "Fonts"))
        do { try FileManager.default.createDirectory(at: arrivals, withIntermediateDirectories: true) } catch {
            throw WebError.arrivals
        }
    }

    /// Serves until the task is cancelled or, where the settings say so, a signal to end comes.
    ///
    /// - Parameter onListening: called once, with the port that was bound.
    public func run(onListening: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
        try await settings.serve(router().buildResponder(), logger: logger, onListening: onListening)
    }

    private func router() -> Router<BasicRequestContext> {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestLog(logger: logger))
        router.add(middleware: SafeHeaders(policy: .intake))
        router.add(middleware: KindAnswers(server: self))
        router.get("/") { request, _ in try await seasonPage(request) }
        router.get("/enter") { request, context in try await firstPage(request, context) }
        router.post("/enter") { request, context in try await begin(request, context) }
        router.post("/enter/guardian") { request, context in try await askGuardianFirst(request, context) }
        router.get("/enter/{category}") { request, context in try await firstPage(request, context) }
        router.post("/enter/{category}") { request, context in try await sendWhole(request, context) }
        router.get("/entry/{secret}") { request, context in try await entryPage(request, context).secret() }
        router.post("/entry/{secret}") { request, context in try await sendDraft(request, context) }
        router.get("/entry/{secret}/step/{step}") { request, context in try await stepPage(request, context) }
        router.post("/entry/{secret}/step/{step}") { request, context in try await saveStep(request, context) }
        router.post("/entry/{secret}/withdraw") { request, context in try await withdraw(request, context) }
        router.post("/entry/{secret}/ask") { request, context in try await askAgain(request, context) }
        router.get("/entry/{secret}/work") { request, context in try await work(request, context).secret() }
        addEvidence(to: router)
        addUploads(to: router)
        addGuardian(to: router)
        addProgram(to: router)
        router.get("/scripts/{name}") { _, context in try script(context) }
        router.get("/styles/{name}") { _, context in try style(context) }
        router.get("/look/{name}") { _, context in try look(context) }
        router.get("/fonts/{name}") { request, context in try await font(request, context) }
        // Asked for by every browser; there is none.
        router.get("/favicon.ico") { _, _ in Response(status: .noContent) }
        router.get("/health") { _, _ in Response.text("ok\n") }
        JudgesRoutes(judging: judging, vault: vault, seasons: seasons, clock: clock, logger: logger).add(to: router)
        return router
    }

    private func style(_ context: BasicRequestContext) throws -> Response {
        guard let sheet = context.parameters.get("name").flatMap(templates.style) else { throw WebError.pageMissing }
        return Response(status: .ok, headers: Self.styleHeaders, body: ResponseBody(byteBuffer: sheet))
    }

    private func script(_ context: BasicRequestContext) throws -> Response {
        guard let file = context.parameters.get("name").flatMap(templates.script) else { throw WebError.pageMissing }
        let headers: HTTPFields = [
            .contentType: "text/javascript; charset=utf-8", .cacheControl: "public, max-age=300",
        ]
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file))
    }

    private func look(_ context: BasicRequestContext) throws -> Response {
        guard let season = seasons.first(where: { "\($0.id).css" == context.parameters.get("name") }) else {
            throw WebError.pageMissing
        }
        let sheet = ByteBuffer(string: LookSheet.css(of: season.look))
        return Response(status: .ok, headers: Self.styleHeaders, body: ResponseBody(byteBuffer: sheet))
    }

    private func font(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        guard case .file(let file) = fonts.answer(to: "/" + (context.parameters.get("name") ?? "")) else {
            throw WebError.pageMissing
        }
        var response = try await file.response(to: request, context: context)
        response.headers[.cacheControl] = "public, max-age=86400"
        return response
    }

    private static let styleHeaders: HTTPFields = [
        .contentType: "text/css; charset=utf-8", .cacheControl: "public, max-age=300",
    ]
}
