/// The central directory of a ZIP package, held against what lies in the file (PKWARE APPNOTE 6.3.10, 4.3).
///
/// libarchive reads a package; it does not say where its entries lie. A package whose entries share bytes, carry two
/// names, or leave room for another file between them is read differently by different programs, and no word processor
/// writes one.
struct ZipDirectory {
    struct Entry {
        var name: [UInt8]
        var flags, method, checksum, packed, unpacked: Int
        /// Of its local header.
        var offset: Int
    }

    private(set) var entries: [Entry] = []
    /// What the entries and the directory itself take up, in order.
    private var taken: [Range<Int>] = []

    /// - Throws: `.damaged` where it cannot be read, `.bomb`, `.locked`, `.overlap`, `.ambiguous` or `.stowaway`.
    init(_ bytes: UnsafeRawBufferPointer, mostEntries: Int) throws(DocumentFault) {
        guard let end = Self.end(of: bytes) else { throw .damaged }
        let table = try Self.table(of: bytes, endingAt: end)
        guard table.count <= mostEntries else { throw .bomb }
        var place = table.start
        for _ in 0..<table.count {
            let (entry, next) = try Self.entry(of: bytes, at: place)
            entries.append(entry)
            place = next
        }
        guard place <= end else { throw .damaged }
        taken.append(table.start..<(end + 22 + (bytes.little16(end + 20) ?? 0)))
        try settleNames()
        for entry in entries { taken.append(try Self.extent(of: entry, in: bytes)) }
        try settlePlaces(in: bytes)
    }

    /// The last end mark whose comment fits.
    private static func end(of bytes: UnsafeRawBufferPointer) -> Int? {
        let last = bytes.count - 22
        guard last >= 0 else { return nil }
        return (max(0, last - 65535)...last).last { place in
            bytes.holds("PK\u{5}\u{6}", at: place) && place + 22 + (bytes.little16(place + 20) ?? .max) <= bytes.count
        }
    }

    private static func table(
        of bytes: UnsafeRawBufferPointer, endingAt end: Int
    ) throws(DocumentFault) -> (start: Int, count: Int) {
        guard var start = bytes.little32(end + 16), var count = bytes.little16(end + 10) else { throw .damaged }
        if start == 0xFFFF_FFFF || count == 0xFFFF {
            guard bytes.holds("PK\u{6}\u{7}", at: end - 20), let place = bytes.little64(end - 12),
                bytes.holds("PK\u{6}\u{6}", at: place), let many = bytes.little64(place + 32),
                let table = bytes.little64(place + 48)
            else { throw .damaged }
            (start, count) = (table, many)
        }
        guard start < end else { throw .damaged }
        return (start, count)
    }

    private static func entry(
        of bytes: UnsafeRawBufferPointer, at place: Int
    ) throws(DocumentFault) -> (Entry, next: Int) {
        guard bytes.holds("PK\u{1}\u{2}", at: place), let flags = bytes.little16(place + 8),
            let method = bytes.little16(place + 10), let checksum = bytes.little32(place + 16),
            let packed = bytes.little32(place + 20), let unpacked = bytes.little32(place + 24),
            let name = bytes.little16(place + 28), let extra = bytes.little16(place + 30),
            let comment = bytes.little16(place + 32), let offset = bytes.little32(place + 42),
            place + 46 + name + extra + comment <= bytes.count
        else { throw .damaged }
        var entry = Entry(
            name: Array(bytes.part(from: place + 46, length: name)), flags: flags, method: method, checksum: checksum,
            packed: packed, unpacked: unpacked, offset: offset)
        entry.widen(by: bytes.part(from: place + 46 + name, length: extra))
        // Encrypted, its sizes hidden, or in AES (4.4.4).
        guard flags & 0x2041 == 0, method != 99 else { throw .locked }
        // Both formats know these two methods only (ECMA-376 part 2, annex B; ODF 1.3 part 2, 3.1).
        guard method == 0 || method == 8 else { throw .damaged }
        guard entry.packed >= 0, entry.unpacked >= 0, entry.offset >= 0 else { throw .damaged }
        return (entry, place + 46 + name + extra + comment)
    }

    /// From its local header to its last byte; the local header must tell the same name and method.
    private static func extent(of entry: Entry, in bytes: UnsafeRawBufferPointer) throws(DocumentFault) -> Range<Int> {
        let start = entry.offset
        guard bytes.holds("PK\u{3}\u{4}", at: start), let method = bytes.little16(start + 8),
            let name = bytes.little16(start + 26), let extra = bytes.little16(start + 28)
        else { throw .damaged }
        guard method == entry.method, bytes.part(from: start + 30, length: name).elementsEqual(entry.name) else {
            throw .ambiguous
        }
        let data = start + 30 + name + extra
        guard data <= bytes.count, entry.packed <= bytes.count - data else { throw .damaged }
        return start..<(data + entry.packed)
    }

    /// Names that differ only in the case of their letters are one name (ECMA-376 part 2, 6.2.2.3).
    private func settleNames() throws(DocumentFault) {
        var seen: Set<[UInt8]> = []
        for entry in entries {
            let name = entry.name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            guard seen.insert(name).inserted else { throw .ambiguous }
        }
    }

    private func settlePlaces(in bytes: UnsafeRawBufferPointer) throws(DocumentFault) {
        var reached = 0
        for range in taken.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            guard range.lowerBound >= reached else { throw .overlap }
            try Self.settle(bytes.part(from: reached, length: range.lowerBound - reached))
            reached = range.upperBound
        }
        try Self.settle(bytes.part(from: reached))
        // A part that is not packed shows its own head, where readers of PDF look for one.
        if bytes.contains("%PDF-", within: 1024) { throw .stowaway }
    }

    /// Between entries stand data descriptors and padding, behind them what a download left; no file of its own.
    private static func settle(_ gap: UnsafeRawBufferPointer) throws(DocumentFault) {
        if gap.isEmpty || gap.holds("PK\u{7}\u{8}") && gap.count <= 24 { return }
        if Stowaway.isFile(gap) { throw .stowaway }
    }
}

extension ZipDirectory.Entry {
    /// By the sizes of Zip64, where its own have no room (4.5.3).
    fileprivate mutating func widen(by extra: UnsafeRawBufferPointer) {
        var place = 0
        while let kind = extra.little16(place), let size = extra.little16(place + 2) {
            if kind == 1 {
                var at = place + 4
                for field in [\Self.unpacked, \Self.packed, \Self.offset] where self[keyPath: field] == 0xFFFF_FFFF {
                    self[keyPath: field] = extra.little64(at) ?? -1
                    at += 8
                }
            }
            place += 4 + size
        }
    }
}
