import Catalogue
import Foundation
import Showcase

/// Guardians' consents, as they come in.
public struct Consents: Sendable {
    private let catalogue: Catalogue

    public init(catalogue: Catalogue) { self.catalogue = catalogue }

    /// Records what a guardian said, on paper or by mail, as staff received it.
    ///
    /// - Throws: `CatalogueError.missing` when there is no such entry.
    public func record(_ consent: Consent, for id: Entry.ID, by actor: Actor, at now: Date) async throws {
        try await catalogue.write { store in
            let entry = try store.entry(id)
            try store.record(consent, for: entry.id)
            try store.append(consent.line(for: id, by: actor, at: now))
        }
    }
}

extension Consent {
    /// The audit line of a consent: purposes and version, never a name.
    func line(for entry: Entry.ID, by actor: Actor, at now: Date) -> AuditLine {
        AuditLine(
            at: now, actor: actor, action: revokedAt == nil ? "consent.given" : "consent.revoked", subject: entry.text,
            detail: [
                "purposes": purposes.sorted().map(\.rawValue).joined(separator: " "), "version": version,
                "simulated": isSimulated ? "yes" : "no",
            ])
    }
}
