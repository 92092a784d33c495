import Catalogue
import Foundation
import Showcase

extension Intake {
    /// Inspects, and where nothing is refused keeps original and copies in the vault.
    func take(_ upload: Upload, for category: Category) async throws -> (inspection: Inspection, work: Work?) {
        let copies = arrivals.appending(path: "copies-\(random.secret())")
        do { try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: true) } catch {
            throw IntakeError.arrivals("a folder for copies could not be made")
        }
        defer { try? FileManager.default.removeItem(at: copies) }
        let report = try await inspector.examine(upload, for: category, copiesTo: copies)
        let inspection = report.inspection
        guard inspection.verdict == .accept, let kind = inspection.kind, let type = inspection.type,
            let judgeCopy = report.judgeCopy, let exhibitCopy = report.exhibitCopy
        else { return (inspection, nil) }
        func kept(_ file: ExaminationReport.DerivedFile) throws -> Blob {
            // The worker names its files; only a plain name within its own folder is followed.
            let name = URL(filePath: file.name).lastPathComponent
            return try vault.keep(copies.appending(path: name), mediaType: file.mediaType)
        }
        let work = Work(
            kind: kind, original: try vault.keep(upload.file, mediaType: type), judgeCopy: try kept(judgeCopy),
            exhibitCopy: try kept(exhibitCopy), facts: inspection.facts, findings: inspection.findings)
        return (inspection, work)
    }
}
