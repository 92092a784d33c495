/// Names as small numbers, in the order in which they first came. Lookups read a table's own bytes and make no string
/// but for a new name.
struct NameTable {
    private(set) var names: [String] = []
    private var keys: [[UInt8]] = []
    /// Open addressing: an index into `names`, or −1.
    private var slots = Array(repeating: Int32(-1), count: 64)
    private var last = -1

    /// The number of the name in a field.
    ///
    /// - Throws: `ReadingError.fieldEmpty`, `.notUTF8`.
    mutating func number(
        _ row: borrowing DelimitedText.Row, _ column: Int, named name: String
    ) throws(ReadingError) -> Int {
        guard !row.isBlank(column) else { throw .fieldEmpty(line: row.line, column: name) }
        let range = row.fields[column].range
        if last >= 0, matches(last, row, range) { return last }
        var slot = hash(row.bytes[range]) & (slots.count - 1)
        while slots[slot] >= 0 {
            if matches(Int(slots[slot]), row, range) {
                last = Int(slots[slot])
                return last
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        names.append(try row.text(column))
        keys.append(Array(row.bytes[range]))
        last = names.count - 1
        slots[slot] = Int32(last)
        if names.count * 2 > slots.count { grow() }
        return last
    }

    private func matches(_ index: Int, _ row: borrowing DelimitedText.Row, _ range: Range<Int>) -> Bool {
        let key = keys[index]
        guard key.count == range.count else { return false }
        var offset = range.lowerBound
        for byte in key {
            if row.bytes[offset] != byte { return false }
            offset += 1
        }
        return true
    }

    /// FNV-1a, folded.
    private func hash(_ bytes: some Sequence<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 4)
        for (index, key) in keys.enumerated() {
            var slot = hash(key) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    /// Names in their own order, and for each number its place there.
    var sorted: (names: [String], places: [Int]) {
        let order = names.indices.sorted { names[$0] < names[$1] }
        var places = Array(repeating: 0, count: names.count)
        for (place, index) in order.enumerated() { places[index] = place }
        return (order.map { names[$0] }, places)
    }
}
