/// Which bytes of a file a `Range` header asks for. Source: RFC 9110, 14.
enum ByteRange: Equatable {
    /// The whole file: no range was asked for, or none that we answer (several at once, another unit, unreadable).
    case whole
    case part(ClosedRange<Int>)
    /// Nothing of the file lies in the range: 416.
    case outside

    /// - Parameters:
    ///   - header: the value of `Range`.
    ///   - size: of the file, in bytes.
    init(_ header: String?, size: Int) {
        guard let header, header.lowercased().hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let spec = header.dropFirst("bytes=".count).trimmed
        let ends = spec.split(separator: "-", omittingEmptySubsequences: false).map(\.trimmed)
        guard !spec.contains(","), ends.count == 2, ends.allSatisfy(Self.isNumberOrEmpty) else {
            self = .whole
            return
        }
        self = Self.range(from: ends[0], to: ends[1], size: size)
    }

    private static func isNumberOrEmpty(_ text: String) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }

    private static func range(from first: String, to last: String, size: Int) -> ByteRange {
        // A number too large for an integer is beyond any file's end.
        let end = last.isEmpty ? nil : Int(last) ?? .max
        if first.isEmpty {
            guard let suffix = end else { return .whole }
            return suffix == 0 || size == 0 ? .outside : .part(max(0, size - suffix)...(size - 1))
        }
        let start = Int(first) ?? .max
        if let end, end < start { return .whole }
        return start >= size ? .outside : .part(start...min(end ?? size - 1, size - 1))
    }
}
