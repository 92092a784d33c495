import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Language
import Showcase

extension IntakeServer {
    /// The first page: birth date and country, of which nothing is kept unless the visitor may enter.
    ///
    /// - Parameter category: chosen on the season's page already.
    func firstPage(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let season = try enteredSeason(context, at: now)
        guard season.phase(at: now) == .open else {
            let view = NoticePage(closed: season, at: now, in: interface(for: request).interface)
            return notice(view, for: request, status: .ok, season: season)
        }
        var form = EntryForm(category: Category.ID(context.parameters.get("category") ?? ""))
        form.language = interface(for: request).interface.tag
        return birthPage(request, form, season: season, objections: []).secret()
    }

    /// What the first page sent: on to the category, to a guardian, or into a draft.
    func begin(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let season = try enteredSeason(context, at: now)
        guard season.phase(at: now) == .open else {
            throw IntakeError.closed(season.phase(at: now), opens: season.opens, deadline: season.deadline)
        }
        let received = try await ownForm(request)
        var form = EntryForm(category: "")
        form.language = interface(for: request).interface.tag
        form.take(received)
        let objections = intake.check(form, in: season)
        if objections.map(\.code) == ["guardian-first"] { return guardianFirst(request, season: season) }
        guard objections.isEmpty else {
            return birthPage(request, form, season: season, objections: objections).secret()
        }
        guard season.category(form.category) != nil else {
            return categoryPage(request, form, season: season, isAsked: received.fields["category"] != nil).secret()
        }
        let receipt = try await intake.begin(form, season: season, at: now)
        guard let secret = receipt.secret else {
            return birthPage(request, form, season: season, objections: receipt.objections).secret()
        }
        return redirect(to: link(to: secret, for: request).path + "/step/work", for: request)
    }

    /// The address of the guardian of a child who may not enter alone.
    func askGuardianFirst(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let season = try enteredSeason(context, at: now)
        let received = try await ownForm(request)
        var form = EntryForm(category: "")
        form.take(received)
        if let objection = form.guardianEmailObjection() {
            return guardianFirst(request, season: season, form: form, objections: [objection])
        }
        // The same answer, whether or not this mailbox has had enough of us.
        let writing = try writing(for: request)
        if limiter.mayPass("first " + form.guardianEmail.lowercased(), .letters) {
            try await intake.beginWithGuardian(form.guardianEmail, season: season, writing: writing, at: now)
        }
        let view = NoticePage("guardian-asked", in: interface(for: request).interface)
        return notice(view, for: request, status: .ok, season: season).secret()
    }

    /// The form that a page of ours sent, with no file.
    ///
    /// - Throws: `WebError.foreignForm`.
    func ownForm(_ request: Request, link secret: String? = nil) async throws -> ReceivedForm {
        try limit(request, link: secret)
        try formGuard.checkOrigin(of: request)
        let received = try await receiver.receive(request, fileBytes: 0) { formGuard.isOurs($0, of: request) }
        guard received.isOurs else { throw WebError.foreignForm }
        return received
    }

    func redirect(to path: String, for request: Request) -> Response {
        Response(status: .seeOther, headers: [.location: path + query(of: request)]).secret()
    }

    private func birthPage(
        _ request: Request, _ form: EntryForm, season: Season, objections: [Objection]
    ) -> Response {
        let ticket = formGuard.ticket(for: request)
        let source = StepPage.Source(
            step: .birth, season: season, form: form, objections: objections,
            hidden: form.category.text.isEmpty ? [] : [("category", form.category.text)],
            action: "/enter" + query(of: request), token: ticket.token)
        return page(
            StepPage(source, in: interface(for: request).interface), named: "step", for: request, season: season,
            path: "/enter", status: objections.isEmpty ? .ok : .unprocessableContent, setCookie: ticket.setCookie)
    }

    private func categoryPage(
        _ request: Request, _ form: EntryForm, season: Season, isAsked: Bool
    ) -> Response {
        let ticket = formGuard.ticket(for: request)
        let objections =
            isAsked
            ? [Objection(code: "category-missing", field: "category", message: "You have not chosen what you made.")]
            : []
        let source = StepPage.Source(
            step: .category, season: season, form: form, objections: objections,
            hidden: [("birth_date", form.birthDate), ("country", form.country)],
            action: "/enter" + query(of: request), token: ticket.token)
        return page(
            StepPage(source, in: interface(for: request).interface), named: "step", for: request, season: season,
            path: "/enter", status: isAsked ? .unprocessableContent : .ok, setCookie: ticket.setCookie)
    }

    private func guardianFirst(
        _ request: Request, season: Season, form: EntryForm = EntryForm(category: ""), objections: [Objection] = []
    ) -> Response {
        let ticket = formGuard.ticket(for: request)
        let view = FirstPage(
            season: season, form: form, objections: objections, action: "/enter/guardian" + query(of: request),
            token: ticket.token, in: interface(for: request).interface)
        return page(
            view, named: "first", for: request, season: season, path: "/enter",
            status: objections.isEmpty ? .ok : .unprocessableContent, setCookie: ticket.setCookie
        ).secret()
    }

    private func enteredSeason(_ context: BasicRequestContext, at now: Date) throws -> Season {
        guard let season = seasons.current(at: now) else { throw WebError.pageMissing }
        if let id = context.parameters.get("category"), season.category(Category.ID(id)) == nil {
            throw WebError.pageMissing
        }
        return season
    }
}
