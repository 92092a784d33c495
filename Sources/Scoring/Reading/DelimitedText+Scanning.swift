extension DelimitedText {
    /// Where scanning has come to.
    struct Scanner {
        var position: Int
        /// The line on which the last row began, and that on which the next begins.
        var line = 1
        var next = 1
    }

    /// A field where it lies in the text, without its quotes and the spaces around it.
    struct Field {
        var range: Range<Int>
        /// Whether it has doubled quotes to be undone.
        var isEscaped = false

        /// - Returns: `nil` unless it is UTF-8.
        func text(in bytes: [UInt8]) -> String? {
            let text = String(validating: bytes[range], as: UTF8.self)
            return isEscaped ? text?.replacing("\"\"", with: "\"") : text
        }
    }

    /// The fields of the next row that is not blank; `nil` at the end.
    static func scan(
        _ scanner: inout Scanner, _ bytes: [UInt8], _ separator: UInt8
    ) throws(ReadingError) -> [Field]? {
        while scanner.position < bytes.count {
            scanner.line = scanner.next
            var fields: [Field] = []
            fields.reserveCapacity(8)
            var isOpen = true
            while isOpen {
                fields.append(try field(&scanner, bytes, separator))
                isOpen = scanner.position < bytes.count && bytes[scanner.position] == separator
                if isOpen { scanner.position += 1 }
            }
            endLine(&scanner, bytes)
            if fields.contains(where: { !$0.range.isEmpty }) { return fields }
        }
        return nil
    }

    private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 }

    private static func endLine(_ scanner: inout Scanner, _ bytes: [UInt8]) {
        guard scanner.position < bytes.count else { return }
        let isReturn = bytes[scanner.position] == 0x0D
        scanner.position += 1
        if isReturn, scanner.position < bytes.count, bytes[scanner.position] == 0x0A { scanner.position += 1 }
        scanner.next += 1
    }

    private static func field(
        _ scanner: inout Scanner, _ bytes: [UInt8], _ separator: UInt8
    ) throws(ReadingError) -> Field {
        while scanner.position < bytes.count, isSpace(bytes[scanner.position]) { scanner.position += 1 }
        if scanner.position < bytes.count, bytes[scanner.position] == 0x22 {
            return try quoted(&scanner, bytes, separator)
        }
        let start = scanner.position
        var position = start
        while position < bytes.count, bytes[position] != separator, !isEnd(bytes[position]) { position += 1 }
        scanner.position = position
        while position > start, isSpace(bytes[position - 1]) { position -= 1 }
        return Field(range: start..<position)
    }

    private static func quoted(
        _ scanner: inout Scanner, _ bytes: [UInt8], _ separator: UInt8
    ) throws(ReadingError) -> Field {
        let start = scanner.position + 1
        var (position, isEscaped, end) = (start, false, -1)
        while end < 0 {
            guard position < bytes.count else { throw .quote(line: scanner.line) }
            if bytes[position] == 0x22 {
                if position + 1 < bytes.count, bytes[position + 1] == 0x22 {
                    isEscaped = true
                    position += 2
                    continue
                }
                end = position
            } else if bytes[position] == 0x0A {
                scanner.next += 1
            }
            position += 1
        }
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
        guard position == bytes.count || bytes[position] == separator || isEnd(bytes[position]) else {
            throw .quote(line: scanner.line)
        }
        scanner.position = position
        return Field(range: trimmed(start..<end, bytes), isEscaped: isEscaped)
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, isSpace(bytes[low]) { low += 1 }
        while high > low, isSpace(bytes[high - 1]) { high -= 1 }
        return low..<high
    }
}
