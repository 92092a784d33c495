import Foundation
import Synchronization

/// What is known of an upload that comes in pieces, written once when it is created.
struct PartedUpload: Codable, Sendable {
    var id: String
    /// Bytes of the whole.
    var length: Int
    /// The name that the sender gives the file. Only its extension is ever looked at.
    var name: String
    var type: String?
    /// `Upload-Metadata` as it came, to be told again.
    var metadata: String?
    /// `Upload-Concat` as it came.
    var concat: String?

    var isPartial: Bool { concat == "partial" }
    var isFinal: Bool { concat?.hasPrefix("final;") ?? false }
}

/// The one place at which bytes reach an upload's file: whoever comes last may write, and everyone before is stopped,
/// so that a client whose line dropped can go on while the server still waits for the old connection.
final class UploadLane: Sendable {
    private struct State {
        var turn = 0
    }

    private let state = Mutex(State())
    private let file: String
    /// Holds the offset from which bytes are not verified yet, while a piece with a checksum comes in.
    private let mark: String

    init(file: String, mark: String) {
        self.file = file
        self.mark = mark
    }

    /// Stops whoever writes, and takes back bytes that were never verified.
    ///
    /// - Returns: the turn, and how many bytes are there.
    func enter() throws(TusMistake) -> (turn: Int, offset: Int) {
        let entered: (Int, Int)? = state.withLock { state in
            state.turn += 1
            if let text = try? String(contentsOfFile: mark, encoding: .utf8), let offset = Int(text) {
                guard truncate(file, offset) == 0 else { return nil }
                unlink(mark)
            }
            var status = stat()
            guard stat(file, &status) == 0 else { return nil }
            return (state.turn, Int(status.st_size))
        }
        guard let entered else { throw .notFound }
        return entered
    }

    /// Marks the bytes from `offset` on as unverified, durably, or the mark as done with.
    func setMark(_ offset: Int?) throws(TusMistake) {
        guard let offset else {
            unlink(mark)
            return
        }
        guard DurableFile.write(Data(String(offset).utf8), to: mark) else { throw .notWritten }
    }

    /// Writes bytes at `offset`.
    ///
    /// - Throws: `TusMistake.taken` when another request has entered since.
    func write(_ bytes: [UInt8], at offset: Int, to descriptor: Int32, turn: Int) throws(TusMistake) {
        let problem: TusMistake? = state.withLock { state in
            guard state.turn == turn else { return .taken }
            return DurableFile.write(bytes, at: offset, to: descriptor) ? nil : .notWritten
        }
        if let problem { throw problem }
    }

    /// Takes back what was written from `offset` on, while it is this one's turn.
    func takeBack(to offset: Int, turn: Int) {
        state.withLock { state in
            guard state.turn == turn else { return }
            truncate(file, offset)
            unlink(mark)
        }
    }
}

/// Small files and pieces of files that are on the disk when a call returns.
enum DurableFile {
    /// Beside, synced, renamed.
    static func write(_ data: Data, to path: String) -> Bool {
        let beside = path + ".new"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        let isWritten = write(Array(data), at: 0, to: descriptor) && fsync(descriptor) == 0
        close(descriptor)
        return isWritten && rename(beside, path) == 0 && sync(folder: (path as NSString).deletingLastPathComponent)
    }

    static func write(_ bytes: [UInt8], at offset: Int, to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = pwrite(
                    descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(offset + done))
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }

    static func sync(folder: String) -> Bool {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}
