import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Language
import Showcase

extension IntakeServer {
    /// What stands behind a secret: a draft, to be read once more, or an entry that was sent.
    func entryPage(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        let entry = try await intake.entry(behind: secret, at: now)
        let season = try season(of: entry)
        guard entry.state == .draft || entry.state == .returned else {
            return try await sentPage(entry, behind: secret, season: season, for: request, at: now)
        }
        let objections = try await intake.objections(to: entry, in: season)
        return try await checkPage(
            entry, behind: secret, season: season, objections: objections, for: request, at: now)
    }

    /// Sends the draft. What the page says is the same for every student, however many pieces they have sent.
    func sendDraft(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        _ = try await ownForm(request, link: secret)
        let season = try season(of: try await intake.entry(behind: secret, at: now))
        let receipt = try await intake.send(
            behind: secret, season: season, writing: try writing(for: request), at: now)
        return try await answer(to: receipt, behind: secret, season: season, for: request, at: now)
    }

    /// The whole form at once, for programs that speak to us rather than people.
    func sendWhole(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        guard let season = seasons.current(at: now),
            let category = context.parameters.get("category").flatMap({ season.category(Category.ID($0)) })
        else { throw WebError.pageMissing }
        guard season.phase(at: now) == .open else {
            throw IntakeError.closed(season.phase(at: now), opens: season.opens, deadline: season.deadline)
        }
        try limit(request)
        try formGuard.checkOrigin(of: request)
        let received = try await receiver.receive(
            request, fileBytes: min(category.limits.bytes ?? settings.uploadBytes, settings.uploadBytes)
        ) { formGuard.isOurs($0, of: request) }
        defer { received.upload.map { _ = try? FileManager.default.removeItem(at: $0.file) } }
        guard received.isOurs else { throw WebError.foreignForm }
        var form = EntryForm(category: category.id)
        form.take(received)
        form.category = category.id
        let receipt = try await intake.receive(
            form, upload: received.upload, season: season, writing: try writing(for: request), at: now)
        guard let secret = receipt.secret else {
            // Nothing was kept, so there is nothing to come back to.
            let words = receipt.objections.map { $0.words(in: interface(for: request).interface) }
            var view = NoticePage("lost", in: interface(for: request).interface)
            view.title = interface(for: request).interface.text("form.mend")
            view.message = words.map(\.message).joined(separator: " ")
            view.remedy = words.compactMap(\.remedy).joined(separator: " ")
            return notice(view, for: request, status: .unprocessableContent, season: season).secret()
        }
        return try await answer(to: receipt, behind: secret, season: season, for: request, at: now)
    }

    private func answer(
        to receipt: Receipt, behind secret: String, season: Season, for request: Request, at now: Date
    ) async throws -> Response {
        guard receipt.entry.state == .submitted else {
            return try await checkPage(
                receipt.entry, behind: secret, season: season, objections: receipt.objections, for: request, at: now,
                status: .unprocessableContent)
        }
        return redirect(to: link(to: secret, for: request).path, for: request)
    }

    private func checkPage(
        _ entry: Entry, behind secret: String, season: Season, objections: [Objection], for request: Request,
        at now: Date, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let ticket = formGuard.ticket(for: request)
        let source = CheckPage.Source(
            entry: entry, season: season, programs: try await intake.programs(), objections: objections,
            manuscript: entry.work.flatMap(manuscript),
            reason: entry.state == .returned ? try await intake.returnReason(of: entry.id) : nil,
            mayEdit: season.takes(draftBegun: entry.begunAt, at: now), link: link(to: secret, for: request),
            token: ticket.token, query: query(of: request), evidence: try await intake.evidence(of: entry.id))
        return page(
            CheckPage(source, in: interface(for: request).interface), named: "check", for: request, season: season,
            path: "/entry/\(secret)", isSecret: true, status: status, setCookie: ticket.setCookie
        ).secret()
    }

    private func sentPage(
        _ entry: Entry, behind secret: String, season: Season, for request: Request, at now: Date
    ) async throws -> Response {
        let ticket = formGuard.ticket(for: request)
        let takes = season.takes(draftBegun: entry.begunAt, at: now)
        let view = EntryPage(
            entry, season: season, programs: try await intake.programs(), manuscript: entry.work.flatMap(manuscript),
            mayEdit: takes && entry.isOpen, mayTakeBack: takes, link: link(to: secret, for: request),
            token: ticket.token, query: query(of: request), evidence: try await intake.evidence(of: entry.id),
            in: interface(for: request).interface)
        return page(
            view, named: "entry", for: request, season: season, path: "/entry/\(secret)", isSecret: true,
            setCookie: ticket.setCookie)
    }

    func withdraw(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        try limit(request, link: secret)
        try formGuard.checkOrigin(of: request)
        let form = try await receiver.receive(request, fileBytes: 0) { formGuard.isOurs($0, of: request) }
        if form.isOurs && form["sure"] == "yes" {
            let season = try season(of: try await intake.entry(behind: secret, at: now))
            _ = try await intake.withdraw(behind: secret, season: season, at: now)
        }
        // A form that had become old leads back to the page, which has a fresh one.
        return redirect(to: link(to: secret, for: request).path, for: request)
    }

    /// The entrant wants the guardian to be written to once more.
    func askAgain(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        _ = try await ownForm(request, link: secret)
        let season = try season(of: try await intake.entry(behind: secret, at: now))
        try await intake.askGuardianAgain(
            behind: secret, season: season, writing: try writing(for: request), at: now)
        return redirect(to: link(to: secret, for: request).path, for: request)
    }

    /// The clean copy that hangs on the entry's page.
    func work(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let entry = try await intake.entry(behind: context.parameters.get("secret") ?? "", at: clock.now)
        return try await copy(of: entry, request, context)
    }

    /// The clean copy of an entry's work, always as an attachment: it is shown within a page of ours, never as one.
    func copy(of entry: Entry, _ request: Request, _ context: BasicRequestContext) async throws -> Response {
        guard let work = entry.work, work.kind != .text, entry.state != .withdrawn, entry.state != .disqualified,
            let file = ServedFile(
                path: try vault.url(of: work.judgeCopy.sha256).path, sha256: work.judgeCopy.sha256,
                type: work.judgeCopy.mediaType)
        else { throw WebError.pageMissing }
        var response = try await file.response(to: request, context: context)
        response.headers[.contentDisposition] = "attachment"
        return response
    }

    func manuscript(of work: Work) -> Manuscript? {
        guard work.kind == .text, let url = try? vault.url(of: work.judgeCopy.sha256),
            let data = try? Data(contentsOf: url)
        else { return nil }
        return try? JSONDecoder().decode(Manuscript.self, from: data)
    }
}
