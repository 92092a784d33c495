import Catalogue
import Foundation
import Showcase

extension Intake {
    /// What the entrant attached to show how the work came about.
    public func evidence(of entry: Entry.ID) async throws -> [Blob] {
        try await catalogue.read { try $0.evidence(of: entry) }
    }

    /// Attaches a sketch or a draft, of any kind that we can open and of any size that the server takes: no limit of the
    /// category holds for it, and judges never see it.
    ///
    /// - Returns: What was found in the file; where that refuses it, nothing is kept.
    /// - Throws: `IntakeError.evidenceFull`, and as `save`.
    public func attach(
        _ upload: Upload, behind secret: String, season: Season, at now: Date
    ) async throws -> Inspection {
        let entry = try await open(behind: secret, season: season, at: now)
        let most = season.category(entry.category)?.evidence ?? 0
        let inspection = try await inspector.examine(upload).inspection
        guard inspection.verdict == .accept, let type = inspection.type else { return inspection }
        let blob = try vault.keep(upload.file, mediaType: type)
        try await catalogue.write { store in
            let held = try store.evidence(of: entry.id)
            guard held.contains(where: { $0.sha256 == blob.sha256 }) || held.count < most else {
                throw IntakeError.evidenceFull(limit: most)
            }
            try store.attach(blob, to: entry.id, at: now)
            try store.append(Self.line("evidence.attached", entry, at: now))
        }
        return inspection
    }

    /// Takes an attached file back; where nothing else holds it, it is gone for good.
    ///
    /// - Throws: as `save`.
    public func detach(
        evidence sha256: String, behind secret: String, season: Season, at now: Date
    ) async throws {
        let entry = try await open(behind: secret, season: season, at: now)
        let isFree = try await catalogue.write { store in
            guard try store.evidence(of: entry.id).contains(where: { $0.sha256 == sha256 }) else { return false }
            try store.append(Self.line("evidence.removed", entry, at: now))
            return try store.detach(evidence: sha256, from: entry.id)
        }
        if isFree { try vault.remove(sha256) }
    }
}
