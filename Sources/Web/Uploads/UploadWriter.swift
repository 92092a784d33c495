import Foundation
import HTTPTypes
import Hummingbird
import Showcase

/// Writes the body of one request to an upload's file: a mebibyte at a time, never beyond the length that was stated,
/// and on the disk before it is acknowledged.
struct UploadWriter {
    static let batchBytes = 1 << 20

    let shelf: UploadShelf
    let upload: PartedUpload
    let lane: UploadLane
    let turn: Int
    let start: Int
    private let descriptor: Int32
    private var offset: Int
    private var checksum: Checksum?

    /// - Throws: `TusMistake.offsetConflict` where the client means another place than the file's end.
    init(
        _ shelf: UploadShelf, _ id: String, of entry: Entry.ID, at offset: Int, checksum: Checksum?
    ) async throws {
        let entered = try await shelf.enter(id, of: entry)
        guard !entered.upload.isFinal else { throw TusMistake.forbidden }
        guard entered.offset == offset else { throw TusMistake.offsetConflict }
        (self.shelf, upload, lane, turn) = (shelf, entered.upload, entered.lane, entered.turn)
        (start, self.offset, self.checksum) = (offset, offset, checksum)
        descriptor = open(entered.file, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw TusMistake.notFound }
    }

    /// - Returns: how many bytes of the upload are here now, durably.
    mutating func write(_ body: RequestBody) async throws -> Int {
        defer { close(descriptor) }
        do {
            if checksum != nil {
                let (lane, start) = (lane, start)
                try await shelf.onDisk { _ in try lane.setMark(start) }
            }
            try await take(body)
            if let checksum {
                guard checksum.isRight else { throw TusMistake.checksumMismatch }
                try await sync()
                try lane.setMark(nil)
            } else {
                try await sync()
            }
            return offset
        } catch {
            // Of a piece with a checksum nothing stays; of another, what came is kept for the next attempt.
            if checksum != nil { lane.takeBack(to: start, turn: turn) } else { try? await sync() }
            throw error
        }
    }

    private mutating func take(_ body: RequestBody) async throws {
        var batch: [UInt8] = []
        batch.reserveCapacity(Self.batchBytes + (128 << 10))
        do {
            for try await chunk in body {
                guard offset + batch.count + chunk.readableBytes <= upload.length else { throw TusMistake.tooLarge }
                batch += chunk.readableBytesView
                if batch.count >= Self.batchBytes { try await flush(&batch) }
            }
        } catch {
            // The line dropped: what came before is worth keeping.
            if !(error is TusMistake) { try await flush(&batch) }
            throw error
        }
        try await flush(&batch)
    }

    private mutating func flush(_ batch: inout [UInt8]) async throws {
        guard !batch.isEmpty else { return }
        checksum?.update(batch)
        let (bytes, offset, descriptor, lane, turn) = (batch, offset, descriptor, lane, turn)
        try await shelf.onDisk { _ in try lane.write(bytes, at: offset, to: descriptor, turn: turn) }
        self.offset += bytes.count
        batch.removeAll(keepingCapacity: true)
    }

    private func sync() async throws {
        let descriptor = descriptor
        let isSynced = try await shelf.onDisk { _ in fsync(descriptor) == 0 }
        guard isSynced else { throw TusMistake.notWritten }
    }
}
