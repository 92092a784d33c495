import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Language
import Showcase

/// Sketches and drafts beside the work.
extension IntakeServer {
    func addEvidence(to router: Router<BasicRequestContext>) {
        router.post("/entry/{secret}/evidence") { request, context in try await attach(request, context) }
        router.post("/entry/{secret}/evidence/remove") { request, context in try await detach(request, context) }
    }

    private func attach(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        try limit(request, link: secret)
        let season = try season(of: try await intake.entry(behind: secret, at: now))
        try formGuard.checkOrigin(of: request)
        let received = try await receiver.receive(request, fileBytes: settings.uploadBytes) {
            formGuard.isOurs($0, of: request)
        }
        defer { received.upload.map { _ = try? FileManager.default.removeItem(at: $0.file) } }
        guard received.isOurs else { throw WebError.foreignForm }
        let path = link(to: secret, for: request).path
        guard let upload = received.upload else { return redirect(to: path, for: request) }
        let inspection = try await intake.attach(upload, behind: secret, season: season, at: now)
        guard let refusal = inspection.findings.first(where: { $0.severity == .refuse }) else {
            return redirect(to: path, for: request)
        }
        let interface = interface(for: request).interface
        var view = NoticePage("evidence-refused", in: interface)
        view.message = interface.text(refusal.message)
        view.remedy = interface.text(refusal.remedy)
        return notice(view, for: request, status: .unprocessableContent, season: season).secret()
    }

    private func detach(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        let form = try await ownForm(request, link: secret)
        let season = try season(of: try await intake.entry(behind: secret, at: now))
        try await intake.detach(evidence: form["print"], behind: secret, season: season, at: now)
        return redirect(to: link(to: secret, for: request).path, for: request)
    }
}
