import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Language
import Showcase

extension IntakeServer {
    /// One page of a draft, or of an entry that may still be changed.
    func stepPage(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let (secret, step) = try place(in: context)
        let entry = try await intake.entry(behind: secret, at: now)
        let season = try season(of: entry)
        guard entry.isOpen, season.takes(draftBegun: entry.begunAt, at: now) else {
            return redirect(to: link(to: secret, for: request).path, for: request)
        }
        // A work is judged by its category's limits, so the category comes first.
        if step == .work && season.category(entry.category) == nil {
            return redirect(to: link(to: secret, for: request).path + "/step/category", for: request)
        }
        let rest = try await intake.objections(to: entry, in: season)
        return try await page(of: step, request, entry: entry, behind: secret, season: season, rest: rest)
    }

    /// Saves what a page says, and leads to the next one.
    func saveStep(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        // A slow upload is not late for having been slow.
        let now = clock.now
        let (secret, step) = try place(in: context)
        try limit(request, link: secret)
        try formGuard.checkOrigin(of: request)
        let entry = try await intake.entry(behind: secret, at: now)
        let season = try season(of: entry)
        let limit = season.category(entry.category)?.limits.bytes ?? settings.uploadBytes
        let received = try await receiver.receive(
            request, fileBytes: step == .work ? min(limit, settings.uploadBytes) : 0
        ) { formGuard.isOurs($0, of: request) }
        var upload = received.upload
        defer { received.upload.map { _ = try? FileManager.default.removeItem(at: $0.file) } }
        var form = EntryForm(entry)
        form.take(received)
        guard received.isOurs else {
            let old = Objection(
                code: "form-too-old", field: step.fields[0],
                message: interface(for: request).interface.text("form.too-old"))
            return try await page(
                of: step, request, entry: entry, form: form, behind: secret, season: season, objections: [old],
                pastedText: received["text"], status: .forbidden)
        }
        let parted = step == .work && upload == nil ? received.fields["upload"] : nil
        if let parted { upload = try await uploads.take(parted, of: entry.id) }
        let receipt = try await intake.save(
            form, upload: upload, behind: secret, season: season, writing: try writing(for: request), at: now)
        // Only now is it in the vault, or refused for good.
        if let parted { try? await uploads.remove(parted, of: entry.id) }
        var own = step.objections(among: receipt.objections)
        if entry.state == .submitted && own.isEmpty { own = receipt.objections }
        guard own.isEmpty else {
            return try await page(
                of: step, request, entry: receipt.entry, form: form, behind: secret, season: season, objections: own,
                refused: receipt.inspection, pastedText: received["text"], status: .unprocessableContent)
        }
        let path = link(to: secret, for: request).path
        // The verdict and the work as it will hang are shown where it was sent.
        if step == .work && upload != nil { return redirect(to: path + "/step/work", for: request) }
        if entry.state == .submitted { return redirect(to: path, for: request) }
        let steps = EntryStep.steps(of: receipt.entry, in: season)
        let next = step.next(in: steps, objections: receipt.objections)
        return redirect(to: path + (next.map { "/step/\($0.id)" } ?? ""), for: request)
    }

    private func page(
        of step: EntryStep, _ request: Request, entry: Entry, form: EntryForm? = nil, behind secret: String,
        season: Season, objections: [Objection] = [], rest: [Objection] = [], refused: Inspection? = nil,
        pastedText: String = "", status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let ticket = formGuard.ticket(for: request)
        let interface = interface(for: request).interface
        let link = link(to: secret, for: request)
        let query = query(of: request)
        var source = StepPage.Source(
            step: step, season: season, form: form ?? EntryForm(entry),
            programs: step == .you ? try await intake.programs() : [], objections: objections, entry: entry,
            pastedText: pastedText, link: link, action: "\(link.path)/step/\(step.id)\(query)", token: ticket.token)
        if step == .work, let work = entry.work {
            source.manuscript = manuscript(of: work)
            source.verdict = VerdictView(work.facts, findings: work.findings, in: interface)
            let next = step.next(in: EntryStep.steps(of: entry, in: season), objections: rest)
            if objections.isEmpty && step.objections(among: rest).isEmpty {
                source.onward = link.path + (next.map { "/step/\($0.id)" } ?? "") + query
            }
        }
        if let refused, refused.verdict == .refuse {
            source.verdict = VerdictView(refused.facts, findings: refused.findings, in: interface)
        }
        return page(
            StepPage(source, in: interface), named: "step", for: request, season: season,
            path: "\(link.path)/step/\(step.id)", isSecret: true, status: status, setCookie: ticket.setCookie
        ).secret()
    }

    private func place(in context: BasicRequestContext) throws -> (secret: String, step: EntryStep) {
        guard let step = EntryStep.all.first(where: { $0.id == context.parameters.get("step") }) else {
            throw WebError.pageMissing
        }
        return (context.parameters.get("secret") ?? "", step)
    }

    /// Where an entry belongs, as the themes of today know it.
    func season(of entry: Entry) throws -> Season {
        guard let season = seasons.first(where: { $0.id == entry.season }) else { throw WebError.pageMissing }
        return season
    }
}
