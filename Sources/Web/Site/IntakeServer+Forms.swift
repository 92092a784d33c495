import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Language
import Showcase

extension IntakeServer {
    func emptyForm(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let (season, category) = try openCategory(context, at: now)
        guard season.phase(at: now) == .open else {
            let view = NoticePage(closed: season, at: now, in: interface(for: request).interface)
            return notice(view, for: request, status: .ok, season: season)
        }
        var form = EntryForm(category: category.id)
        form.language = interface(for: request).interface.tag
        return try await self.form(request, season: season, category: category) { $0.form = form }
    }

    func sendNew(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        // A slow upload is not late for having been slow.
        let now = clock.now
        let (season, category) = try openCategory(context, at: now)
        guard season.phase(at: now) == .open else {
            throw IntakeError.closed(season.phase(at: now), opens: season.opens, deadline: season.deadline)
        }
        return try await send(request, draft: nil, season: season, category: category, at: now)
    }

    func sendDraft(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        let entry = try await intake.entry(behind: secret, at: now)
        let (season, category) = try place(of: entry)
        guard entry.state == .draft || entry.state == .returned else { throw IntakeError.alreadySent }
        return try await send(
            request, draft: (secret, entry), season: season, category: category, at: now)
    }

    private func send(
        _ request: Request, draft: (secret: String, entry: Entry)?, season: Season, category: Category, at now: Date
    ) async throws -> Response {
        try formGuard.checkOrigin(of: request)
        let received = try await receiver.receive(
            request, fileBytes: min(category.limits.bytes ?? settings.uploadBytes, settings.uploadBytes)
        ) { formGuard.isOurs($0, of: request) }
        defer { received.upload.map { _ = try? FileManager.default.removeItem(at: $0.file) } }
        let form = EntryForm(received, category: category.id)
        let known = draft.map { link(to: $0.secret, for: request) }
        guard received.isOurs else {
            let old = Objection(
                code: "form-too-old", field: "file",
                message: interface(for: request).interface.text("form.too-old"))
            return try await self.form(request, season: season, category: category, status: .forbidden) {
                ($0.form, $0.objections, $0.link, $0.pastedText) = (form, [old], known, received["text"])
                $0.hasWork = draft?.entry.work != nil
            }
        }
        let receipt = try await intake.receive(
            form, upload: received.upload, draft: draft?.secret, season: season, at: now)
        // Without a secret nothing was kept, and the form stays a new one.
        let own = (draft?.secret ?? receipt.secret).map { link(to: $0, for: request) }
        if let own, receipt.objections.isEmpty {
            return Response(
                status: .seeOther, headers: [.location: own.path + query(of: request)]
            ).secret()
        }
        let isKept = receipt.inspection?.verdict == .accept
        return try await self.form(request, season: season, category: category, status: .unprocessableContent) {
            ($0.form, $0.objections, $0.hasWork) = (form, receipt.objections, receipt.entry.work != nil)
            $0.link = own
            if isKept { $0.verdict = verdict(of: receipt.entry, for: request) }
            if !isKept || receipt.entry.work == nil { $0.pastedText = received["text"] }
        }
    }

    /// The form's page; `fill` sets what is not as in an empty one.
    func form(
        _ request: Request, season: Season, category: Category, status: HTTPResponse.Status = .ok,
        _ fill: (inout FormPage.Source) -> Void
    ) async throws -> Response {
        let ticket = formGuard.ticket(for: request)
        var source = FormPage.Source(
            season: season, category: category, form: EntryForm(category: category.id),
            programs: try await intake.programs(), token: ticket.token, query: query(of: request))
        fill(&source)
        let view = FormPage(source, in: interface(for: request).interface)
        let path = source.link?.path ?? "/enter/\(category.id)"
        return page(
            view, named: "form", for: request, season: season, path: path, isSecret: source.link != nil,
            status: status, setCookie: ticket.setCookie
        ).secret()
    }

    func verdict(of entry: Entry, for request: Request) -> VerdictView? {
        entry.work.map { VerdictView($0.facts, findings: $0.findings, in: interface(for: request).interface) }
    }

    private func openCategory(_ context: BasicRequestContext, at now: Date) throws -> (Season, Showcase.Category) {
        guard let season = seasons.current(at: now),
            let category = context.parameters.get("category").flatMap({ season.category(Category.ID($0)) })
        else { throw WebError.pageMissing }
        return (season, category)
    }

    /// Where an entry belongs, as the themes of today know it.
    func place(of entry: Entry) throws -> (Season, Showcase.Category) {
        guard let season = seasons.first(where: { $0.id == entry.season }),
            let category = season.category(entry.category)
        else { throw WebError.pageMissing }
        return (season, category)
    }
}
