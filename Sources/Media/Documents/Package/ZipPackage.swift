import CArchive
import Foundation

/// A ZIP package: its directory held to account, and its parts unpacked by libarchive, in memory, under ceilings.
struct ZipPackage {
    struct Ceilings {
        var entries = 4096
        /// Unpacked size of everything, as the package states it and as it comes out.
        var unpacked = 512 << 20
        /// Unpacked size of one part that is kept.
        var part = 32 << 20
        /// Of all parts that are kept, as they come out, whatever the package states.
        var held = 128 << 20
        /// A part may be this many times smaller packed than not, once it is over its floor.
        var ratio = 250
        /// Of a part that is kept: words never shrink so much.
        var ratioFloor = 1 << 20
        /// Of the others: an empty picture does.
        var otherRatioFloor = 64 << 20
    }

    /// The names of all entries, folders too.
    private(set) var names: [String] = []
    /// The parts that were asked for.
    private(set) var parts: [String: Data] = [:]
    private let ceilings: Ceilings
    private var held = 0
    private var unpacked = 0

    /// - Parameters:
    ///   - readsAll: Whether the parts that are not kept are unpacked too, to be checked.
    ///   - isWanted: Which parts to keep, by name.
    init(
        _ bytes: UnsafeRawBufferPointer, ceilings: Ceilings = Ceilings(), readsAll: Bool = true,
        isWanted: (String) -> Bool
    ) throws(DocumentFault) {
        self.ceilings = ceilings
        let directory = try ZipDirectory(bytes, mostEntries: ceilings.entries)
        for entry in directory.entries {
            guard !Self.escapes(String(decoding: entry.name, as: UTF8.self)) else { throw .escapingName }
            let (sum, overflows) = unpacked.addingReportingOverflow(entry.unpacked)
            unpacked = sum
            guard !overflows, unpacked <= ceilings.unpacked else { throw .bomb }
        }
        unpacked = 0
        guard let archive = archive_read_new() else { throw .damaged }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip_seekable(archive)
        guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else { throw .damaged }
        var entry: OpaquePointer?
        while true {
            switch archive_read_next_header(archive, &entry) {
            case ARCHIVE_OK, ARCHIVE_WARN: break
            case ARCHIVE_EOF:
                guard !names.isEmpty else { throw .damaged }
                return
            default: throw .damaged
            }
            guard let name = Self.name(of: entry) else { throw .damaged }
            guard !Self.escapes(name) else { throw .escapingName }
            guard archive_entry_is_encrypted(entry) == 0 else { throw .locked }
            names.append(name)
            guard !name.hasSuffix("/") else { continue }
            if isWanted(name) {
                parts[name] = try unpack(archive, keeping: true)
            } else if readsAll {
                _ = try unpack(archive, keeping: false)
            }
        }
    }

    private mutating func unpack(_ archive: OpaquePointer, keeping: Bool) throws(DocumentFault) -> Data {
        var part = Data()
        var size = 0
        var buffer = [UInt8](repeating: 0, count: 65536)
        let packedBefore = archive_filter_bytes(archive, -1)
        while true {
            let count = archive_read_data(archive, &buffer, buffer.count)
            guard count >= 0 else { throw Self.isChecksum(archive) ? .checksum : .damaged }
            if count == 0 { return part }
            size += count
            unpacked += count
            guard unpacked <= ceilings.unpacked else { throw .bomb }
            if keeping {
                part.append(contentsOf: buffer[..<count])
                held += count
                guard size <= ceilings.part, held <= ceilings.held else { throw .bomb }
            }
            // libarchive counts a block of input as a whole, which is in the document's favour.
            let packed = max(1, Int(archive_filter_bytes(archive, -1) - packedBefore))
            let floor = keeping ? ceilings.ratioFloor : ceilings.otherRatioFloor
            if size > floor, size / packed > ceilings.ratio { throw .bomb }
        }
    }

    private static func isChecksum(_ archive: OpaquePointer) -> Bool {
        archive_error_string(archive).map { String(cString: $0) }?.contains("CRC") ?? false
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
