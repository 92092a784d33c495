/// UTF-16 without a byte order mark, known by the nulls of its spaces, line ends and Latin letters.
enum UTF16Sniff {
    enum Order { case little, big }

    static func order(of bytes: UnsafeRawBufferPointer) -> Order? {
        let head = bytes.part(from: 0, length: 65536)
        guard head.count >= 16, bytes.count % 2 == 0 else { return nil }
        var nulls = (even: 0, odd: 0)
        var spaces = (little: 0, big: 0)
        for index in stride(from: 0, to: head.count - 1, by: 2) {
            if head[index] == 0 { nulls.even += 1 }
            if head[index + 1] == 0 { nulls.odd += 1 }
            if head[index + 1] == 0, isSpace(head[index]) { spaces.little += 1 }
            if head[index] == 0, isSpace(head[index + 1]) { spaces.big += 1 }
        }
        let units = head.count / 2
        if nulls.even == 0, nulls.odd * 20 >= units, spaces.little * 40 >= units { return .little }
        if nulls.odd == 0, nulls.even * 20 >= units, spaces.big * 40 >= units { return .big }
        return nil
    }

    static func decode(_ bytes: UnsafeRawBufferPointer) -> (String, String)? {
        guard let order = order(of: bytes) else { return nil }
        let units = stride(from: 0, to: bytes.count, by: 2).lazy
            .compactMap { order == .little ? bytes.little16($0) : bytes.big16($0) }.map { UInt16($0) }
        return String(validating: units, as: UTF16.self).map { ($0, order == .little ? "utf-16le" : "utf-16be") }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D }
}
