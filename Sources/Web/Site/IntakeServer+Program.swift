import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Language
import NIOCore
import Showcase

extension IntakeServer {
    func addProgram(to router: Router<BasicRequestContext>) {
        router.get("/program") { request, _ in try await programPage(request).secret() }
        router.post("/program/sign-in") { request, _ in try await sendSignInLink(request) }
        router.get("/program/enter/{secret}") { request, context in
            // A button, not the link itself, uses the link up: programs that look at mail open links, too.
            signInPage(request, secret: context.parameters.get("secret") ?? "").secret()
        }
        router.post("/program/enter/{secret}") { request, context in try await signIn(request, context) }
        router.post("/program/out") { request, _ in try await signOut(request) }
        router.get("/program/entries.csv") { request, _ in try await exportEntries(request) }
        router.get("/program/entries/{id}") { request, context in
            try await programEntryPage(request, context).secret()
        }
        router.get("/program/entries/{id}/work") { request, context in
            let (program, season) = try await desk(request)
            let entry = try await coordinators.entry(Self.entry(in: context), of: program)
            guard entry.season == season.id else { throw WebError.pageMissing }
            return try await copy(of: entry, request, context).secret()
        }
        for (name, next) in [("nominate", EntryState.nominated), ("take-back", .submitted), ("return", .returned)] {
            router.post(RouterPath("/program/entries/{id}/\(name)")) { request, context in
                try await move(request, context, to: next)
            }
        }
    }

    private func programPage(_ request: Request) async throws -> Response {
        guard let program = try await program(of: request) else { return signInPage(request, secret: nil) }
        guard let season = seasons.current(at: clock.now) else { throw WebError.pageMissing }
        let ticket = formGuard.ticket(for: request)
        let view = ProgramPage(
            try await coordinators.desk(of: program, in: season), season: season, query: query(of: request),
            token: ticket.token, in: interface(for: request).interface)
        return page(
            view, named: "program", for: request, season: season, path: "/program", isSecret: true,
            setCookie: ticket.setCookie)
    }

    private func signInPage(_ request: Request, secret: String?) -> Response {
        let ticket = formGuard.ticket(for: request)
        let view = SignInPage(
            secret: secret, query: query(of: request), token: ticket.token, in: interface(for: request).interface)
        return page(
            view, named: "sign-in", for: request, season: seasons.current(at: clock.now), path: "/program",
            isSecret: secret != nil, setCookie: ticket.setCookie)
    }

    /// The same answer for the address of a program as for any other.
    private func sendSignInLink(_ request: Request) async throws -> Response {
        let now = clock.now
        let address = try await ownForm(request)["email"].trimmed
        let zone = seasons.current(at: now)?.timeZone ?? .gmt
        try await coordinators.sendLinks(to: address, in: zone, writing: try writing(for: request), at: now)
        let view = NoticePage("link-sent", in: interface(for: request).interface)
        return notice(view, for: request, status: .ok).secret()
    }

    private func signIn(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        _ = try await ownForm(request)
        let session = try await coordinators.signIn(with: context.parameters.get("secret") ?? "", at: clock.now)
        var response = redirect(to: "/program", for: request)
        response.headers[.setCookie] = ProgramSession.header(session, settings: settings)
        return response
    }

    private func signOut(_ request: Request) async throws -> Response {
        _ = try await ownForm(request)
        if let session = ProgramSession.secret(of: request) {
            try await coordinators.signOut(session, at: clock.now)
        }
        var response = redirect(to: "/program", for: request)
        response.headers[.setCookie] = ProgramSession.header("", settings: settings)
        return response
    }

    private func programEntryPage(
        _ request: Request, _ context: BasicRequestContext, said: String? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (program, season) = try await desk(request)
        let desk = try await coordinators.desk(of: program, in: season)
        guard let row = desk.rows.first(where: { $0.entry.id == Self.entry(in: context) }) else {
            throw WebError.pageMissing
        }
        let ticket = formGuard.ticket(for: request)
        let view = ProgramEntryPage(
            row, desk: desk, season: season, manuscript: row.entry.work.flatMap(manuscript), said: said,
            token: ticket.token, in: interface(for: request).interface)
        return page(
            view, named: "program-entry", for: request, season: season, path: view.path, isSecret: true,
            status: status, setCookie: ticket.setCookie)
    }

    private func move(
        _ request: Request, _ context: BasicRequestContext, to next: EntryState
    ) async throws -> Response {
        let now = clock.now
        let (program, season) = try await desk(request)
        let form = try await ownForm(request, link: ProgramSession.secret(of: request))
        let entry = try await coordinators.entry(Self.entry(in: context), of: program)
        let interface = interface(for: request).interface
        let reason = next == .returned ? form["reason"] : "By the program's coordinator."
        let from: Set<EntryState> =
            switch next {
            case .nominated: [.submitted]
            case .submitted: [.nominated]
            default: [.submitted, .nominated]
            }
        do {
            _ = try await nomination.move(
                [entry.id], from: from, to: next, in: season, by: Actor(.program, program.id.text),
                because: String(reason.prefix(2000)), at: now)
        } catch let error as IntakeError {
            let key = "program.not-\(error.code)"
            let said = interface.has(key) ? interface.text(key) : error.message
            return try await programEntryPage(request, context, said: said, status: .unprocessableContent).secret()
        }
        if next == .returned {
            try await intake.tellOfReturn(
                of: entry, because: reason, season: season, writing: try writing(for: request), at: now)
        }
        return redirect(to: "/program", for: request)
    }

    private func exportEntries(_ request: Request) async throws -> Response {
        let (program, season) = try await desk(request)
        let desk = try await coordinators.desk(of: program, in: season)
        let text = ProgramTable.csv(of: desk, season: season)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"entries-\(season.id)-\(program.id).csv\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        ).secret()
    }

    /// - Throws: `WebError.notSignedIn`.
    private func desk(_ request: Request) async throws -> (Program, Season) {
        guard let program = try await program(of: request) else { throw WebError.notSignedIn }
        guard let season = seasons.current(at: clock.now) else { throw WebError.pageMissing }
        return (program, season)
    }

    private func program(of request: Request) async throws -> Program? {
        guard let session = ProgramSession.secret(of: request) else { return nil }
        return try await coordinators.program(of: session, at: clock.now)
    }

    private static func entry(in context: BasicRequestContext) -> Entry.ID {
        Entry.ID(context.parameters.get("id") ?? "")
    }
}
