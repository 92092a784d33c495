import Foundation
import Sandbox
import Showcase

/// Reads an upload in a worker process and judges it by a category's limits. Nothing is decoded here, and nothing kept.
public struct Inspector: Sendable {
    private let workers: WorkerPool

    public init(workers: WorkerPool) { self.workers = workers }

    /// - Parameters:
    ///   - category: whose limits apply; `nil`: only the file itself is judged.
    ///   - folder: an empty folder for the clean copies; `nil`: none are made.
    /// - Throws: `SandboxError` where no worker could read the file, which says nothing about the file.
    public func examine(
        _ upload: Upload, for category: Category? = nil, copiesTo folder: URL? = nil
    ) async throws(SandboxError) -> ExaminationReport {
        var request = ExaminationRequest(
            input: upload.file.path, output: folder?.path, uploadName: upload.name, claimedType: upload.claimedType)
        if let bytes = category?.limits.bytes { request.ceilings.bytes = min(bytes, request.ceilings.bytes) }
        let counted = Facts(bytes: upload.bytes, sha256: upload.sha256)
        var report = try await workers.examine(request, knowing: counted)
        if let category { report.inspection.findings += category.findings(on: report.inspection) }
        return report
    }
}
