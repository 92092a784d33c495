import Catalogue
import Foundation
import Post
import Sandbox
import Showcase

/// An entry's way in: drafts, inspection verdicts, consent, nomination.
///
/// Rules are pure functions below `Rules`; here they meet the catalogue, the vault and the worker processes.
public struct Intake: Sendable {
    let catalogue: Catalogue
    let vault: Vault
    let inspector: Inspector
    let letters: Letters
    let likenesses: Likenesses
    let arrivals: URL
    let random: RandomSource

    /// - Parameters:
    ///   - workers: the processes that read hostile bytes; nothing is decoded here.
    ///   - arrivals: a folder for files on their way into the vault; made where there is none.
    public init(
        catalogue: Catalogue, vault: Vault, workers: WorkerPool, letters: Letters, arrivals: URL,
        random: RandomSource
    ) throws(IntakeError) {
        self.catalogue = catalogue
        self.vault = vault
        inspector = Inspector(workers: workers)
        self.letters = letters
        likenesses = Likenesses(catalogue: catalogue)
        self.arrivals = arrivals
        self.random = random
        do { try FileManager.default.createDirectory(at: arrivals, withIntermediateDirectories: true) } catch {
            throw .arrivals("it could not be made")
        }
    }

    /// The programs that an entrant may enter through.
    public func programs() async throws -> [Program] { try await catalogue.read { try $0.programs() } }

    /// The entry that a secret link opens.
    ///
    /// - Throws: `IntakeError.unknownLink`.
    public func entry(behind secret: String, at now: Date) async throws -> Entry {
        try await catalogue.read { store in try Self.entry(behind: secret, in: store, at: now) }
    }

    /// The entrant takes the entry back, for good, while the season lets them change it.
    ///
    /// - Throws: `IntakeError.closed`, `.unknownLink`, `MoveNotAllowed`.
    public func withdraw(behind secret: String, season: Season, at now: Date) async throws -> Entry {
        try await catalogue.write { store in
            let entry = try Self.entry(behind: secret, in: store, at: now)
            guard season.takes(draftBegun: entry.begunAt, at: now) else {
                throw IntakeError.closed(season.phase(at: now), opens: season.opens, deadline: season.deadline)
            }
            let (moved, line) = try entry.moved(to: .withdrawn, by: Actor(.entrant, entry.id.text), at: now)
            try store.save(moved, line)
            try store.forgetLikeness(of: moved.id)
            return moved
        }
    }

    /// Why a program sent the entry back, in its words.
    public func returnReason(of id: Entry.ID) async throws -> String? {
        try await catalogue.read { store in
            let line = try store.auditLog(of: id.text).last { $0.action == "entry.returned" }
            return try line?.decision.flatMap { try store.decision($0)?.reason }
        }
    }

    static func entry(behind secret: String, in store: Store, at now: Date) throws -> Entry {
        guard let id = try store.subject(of: secret, for: .entry, at: now) else { throw IntakeError.unknownLink }
        return try store.entry(Entry.ID(id))
    }
}
