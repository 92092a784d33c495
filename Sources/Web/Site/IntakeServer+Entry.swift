import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Showcase

extension IntakeServer {
    /// What stands behind a secret: a draft's form, or an entry that was sent.
    func entryPage(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        let entry = try await intake.entry(behind: secret, at: now)
        let (season, category) = try place(of: entry)
        guard entry.state == .draft || entry.state == .returned else {
            return sentPage(entry, behind: secret, season: season, for: request)
        }
        guard season.takes(draftBegun: entry.begunAt, at: now) else {
            let view = NoticePage(closed: season, at: now, in: interface(for: request).interface)
            return notice(view, for: request, status: .ok, season: season)
        }
        return try await form(request, season: season, category: category) {
            ($0.form, $0.hasWork) = (EntryForm(entry), entry.work != nil)
            $0.link = link(to: secret, for: request)
            $0.verdict = verdict(of: entry, for: request)
        }
    }

    func sentPage(_ entry: Entry, behind secret: String, season: Season, for request: Request) -> Response {
        let ticket = formGuard.ticket(for: request)
        let view = EntryPage(
            entry, season: season, manuscript: entry.work.flatMap(manuscript), link: link(to: secret, for: request),
            token: ticket.token, query: query(of: request), in: interface(for: request).interface)
        return page(
            view, named: "entry", for: request, season: season, path: "/entry/\(secret)", isSecret: true,
            setCookie: ticket.setCookie)
    }

    func withdraw(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        try formGuard.checkOrigin(of: request)
        let form = try await receiver.receive(request, fileBytes: 0) { formGuard.isOurs($0, of: request) }
        let isSure = form.isOurs && form["sure"] == "yes"
        if isSure { _ = try await intake.withdraw(behind: secret, at: now) }
        // A form that had become old leads back to the page, which has a fresh one.
        return Response(
            status: .seeOther, headers: [.location: link(to: secret, for: request).path + query(of: request)])
    }

    /// The clean copy that hangs on the entry's page.
    func work(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let entry = try await intake.entry(behind: context.parameters.get("secret") ?? "", at: clock.now)
        guard let work = entry.work, work.kind != .text, entry.state != .withdrawn, entry.state != .disqualified,
            let file = ServedFile(
                path: try vault.url(of: work.judgeCopy.sha256).path, sha256: work.judgeCopy.sha256,
                type: work.judgeCopy.mediaType)
        else { throw WebError.pageMissing }
        var response = try await file.response(to: request, context: context)
        response.headers[.contentDisposition] = "attachment"
        return response
    }

    private func manuscript(of work: Work) -> Manuscript? {
        guard work.kind == .text, let url = try? vault.url(of: work.judgeCopy.sha256),
            let data = try? Data(contentsOf: url)
        else { return nil }
        return try? JSONDecoder().decode(Manuscript.self, from: data)
    }
}
