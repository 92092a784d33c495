import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A file ready to be answered with: ranges, conditions and `HEAD`, as HTTP means them.
struct ServedFile {
    var path: String
    var size: Int
    var type: String
    var version: Version

    /// A file as it stands on the disk, by its status; `nil` for anything but a regular file.
    ///
    /// - Parameter path: symbolic links resolved already, and checked.
    init?(path: String, type: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let time = status.st_mtim
        self.path = path
        self.type = type
        size = Int(status.st_size)
        version = Version(
            tag: [Int(status.st_ino), size, time.tv_sec, time.tv_nsec].map { String($0, radix: 36) }
                .joined(separator: "-"),
            modified: Date(timeIntervalSince1970: Double(time.tv_sec)))
    }

    /// A file of the vault, which is one with its hash.
    init?(path: String, sha256: String, type: String) {
        guard let file = ServedFile(path: path, type: type) else { return nil }
        self = file
        version = Version(tag: sha256)
    }

    func response(to request: Request, context: some RequestContext) async throws -> Response {
        var headers: HTTPFields = [.acceptRanges: "bytes", .eTag: version.tag]
        if let modified = version.modified { headers[.lastModified] = HTTPDate.text(modified) }
        if version.isHeld(by: request.headers) { return Response(status: .notModified, headers: headers) }

        headers[.contentType] = type
        let asked = version.allowsRange(of: request.headers) && request.method == .get
        switch ByteRange(asked ? request.headers[.range] : nil, size: size) {
        case .outside:
            headers[.contentType] = nil
            headers[.contentRange] = "bytes */\(size)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(size)"
            return try await response(.partialContent, headers, bytes: range, to: request, context: context)
        case .whole:
            return try await response(
                .ok, headers, bytes: size == 0 ? nil : 0...(size - 1), to: request, context: context)
        }
    }

    private func response(
        _ status: HTTPResponse.Status, _ headers: HTTPFields, bytes: ClosedRange<Int>?, to request: Request,
        context: some RequestContext
    ) async throws -> Response {
        var headers = headers
        headers[.contentLength] = String(bytes?.count ?? 0)
        guard request.method != .head, let bytes else { return Response(status: status, headers: headers) }
        let body = try await FileIO().loadFile(path: path, range: bytes, context: context)
        return Response(status: status, headers: headers, body: body)
    }
}
