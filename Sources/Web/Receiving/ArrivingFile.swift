import Crypto
import Foundation
import NIOPosix
import Showcase

/// A file on its way in: written under a name of ours and hashed as it comes, a mebibyte at a time, in constant memory.
struct ArrivingFile {
    static let batchBytes = 1 << 20

    let url: URL
    private(set) var bytes = 0
    private let descriptor: Int32
    private var hasher = SHA256()
    private var batch: [UInt8] = []

    /// - Parameter name: of ours; nothing that a client sent.
    /// - Throws: `WebError.arrivals`.
    init(named name: String, in folder: URL) throws(WebError) {
        url = folder.appending(path: name)
        descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .arrivals }
        batch.reserveCapacity(Self.batchBytes + (128 << 10))
    }

    /// - Throws: `WebError.arrivals` when the disk is full, for one.
    mutating func append(_ more: [UInt8]) async throws {
        bytes += more.count
        batch += more
        if batch.count >= Self.batchBytes { try await writeBatch() }
    }

    /// Ends the file.
    ///
    /// - Returns: lower-case hexadecimal SHA-256 of its bytes.
    mutating func finish() async throws -> String {
        try await writeBatch()
        guard close(descriptor) == 0 else { throw WebError.arrivals }
        return hasher.finalize().hexadecimal
    }

    /// Takes an unfinished file away.
    func discard() {
        close(descriptor)
        unlink(url.path)
    }

    private mutating func writeBatch() async throws {
        let (descriptor, batch) = (descriptor, batch)
        hasher.update(data: batch)
        let isWritten = try await NIOThreadPool.singleton.runIfActive { Self.write(batch, to: descriptor) }
        guard isWritten else { throw WebError.arrivals }
        self.batch.removeAll(keepingCapacity: true)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }
}
