/// What of a CBOR item the house reads: texts, lists and maps; all else is passed over (RFC 8949).
indirect enum CBOR: Equatable {
    case text(String)
    case list([CBOR])
    /// Entries whose key is a text.
    case map([String: CBOR])
    case other

    /// The first item of the bytes; `nil` where they are cut off, too deep or of too many items.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var reader = CBORReader(bytes: bytes)
        guard let item = reader.item(depth: 0) else { return nil }
        self = item
    }

    subscript(key: String) -> CBOR? {
        if case .map(let entries) = self { entries[key] } else { nil }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [CBOR] { if case .list(let items) = self { items } else { [] } }
}

private struct CBORReader {
    let bytes: UnsafeRawBufferPointer
    private var offset = 0
    private var left = 8192

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func item(depth: Int) -> CBOR? {
        guard depth < 16, left > 0, let head = bytes.byte(offset) else { return nil }
        left -= 1
        offset += 1
        let (major, short) = (head >> 5, head & 31)
        if short == 31 { return unbounded(major, depth) }
        guard let value = argument(short) else { return nil }
        switch major {
        case 2, 3: return string(value, isText: major == 3)
        case 4: return list(depth) { _, count in count < value }
        case 5: return map(depth) { _, count in count < value }
        case 6: return item(depth: depth + 1)
        default: return .other
        }
    }

    /// Items up to a break.
    private mutating func unbounded(_ major: Int, _ depth: Int) -> CBOR? {
        let result: CBOR?
        switch major {
        case 2, 3:
            let parts = list(depth) { reader, _ in reader.bytes.byte(reader.offset) != 0xFF }
            result = parts.map { .text($0.list.compactMap(\.text).joined()) }
        case 4: result = list(depth) { reader, _ in reader.bytes.byte(reader.offset) != 0xFF }
        case 5: result = map(depth) { reader, _ in reader.bytes.byte(reader.offset) != 0xFF }
        default: return nil
        }
        offset += 1
        return result
    }

    private mutating func argument(_ short: Int) -> Int? {
        guard short >= 24 else { return short }
        guard short <= 27 else { return nil }
        var value: UInt64 = 0
        for _ in 0..<(1 << (short - 24)) {
            guard let byte = bytes.byte(offset) else { return nil }
            value = value << 8 | UInt64(byte)
            offset += 1
        }
        return Int(clamping: value)
    }

    private mutating func string(_ length: Int, isText: Bool) -> CBOR? {
        guard length <= bytes.count - offset else { return nil }
        defer { offset += length }
        guard isText else { return .other }
        return .text(String(decoding: bytes.part(from: offset, length: min(length, 1024)), as: UTF8.self))
    }

    private mutating func list(_ depth: Int, while goesOn: (CBORReader, Int) -> Bool) -> CBOR? {
        var items: [CBOR] = []
        while goesOn(self, items.count) {
            guard let item = item(depth: depth + 1) else { return nil }
            items.append(item)
        }
        return .list(items)
    }

    private mutating func map(_ depth: Int, while goesOn: (CBORReader, Int) -> Bool) -> CBOR? {
        var entries: [String: CBOR] = [:]
        var count = 0
        while goesOn(self, count) {
            guard let key = item(depth: depth + 1), let value = item(depth: depth + 1) else { return nil }
            if let name = key.text { entries[name] = value }
            count += 1
        }
        return .map(entries)
    }
}
