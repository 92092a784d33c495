import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Language
import Showcase
import Themes

extension IntakeServer {
    func addGuardian(to router: Router<BasicRequestContext>) {
        router.get("/guardian/{secret}") { request, context in
            let secret = context.parameters.get("secret") ?? ""
            let entry = try await intake.entry(behindGuardian: secret, at: clock.now)
            return try await guardianPage(request, entry: entry, behind: secret)
        }
        router.post("/guardian/{secret}") { request, context in try await answerAsGuardian(request, context) }
        router.post("/guardian/{secret}/revoke") { request, context in try await revoke(request, context) }
        router.get("/guardian/{secret}/work") { request, context in
            let secret = context.parameters.get("secret") ?? ""
            let entry = try await intake.entry(behindGuardian: secret, at: clock.now)
            return try await copy(of: entry, request, context).secret()
        }
    }

    private func answerAsGuardian(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        let form = try await ownForm(request, link: secret)
        let entry = try await intake.entry(behindGuardian: secret, at: now)
        // Only the words that are asked today can be agreed to.
        guard form["version"] == consentTexts.text(of: entry.season, in: "en")?.text.version else {
            throw WebError.foreignForm
        }
        let given = Set(Purpose.allCases.filter { form[$0.rawValue] == "yes" })
        // Without the first there is nothing for the others to be about.
        let consent = Consent(
            purposes: given.contains(.enter) ? given : [], nameForm: Self.nameForm(form), version: form["version"],
            givenAt: now)
        let answer = try await intake.answer(
            consent, behindGuardian: secret, season: try season(of: entry), writing: try writing(for: request), at: now)
        let child = answer.childSecret.map { link(to: $0, for: request) }
        let said =
            child != nil ? "guardian.said-child" : consent.purposes.isEmpty ? "guardian.said-no" : "guardian.said-yes"
        return try await guardianPage(request, entry: answer.entry, behind: secret, said: said, child: child)
    }

    private func revoke(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        let form = try await ownForm(request, link: secret)
        let entry = try await intake.entry(behindGuardian: secret, at: now)
        guard var consent = entry.consent, consent.revokedAt == nil, form["sure"] == "yes" else {
            return redirect(to: "/guardian/\(secret)", for: request)
        }
        consent.revokedAt = now
        let answer = try await intake.answer(
            consent, behindGuardian: secret, season: try season(of: entry), at: now)
        return try await guardianPage(request, entry: answer.entry, behind: secret, said: "guardian.said-revoked")
    }

    private func guardianPage(
        _ request: Request, entry: Entry, behind secret: String, said: String? = nil,
        child: (path: String, address: String)? = nil
    ) async throws -> Response {
        let season = try season(of: entry)
        let interface = interface(for: request).interface
        guard let text = consentTexts.text(of: season.id, in: interface.tag) else { throw WebError.pageMissing }
        let ticket = formGuard.ticket(for: request)
        let view = GuardianPage(
            GuardianPage.Source(
                entry: entry, season: season,
                program: try await intake.programs().first { $0.id == entry.program },
                manuscript: entry.work.flatMap(manuscript), text: text, path: "/guardian/\(secret)",
                query: query(of: request), token: ticket.token, said: said.map { interface.text($0) }, child: child),
            in: interface)
        return page(
            view, named: "guardian", for: request, season: season, path: "/guardian/\(secret)", isSecret: true,
            setCookie: ticket.setCookie
        ).secret()
    }

    /// How the guardian wants the name shown; what is unclear protects.
    private static func nameForm(_ form: ReceivedForm) -> NameForm {
        let penName = String(form["pseudonym"].trimmed.prefix(80))
        if form["name_form"] == "pseudonym" { return NameForm(rawValue: "pseudonym:\(penName)") ?? .protective }
        return NameForm(rawValue: form["name_form"]) ?? .protective
    }
}
