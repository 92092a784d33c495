import Crypto
import Foundation
import Showcase

/// A folder of files named by the SHA-256 of what they hold, so that the same work is kept once and a changed byte is
/// found out.
public struct Vault: Sendable {
    private let folder: URL

    /// Makes the folder where there is none.
    ///
    /// - Throws: `CatalogueError.vault`.
    public init(folder: URL) throws(CatalogueError) {
        self.folder = folder
        do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
            throw .vault("its folder could not be made")
        }
    }

    /// Where the bytes of `sha256` are, or would be.
    ///
    /// - Throws: `CatalogueError.vault` for anything but 64 hexadecimal digits: no other text becomes a path.
    public func url(of sha256: String) throws(CatalogueError) -> URL {
        guard sha256.utf8.count == 64, sha256.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { throw .vault("that is not the name of a file in it") }
        return folder.appending(path: String(sha256.prefix(2))).appending(path: sha256)
    }

    public func holds(_ sha256: String) -> Bool {
        (try? url(of: sha256)).map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    }

    /// Copies a file in: beside its place, synced, then renamed, so that a file of that name is always whole.
    public func keep(_ file: URL, mediaType: String) throws(CatalogueError) -> Blob {
        do {
            let (sha256, bytes) = try Self.digest(of: file)
            let target = try url(of: sha256)
            let blob = Blob(sha256: sha256, bytes: bytes, mediaType: mediaType)
            if FileManager.default.fileExists(atPath: target.path) { return blob }
            let shelf = target.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
            let beside = shelf.appending(path: ".\(sha256).\(UUID().uuidString)")
            try FileManager.default.copyItem(at: file, to: beside)
            try Self.sync(beside.path)
            guard rename(beside.path, target.path) == 0 else {
                try? FileManager.default.removeItem(at: beside)
                throw CatalogueError.vault("a file could not be put in its place")
            }
            try Self.sync(shelf.path)
            return blob
        } catch let error as CatalogueError { throw error } catch {
            throw .vault("a file could not be copied into it")
        }
    }

    /// Takes a file out for good.
    public func remove(_ sha256: String) throws(CatalogueError) {
        let target = try url(of: sha256)
        guard unlink(target.path) == 0 || errno == ENOENT else { throw .vault("a file could not be removed") }
    }

    /// Reads the file again and compares.
    ///
    /// - Throws: `CatalogueError.corrupt`, or `.missing` when it is not there.
    public func verify(_ sha256: String) throws(CatalogueError) {
        let target = try url(of: sha256)
        guard FileManager.default.fileExists(atPath: target.path) else { throw .missing(what: "file", id: sha256) }
        guard (try? Self.digest(of: target))?.sha256 == sha256 else { throw .corrupt(sha256: sha256) }
    }

    /// SHA-256 and size of a file, read a mebibyte at a time.
    public static func digest(of file: URL) throws -> (sha256: String, bytes: Int) {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        var hasher = SHA256()
        var bytes = 0
        while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
            hasher.update(data: chunk)
            bytes += chunk.count
        }
        return (hasher.finalize().hexadecimal, bytes)
    }

    private static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw CatalogueError.vault("a file could not be opened to be synced") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw CatalogueError.vault("a file could not be written to the disk") }
    }
}
