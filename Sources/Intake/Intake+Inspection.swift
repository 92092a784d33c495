import Catalogue
import Foundation
import Showcase

/// What came of a file: what inspection said, the work when it was taken, and what may be near to it.
struct Taking: Sendable {
    var inspection: Inspection
    var work: Work?
    var search: LikenessSearch?

    /// Keeps what finds the work again, in place of what was kept of a work before it.
    func keepLikeness(of entry: Entry.ID, in store: Store) throws {
        guard work != nil else { return }
        if let search { try search.keep(of: entry, in: store) } else { try store.forgetLikeness(of: entry) }
    }
}

extension Intake {
    /// Inspects, and where nothing is refused keeps original and copies in the vault.
    func take(_ upload: Upload, for category: Category) async throws -> Taking {
        let copies = arrivals.appending(path: "copies-\(random.secret())")
        do { try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: true) } catch {
            throw IntakeError.arrivals("a folder for copies could not be made")
        }
        defer { try? FileManager.default.removeItem(at: copies) }
        let report = try await inspector.examine(upload, for: category, copiesTo: copies)
        let inspection = report.inspection
        guard inspection.verdict == .accept, let kind = inspection.kind, let type = inspection.type,
            let judgeCopy = report.judgeCopy, let exhibitCopy = report.exhibitCopy
        else { return Taking(inspection: inspection) }
        func kept(_ file: ExaminationReport.DerivedFile) throws -> Blob {
            // The worker names its files; only a plain name within its own folder is followed.
            let name = URL(filePath: file.name).lastPathComponent
            return try vault.keep(copies.appending(path: name), mediaType: file.mediaType)
        }
        let work = Work(
            kind: kind, original: try vault.keep(upload.file, mediaType: type), judgeCopy: try kept(judgeCopy),
            exhibitCopy: try kept(exhibitCopy), facts: inspection.facts, findings: inspection.findings)
        let search = try await report.fingerprint.asyncMap { try await likenesses.search($0) }
        return Taking(inspection: inspection, work: work, search: search)
    }
}

extension Optional {
    func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
