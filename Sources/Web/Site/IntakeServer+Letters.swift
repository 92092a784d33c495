import Foundation
import Hummingbird
import Intake
import Logging
import Showcase

extension IntakeServer {
    /// The letters of an entry that was sent just now: the receipt, the question to the guardian, and to mailbox and
    /// program alone that the student has sent another piece before.
    func tellOfSending(
        _ receipt: Receipt, behind secret: String, season: Season, for request: Request, at now: Date
    ) async {
        let entry = receipt.entry
        let path = link(to: secret, for: request).path
        if let address = entry.entrant?.email, (try? mayWrite(to: address, for: request)) == true {
            await write(receipt.isOneTooMany ? .second : .receipt, to: address, link: path, for: request, at: now)
        }
        if !entry.mayBeJudged(in: season) { await askGuardian(about: entry, replacing: false, for: request, at: now) }
        guard receipt.isOneTooMany, let program = entry.program,
            let address = try? await intake.programs().first(where: { $0.id == program })?.contactEmail
        else { return }
        if (try? mayWrite(to: address, for: request)) == true {
            await write(.secondProgram, to: address, link: "/program", for: request, at: now)
        }
    }

    /// Writes to the entry's guardian, where it names one.
    ///
    /// - Parameter replacing: whether links sent before stop working.
    func askGuardian(about entry: Entry, replacing: Bool, for request: Request, at now: Date) async {
        guard let address = entry.guardianEmail, (try? mayWrite(to: address, for: request)) == true else { return }
        do {
            let secret = try await intake.guardianLink(to: entry.id, replacing: replacing, at: now)
            await write(.guardian, to: address, link: "/guardian/\(secret)", for: request, at: now)
        } catch { logger.error("letter guardian did not go: link") }
    }

    /// The entrant wants the guardian to be written to once more.
    func askAgain(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        _ = try await ownForm(request, link: secret)
        let entry = try await intake.entry(behind: secret, at: now)
        if entry.state != .draft, !entry.mayBeJudged(in: try season(of: entry)) {
            await askGuardian(about: entry, replacing: false, for: request, at: now)
        }
        return redirect(to: link(to: secret, for: request).path, for: request)
    }
}
