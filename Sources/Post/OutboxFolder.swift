import Foundation
import Glibc
import Showcase

/// A folder of `.eml` files, for a showcase without a mail server: staff open them, or a program sends them on.
public struct OutboxFolder: Mailer {
    private let folder: URL
    private let sender: Sender

    /// - Parameter folder: made at the first letter, readable by its owner alone, since letters hold secret links.
    public init(folder: URL, sender: Sender) {
        self.folder = folder
        self.sender = sender
    }

    /// A letter of the same id takes the place of the one that is there.
    public var canRepeat: Bool { true }

    /// Writes `<id>.eml` whole or not at all, and returns once it is on the disk.
    public func deliver(_ letter: Letter, dated date: Date) async throws(PostError) {
        let message = try InternetMessage(letter, from: sender, dated: date)
        // Where this fails, the attempt to write there says why.
        try? FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try write(message.bytes, as: file(of: letter.id).path, besides: ".\(letter.id)")
    }

    /// Removes the letters of these identifiers, where they are there: of a person who is to be forgotten.
    public func forget(_ letters: [Letter.ID]) throws(PostError) {
        for id in letters where id.isUsable {
            guard unlink(file(of: id).path) == 0 || errno == ENOENT else { throw .outboxNotWritten(errno: errno) }
        }
    }

    private func file(of id: Letter.ID) -> URL { folder.appending(path: id.text + ".eml") }

    private func write(_ bytes: Data, as path: String, besides prefix: String) throws(PostError) {
        var name = Array(folder.appending(path: prefix + ".XXXXXX").path.utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { throw .outboxNotWritten(errno: errno) }
        var failure = Self.writeAll(bytes, to: file)
        if failure == 0 && fsync(file) != 0 { failure = errno }
        if close(file) != 0 && failure == 0 { failure = errno }
        if failure == 0 && rename(name, path) != 0 { failure = errno }
        guard failure == 0 else {
            unlink(name)
            throw .outboxNotWritten(errno: failure)
        }
        // The name itself must reach the disk too.
        let directory = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw .outboxNotWritten(errno: errno) }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw .outboxNotWritten(errno: errno) }
    }

    /// - Returns: 0, or the errno.
    private static func writeAll(_ bytes: Data, to file: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return errno }
            rest = rest.dropFirst(count)
        }
        return 0
    }
}
