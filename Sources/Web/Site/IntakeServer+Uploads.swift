import Foundation
import HTTPTypes
import Hummingbird
import Intake
import NIOCore
import Showcase

/// tus 1.0.0 below a draft's secret link: whoever holds the link may send its file in pieces.
extension IntakeServer {
    func addUploads(to router: Router<BasicRequestContext>) {
        let (all, one): (RouterPath, RouterPath) = ("/entry/{secret}/files", "/entry/{secret}/files/{upload}")
        for path in [all, one] { router.on(path, method: .options) { _, _ in tusOptions() } }
        router.post(all) { request, context in await tus(request, context, createUpload) }
        router.head(one) { request, context in await tus(request, context, uploadStatus) }
        router.patch(one) { request, context in await tus(request, context, continueUpload) }
        router.delete(one) { request, context in await tus(request, context, endUpload) }
        router.post(one) { request, context in
            // For proxies that let only GET and POST through.
            await tus(request, context) { request, entry in
                switch request.headers[.methodOverride] {
                case "PATCH": try await continueUpload(request, entry)
                case "DELETE": try await endUpload(request, entry)
                case "HEAD": try await uploadStatus(request, entry)
                default: throw TusMistake.badRequest
                }
            }
        }
    }

    /// What an upload's request is about.
    struct UploadTarget {
        var entry: Entry
        var id: String
        var path: String
        /// The most bytes of the entry's file.
        var limit: Int
    }

    private func tus(
        _ request: Request, _ context: BasicRequestContext,
        _ handle: (Request, UploadTarget) async throws -> Response
    ) async -> Response {
        var response: Response
        do {
            guard request.headers[.tusResumable] == TusHeaders.version else { throw TusMistake.wrongVersion }
            response = try await handle(request, try await target(request, context))
        } catch let mistake as TusMistake {
            response = Response(status: mistake.status)
            if mistake == .wrongVersion { response.headers[.tusVersion] = TusHeaders.version }
            // Who is still sending what is not wanted is not listened to any longer.
            if mistake == .tooLarge { response.headers[.connection] = "close" }
        } catch {
            let failure = error as? any Explained
            response = Response(status: failure.map { HTTPResponse.Status(for: $0) } ?? .internalServerError)
            if case WebError.tooMany(let seconds) = error { response.headers[.retryAfter] = String(seconds) }
        }
        if response.status == .tooManyRequests && response.headers[.retryAfter] == nil {
            response.headers[.retryAfter] = "5"
        }
        response.headers[.tusResumable] = TusHeaders.version
        return response.secret()
    }

    private func target(_ request: Request, _ context: BasicRequestContext) async throws -> UploadTarget {
        let now = clock.now
        let secret = context.parameters.get("secret") ?? ""
        let entry = try await intake.entry(behind: secret, at: now)
        let season = try season(of: entry)
        guard entry.isOpen, season.takes(draftBegun: entry.begunAt, at: now) else { throw TusMistake.forbidden }
        let limit = min(season.category(entry.category)?.limits.bytes ?? settings.uploadBytes, settings.uploadBytes)
        return UploadTarget(
            entry: entry, id: context.parameters.get("upload") ?? "", path: "/entry/\(secret)/files", limit: limit)
    }

    private func tusOptions() -> Response {
        Response(
            status: .noContent,
            headers: [
                .tusResumable: TusHeaders.version, .tusVersion: TusHeaders.version,
                .tusExtension: TusHeaders.extensions, .tusChecksumAlgorithm: TusHeaders.algorithms,
                .tusMaxSize: String(settings.uploadBytes),
            ])
    }

    private func createUpload(_ request: Request, _ target: UploadTarget) async throws -> Response {
        try limit(request)
        let text = request.headers[.uploadMetadata]
        guard let metadata = TusHeaders.metadata(text), (text?.utf8.count ?? 0) <= 4096 else {
            throw TusMistake.badRequest
        }
        var upload = PartedUpload(
            id: "", length: 0, name: metadata["filename"] ?? metadata["name"] ?? "",
            type: metadata["filetype"] ?? metadata["type"], metadata: text, concat: request.headers[.uploadConcat])
        var kind: TusHeaders.Concat?
        if let concat = upload.concat {
            kind = TusHeaders.concat(concat)
            guard kind != nil else { throw TusMistake.badRequest }
        }
        if case .final(let parts) = kind {
            guard request.headers[.uploadLength] == nil, parts.count <= UploadShelf.mostUploads else {
                throw TusMistake.badRequest
            }
            let ids = parts.map { String($0.split(separator: "/").last ?? "") }
            let made = try await uploads.concatenate(ids, into: upload, of: target.entry.id, limit: target.limit)
            return created(made, at: target)
        }
        guard let length = TusHeaders.count(request.headers[.uploadLength]) else { throw TusMistake.badRequest }
        guard length <= target.limit else { throw TusMistake.tooLarge }
        upload.length = length
        let made = try await uploads.create(upload, of: target.entry.id, limit: target.limit)
        var response = created(made, at: target)
        // Bytes may come with the creation itself.
        if request.headers[.contentType] == Self.piece {
            var whole = target
            whole.id = made.id
            response.headers[.uploadOffset] = String(try await append(request, whole, at: 0))
        }
        return response
    }

    private func created(_ upload: PartedUpload, at target: UploadTarget) -> Response {
        Response(
            status: .created,
            headers: [
                .location: "\(target.path)/\(upload.id)", .uploadExpires: TusHeaders.httpDate(uploads.expiry()),
            ])
    }

    private func uploadStatus(_ request: Request, _ target: UploadTarget) async throws -> Response {
        let (upload, offset) = try await uploads.status(of: target.id, entry: target.entry.id)
        var headers: HTTPFields = [
            .uploadOffset: String(offset), .uploadLength: String(upload.length), .cacheControl: "no-store",
            .uploadExpires: TusHeaders.httpDate(uploads.expiry()),
        ]
        if let metadata = upload.metadata { headers[.uploadMetadata] = metadata }
        if let concat = upload.concat { headers[.uploadConcat] = concat }
        return Response(status: .ok, headers: headers)
    }

    private func continueUpload(_ request: Request, _ target: UploadTarget) async throws -> Response {
        guard request.headers[.contentType] == Self.piece else { throw TusMistake.wrongType }
        guard let offset = TusHeaders.count(request.headers[.uploadOffset]) else { throw TusMistake.badRequest }
        let now = try await append(request, target, at: offset)
        return Response(
            status: .noContent,
            headers: [.uploadOffset: String(now), .uploadExpires: TusHeaders.httpDate(uploads.expiry())])
    }

    private func append(_ request: Request, _ target: UploadTarget, at offset: Int) async throws -> Int {
        let checksum = try request.headers[.uploadChecksum].map { text throws(TusMistake) in
            try TusHeaders.checksum(text)
        }
        var writer = try await UploadWriter(
            uploads, target.id, of: target.entry.id, at: offset, checksum: checksum)
        return try await writer.write(request.body)
    }

    private func endUpload(_ request: Request, _ target: UploadTarget) async throws -> Response {
        try await uploads.remove(target.id, of: target.entry.id)
        return Response(status: .noContent)
    }

    private static let piece = "application/offset+octet-stream"
}
