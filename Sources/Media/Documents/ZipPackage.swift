import CArchive
import Foundation

/// A ZIP package, read from its central directory by libarchive, in memory, under ceilings.
struct ZipPackage {
    struct Ceilings {
        var entries = 4096
        /// Unpacked size of everything, as the package states it.
        var unpacked = 512 << 20
        /// Unpacked size of one part that is read.
        var part = 32 << 20
        /// Of all parts that are read, as they come out, whatever the package states.
        var held = 128 << 20
        /// A part may be this many times smaller packed than not, once it is over `ratioFloor` bytes.
        var ratio = 250
        var ratioFloor = 1 << 20
    }

    /// The names of all entries, folders too.
    private(set) var names: [String] = []
    /// The parts that were asked for.
    private(set) var parts: [String: Data] = [:]

    /// - Parameter isWanted: Which parts to unpack, by name; others are never unpacked.
    init(
        _ bytes: UnsafeRawBufferPointer, ceilings: Ceilings = Ceilings(), isWanted: (String) -> Bool
    ) throws(DocumentFault) {
        guard let archive = archive_read_new() else { throw .damaged }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip_seekable(archive)
        guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else { throw .damaged }
        var total = 0
        var held = 0
        var entry: OpaquePointer?
        while true {
            switch archive_read_next_header(archive, &entry) {
            case ARCHIVE_OK, ARCHIVE_WARN: break
            case ARCHIVE_EOF:
                guard !names.isEmpty else { throw .damaged }
                return
            default: throw .damaged
            }
            guard names.count < ceilings.entries else { throw .bomb }
            guard let name = Self.name(of: entry) else { throw .damaged }
            guard !Self.escapes(name) else { throw .escapingName }
            guard archive_entry_is_encrypted(entry) == 0 else { throw .locked }
            let (sum, overflows) = total.addingReportingOverflow(max(0, Int(archive_entry_size(entry))))
            total = sum
            guard !overflows, total <= ceilings.unpacked else { throw .bomb }
            // A package is no archive of many parts of one name; what two readers read differently is no document.
            guard parts[name] == nil else { throw .damaged }
            names.append(name)
            guard isWanted(name), !name.hasSuffix("/") else { continue }
            let part = try Self.unpack(archive, within: ceilings)
            held += part.count
            guard held <= ceilings.held else { throw .bomb }
            parts[name] = part
        }
    }

    private static func unpack(_ archive: OpaquePointer, within ceilings: Ceilings) throws(DocumentFault) -> Data {
        var part = Data()
        var buffer = [UInt8](repeating: 0, count: 65536)
        let packedBefore = archive_filter_bytes(archive, -1)
        while true {
            let count = archive_read_data(archive, &buffer, buffer.count)
            guard count >= 0 else { throw .damaged }
            if count == 0 { return part }
            part.append(contentsOf: buffer[..<count])
            guard part.count <= ceilings.part else { throw .bomb }
            // libarchive counts a block of input as a whole, which is in the document's favour.
            let packed = max(1, Int(archive_filter_bytes(archive, -1) - packedBefore))
            if part.count > ceilings.ratioFloor, part.count / packed > ceilings.ratio { throw .bomb }
        }
    }

    private static func name(of entry: OpaquePointer?) -> String? {
        if let utf8 = archive_entry_pathname_utf8(entry) { return String(validatingCString: utf8) }
        guard let raw = archive_entry_pathname(entry) else { return nil }
        return String(cString: raw)
    }

    /// Absolute, or with a step upwards; nothing is written by these names, but no word processor makes them.
    static func escapes(_ name: String) -> Bool {
        let steps = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        return name.hasPrefix("/") || name.hasPrefix("\\") || steps.contains("..") || name.dropFirst().first == ":"
            || name.contains("\0")
    }
}
