import Catalogue
import Foundation
import Intake
import NIOPosix
import Showcase
import Synchronization

/// Uploads that come in pieces: a folder for each entry, in it a file of bytes and one of what is known for each.
///
/// What a client was told is on the disk, so that a killed server goes on where it was. How many bytes there are is the
/// file's own size.
final class UploadShelf: Sendable {
    /// How long an upload waits for its next piece.
    static let seconds = 24.0 * 60 * 60
    /// The most uploads of one entry at a time, parts of a whole counted.
    static let mostUploads = 16

    private let root: URL
    private let random: RandomSource
    private let lanes = Mutex<[String: UploadLane]>([:])
    private let sweptAt = Mutex(Date.distantPast)

    init(root: URL, random: RandomSource) {
        self.root = root
        self.random = random
    }

    /// Makes room for an upload.
    ///
    /// - Parameter limit: the most bytes of a file of this entry.
    func create(
        _ upload: PartedUpload, of entry: Entry.ID, limit: Int
    ) async throws -> PartedUpload {
        var upload = upload
        upload.id = random.secret()
        let made = upload
        return try await onDisk { shelf in
            shelf.sweep()
            let folder = try shelf.folder(of: entry)
            try? FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let others = shelf.uploads(in: folder)
            guard others.count < Self.mostUploads, others.reduce(made.length, { $0 + $1.length }) <= 3 * limit else {
                throw TusMistake.tooMany
            }
            let place = folder.appending(path: made.id).path
            let descriptor = open(place + ".data", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw TusMistake.notWritten }
            close(descriptor)
            guard let data = try? JSONEncoder().encode(made), DurableFile.write(data, to: place + ".json") else {
                throw TusMistake.notWritten
            }
            return made
        }
    }

    /// Puts parts together into one.
    func concatenate(_ parts: [String], into upload: PartedUpload, of entry: Entry.ID, limit: Int) async throws
        -> PartedUpload
    {
        var whole = upload
        whole.length = 0
        var sources: [String] = []
        for part in parts {
            let (known, offset) = try await status(of: part, entry: entry)
            guard known.isPartial, offset == known.length else { throw TusMistake.badRequest }
            whole.length += known.length
            sources.append(try place(of: part, entry))
        }
        guard whole.length <= limit else { throw TusMistake.tooLarge }
        let made = try await create(whole, of: entry, limit: 2 * limit)
        let (target, files) = (try place(of: made.id, entry), sources)
        do {
            try await onDisk { _ in try Self.join(files.map { $0 + ".data" }, into: target + ".data") }
        } catch {
            try? await remove(made.id, of: entry)
            throw error
        }
        return made
    }

    /// What is known of an upload, and how many of its bytes are here. Stops whoever still writes it.
    func status(of id: String, entry: Entry.ID) async throws -> (upload: PartedUpload, offset: Int) {
        let entered = try await enter(id, of: entry)
        return (entered.upload, entered.offset)
    }

    /// The whole file.
    ///
    /// - Throws: `WebError.cutOff` when there is no such upload of this entry, or bytes are missing.
    func take(_ id: String, of entry: Entry.ID) async throws -> Upload {
        let found: (upload: PartedUpload, offset: Int)
        do { found = try await status(of: id, entry: entry) } catch is TusMistake { throw WebError.cutOff }
        let upload = found.upload
        guard found.offset == upload.length, !upload.isPartial else { throw WebError.cutOff }
        let file = URL(filePath: try place(of: id, entry) + ".data")
        let digest = try await onDisk { _ in try Vault.digest(of: file) }
        return Upload(
            file: file, sha256: digest.sha256, bytes: digest.bytes, name: upload.name, claimedType: upload.type)
    }

    func remove(_ id: String, of entry: Entry.ID) async throws {
        let place = try place(of: id, entry)
        try await onDisk { shelf in
            guard unlink(place + ".json") == 0 else { throw TusMistake.notFound }
            for ending in [".data", ".mark"] { unlink(place + ending) }
            shelf.lanes.withLock { _ = $0.removeValue(forKey: place) }
            rmdir((place as NSString).deletingLastPathComponent)
        }
    }

    /// When an upload that is written now will be forgotten.
    func expiry(at now: Date = Date()) -> Date { now.addingTimeInterval(Self.seconds) }

    /// - Returns: what `UploadWriter` needs.
    func enter(_ id: String, of entry: Entry.ID) async throws -> (
        upload: PartedUpload, lane: UploadLane, turn: Int, offset: Int, file: String
    ) {
        let place = try place(of: id, entry)
        return try await onDisk { shelf in
            guard let upload = Self.read(place + ".json") else { throw TusMistake.notFound }
            let lane = shelf.lanes.withLock { lanes in
                if let lane = lanes[place] { return lane }
                let lane = UploadLane(file: place + ".data", mark: place + ".mark")
                lanes[place] = lane
                return lane
            }
            let (turn, offset) = try lane.enter()
            return (upload, lane, turn, offset, place + ".data")
        }
    }

    func onDisk<Value: Sendable>(
        _ work: @escaping @Sendable (UploadShelf) throws -> Value
    ) async throws -> Value {
        try await NIOThreadPool.singleton.runIfActive { try work(self) }
    }

    /// Takes away what nobody has written to for long, at most once a minute.
    private func sweep(now: Date = Date()) {
        let isDue = sweptAt.withLock { last in
            guard now.timeIntervalSince(last) > 60 else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: root.path)) ?? [] {
            let folder = root.appending(path: name)
            for upload in uploads(in: folder) {
                let place = folder.appending(path: upload.id).path
                var status = stat()
                guard stat(place + ".data", &status) == 0,
                    Double(status.st_mtim.tv_sec) + Self.seconds < now.timeIntervalSince1970
                else { continue }
                for ending in [".json", ".data", ".mark"] { unlink(place + ending) }
                lanes.withLock { _ = $0.removeValue(forKey: place) }
            }
            rmdir(folder.path)
        }
    }

    private func uploads(in folder: URL) -> [PartedUpload] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.compactMap { Self.read(folder.appending(path: $0).path) }
    }

    private func folder(of entry: Entry.ID) throws(TusMistake) -> URL {
        guard Self.isPlain(entry.text) else { throw .notFound }
        return root.appending(path: entry.text)
    }

    /// No text but one of ours becomes a path.
    private func place(of id: String, _ entry: Entry.ID) throws(TusMistake) -> String {
        guard Self.isPlain(id), id.utf8.count == 32 else { throw .notFound }
        return try folder(of: entry).appending(path: id).path
    }

    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }

    private static func read(_ path: String) -> PartedUpload? {
        FileManager.default.contents(atPath: path).flatMap { try? JSONDecoder().decode(PartedUpload.self, from: $0) }
    }

    private static func join(_ files: [String], into target: String) throws {
        let descriptor = open(target, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw TusMistake.notWritten }
        defer { close(descriptor) }
        var offset = 0
        for file in files {
            guard let handle = FileHandle(forReadingAtPath: file) else { throw TusMistake.notFound }
            defer { try? handle.close() }
            while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
                guard DurableFile.write(Array(chunk), at: offset, to: descriptor) else { throw TusMistake.notWritten }
                offset += chunk.count
            }
        }
        guard fsync(descriptor) == 0 else { throw TusMistake.notWritten }
    }
}
