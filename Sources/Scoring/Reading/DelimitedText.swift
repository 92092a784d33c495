/// A table as text with a header row (RFC 4180, UTF-8), scanned where it lies: a million rows take a fraction of a
/// second.
///
/// Fields are parted by commas, or where the header row has none by semicolons or tabs, as spreadsheets in many countries
/// write them. Blank lines are passed over.
public struct DelimitedText {
    private let bytes: [UInt8]
    private let separator: UInt8
    /// Names of the columns, trimmed, in lower case.
    public let header: [String]
    private let start: Int
    private let firstLine: Int

    /// - Throws: `ReadingError`.
    public init(_ bytes: [UInt8]) throws(ReadingError) {
        self.bytes = bytes
        var scanner = Scanner(position: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        let (text, found) = (bytes, Self.separator(in: bytes))
        separator = found
        let fields = try Self.scan(&scanner, text, found)
        guard let fields else { throw .empty }
        var names: [String] = []
        for field in fields {
            guard let name = field.text(in: bytes) else { throw .notUTF8(line: scanner.line) }
            let trimmed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
            if !trimmed.isEmpty, names.contains(trimmed) { throw .columnTwice(trimmed) }
            names.append(trimmed)
        }
        header = names
        (start, firstLine) = (scanner.position, scanner.next)
    }

    /// The place of a column.
    ///
    /// - Throws: `ReadingError.columnMissing`.
    public func column(_ name: String) throws(ReadingError) -> Int {
        guard let place = header.firstIndex(of: name) else { throw .columnMissing(name) }
        return place
    }

    /// Visits every row in order.
    ///
    /// - Throws: `ReadingError`, what `visit` throws among it.
    public func forEachRow(_ visit: (borrowing Row) throws(ReadingError) -> Void) throws(ReadingError) {
        var scanner = Scanner(position: start, line: firstLine, next: firstLine)
        let expected = header.count
        while let fields = try Self.scan(&scanner, bytes, separator) {
            guard fields.count == expected else {
                throw .fieldCount(line: scanner.line, found: fields.count, expected: expected)
            }
            try visit(Row(line: scanner.line, fields: fields, bytes: bytes))
        }
    }

    public struct Row {
        public let line: Int
        let fields: [Field]
        let bytes: [UInt8]

        /// The field without spaces around it.
        ///
        /// - Throws: `ReadingError.notUTF8`.
        public func text(_ column: Int) throws(ReadingError) -> String {
            guard let text = fields[column].text(in: bytes) else { throw .notUTF8(line: line) }
            return text
        }

        public func isBlank(_ column: Int) -> Bool { fields[column].range.isEmpty }

        /// The number, written with a point.
        ///
        /// - Throws: `ReadingError.notANumber`.
        public func number(_ column: Int, named name: String) throws(ReadingError) -> Double {
            if let short = shortNumber(column) { return short }
            let text = try text(column)
            guard let value = Double(text), value.isFinite else {
                throw .notANumber(line: line, column: name, text: text)
            }
            return value
        }

        /// Up to fifteen digits with at most one point among them are exact as a quotient of two integers.
        private func shortNumber(_ column: Int) -> Double? {
            let range = fields[column].range
            guard range.count < 16, !range.isEmpty else { return nil }
            var (digits, divisor, fraction) = (0, 1, false)
            for index in range {
                switch bytes[index] {
                case 0x30...0x39:
                    digits = digits * 10 + Int(bytes[index] & 0x0F)
                    if fraction { divisor *= 10 }
                case 0x2E where !fraction && range.count > 1: fraction = true
                default: return nil
                }
            }
            return Double(digits) / Double(divisor)
        }
    }

    private static func separator(in bytes: [UInt8]) -> UInt8 {
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        return [0x2C, 0x3B, 0x09].first { line.contains($0) } ?? 0x2C
    }
}
