import Foundation

/// Reads `multipart/form-data` as its bytes arrive, in constant memory.
///
/// Pure: bytes in, events out, however the bytes are cut. Source: RFC 7578, and RFC 2046, 5.1.1.
struct MultipartParser {
    enum Event: Equatable {
        case begin(FormPart)
        case bytes([UInt8])
        case end
    }

    /// What a sender may not do; the form is refused as a whole.
    enum Mistake: Error, Equatable {
        case headerTooLong, headerUnread, tooManyParts, delimiterUnread
    }

    /// The most bytes of one part's header, and the most parts of a form.
    static let headerLimit = 8 << 10
    static let partLimit = 64

    private enum State { case preamble, afterDelimiter, header, body, done }

    private var state = State.preamble
    private var buffer: [UInt8]
    private let delimiter: [UInt8]
    private var parts = 0

    init(boundary: String) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter may stand at the very beginning, without a line end of its own.
        buffer = [13, 10]
    }

    /// For the value of a `Content-Type` header; `nil` when it names no form or no usable boundary.
    init?(contentType: String) {
        let value = HeaderValue(contentType)
        guard value.name == "multipart/form-data", let boundary = value.parameters["boundary"],
            (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ (32...126).contains($0) })
        else { return nil }
        self.init(boundary: boundary)
    }

    /// Whether the closing delimiter was seen. Where it is not at the body's end, the form was cut off on its way.
    var isComplete: Bool { state == .done }

    mutating func consume(_ bytes: some Collection<UInt8>) throws(Mistake) -> [Event] {
        guard state != .done else { return [] }
        buffer.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// - Returns: whether there may be more to read in the buffer.
    private mutating func step(_ events: inout [Event]) throws(Mistake) -> Bool {
        switch state {
        case .preamble, .body: return readBody(&events)
        case .afterDelimiter: return try readDelimiterEnd()
        case .header: return try readHeader(&events)
        case .done:
            buffer = []
            return false
        }
    }

    private mutating func readBody(_ events: inout [Event]) -> Bool {
        let found = buffer.position(of: delimiter)
        // What could be the beginning of a delimiter waits for the bytes that follow.
        let count = found ?? max(0, buffer.count - delimiter.count + 1)
        if state == .body {
            if count > 0 { events.append(.bytes(Array(buffer[..<count]))) }
            if found != nil { events.append(.end) }
        }
        buffer.removeFirst(count + (found == nil ? 0 : delimiter.count))
        if found != nil { state = .afterDelimiter }
        return found != nil
    }

    private mutating func readDelimiterEnd() throws(Mistake) -> Bool {
        let padding = buffer.prefix { $0 == 32 || $0 == 9 }.count
        guard padding <= 64 else { throw .delimiterUnread }
        guard buffer.count >= padding + 2 else { return false }
        switch (padding, buffer[padding], buffer[padding + 1]) {
        case (0, 45, 45): state = .done
        case (_, 13, 10):
            parts += 1
            guard parts <= Self.partLimit else { throw .tooManyParts }
            state = .header
        default: throw .delimiterUnread
        }
        // The line end stays, so that a part without any header is read like the others.
        buffer.removeFirst(state == .header ? padding : padding + 2)
        return true
    }

    private mutating func readHeader(_ events: inout [Event]) throws(Mistake) -> Bool {
        guard let end = buffer.position(of: [13, 10, 13, 10]) else {
            guard buffer.count <= Self.headerLimit else { throw .headerTooLong }
            return false
        }
        guard end <= Self.headerLimit else { throw .headerTooLong }
        guard let part = FormPart(header: String(decoding: buffer[..<end], as: UTF8.self)) else { throw .headerUnread }
        buffer.removeFirst(end + 4)
        events.append(.begin(part))
        state = .body
        return true
    }
}

extension [UInt8] {
    /// Where `pattern`, which is not empty, first stands.
    func position(of pattern: [UInt8]) -> Int? {
        withUnsafeBytes { bytes in
            pattern.withUnsafeBytes { wanted in
                guard let base = bytes.baseAddress, let needle = wanted.baseAddress else { return nil }
                var start = 0
                while start + wanted.count <= bytes.count {
                    let reach = bytes.count - wanted.count - start + 1
                    guard let hit = memchr(base + start, Int32(wanted[0]), reach) else { return nil }
                    if memcmp(hit, needle, wanted.count) == 0 { return UnsafeRawPointer(hit) - base }
                    start = UnsafeRawPointer(hit) - base + 1
                }
                return nil
            }
        }
    }
}
