import Foundation

/// Reads at offsets that a file states, so each answers `nil` outside the bytes.
extension UnsafeRawBufferPointer {
    func byte(_ offset: Int) -> Int? {
        offset >= 0 && offset < count ? Int(self[offset]) : nil
    }

    func big16(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return Int(self[offset]) << 8 | Int(self[offset + 1])
    }

    func little16(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return Int(self[offset + 1]) << 8 | Int(self[offset])
    }

    func big32(_ offset: Int) -> Int? {
        guard let high = big16(offset), let low = big16(offset + 2) else { return nil }
        return high << 16 | low
    }

    func little32(_ offset: Int) -> Int? {
        guard let low = little16(offset), let high = little16(offset + 2) else { return nil }
        return high << 16 | low
    }

    /// `nil` also where it is greater than an `Int`.
    func little64(_ offset: Int) -> Int? {
        guard let low = little32(offset), let high = little32(offset + 4), high <= 0x7FFF_FFFF else { return nil }
        return high << 32 | low
    }

    /// Whether `mark`, of one byte a character, stands at `offset`.
    func holds(_ mark: String, at offset: Int = 0) -> Bool {
        let scalars = mark.unicodeScalars
        guard offset >= 0, offset <= count - scalars.count else { return false }
        return zip(scalars, self[offset...]).allSatisfy { $0.value == UInt32($1) }
    }

    /// The part from `offset` on, at most `length` bytes; empty where there is none.
    func part(from offset: Int, length: Int = .max) -> UnsafeRawBufferPointer {
        guard offset >= 0, offset < count, length > 0 else { return UnsafeRawBufferPointer(rebasing: self[0..<0]) }
        let end = length < count - offset ? offset + length : count
        return UnsafeRawBufferPointer(rebasing: self[offset..<end])
    }

    /// Whether `mark`, of one byte a character, stands anywhere within the first `limit` bytes.
    func contains(_ mark: String, within limit: Int = .max) -> Bool {
        let wanted = mark.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let end = Swift.min(count, limit)
        guard let first = wanted.first, end >= wanted.count else { return false }
        return (0...(end - wanted.count)).contains { start in
            self[start] == first && wanted.indices.allSatisfy { self[start + $0] == wanted[$0] }
        }
    }

    /// Printable text of one byte a character, for names that a file states.
    func latin1(_ range: Range<Int>) -> String {
        guard range.lowerBound >= 0, range.upperBound <= count else { return "" }
        let scalars = self[range].lazy.filter { $0 >= 32 && $0 != 127 }.map { Unicode.Scalar($0) }
        return String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespaces)
    }
}
