import Foundation

/// The identity of one `Subject`: an opaque string that says nothing about the subject, its time or its order.
///
/// The phantom type keeps an entry's identifier from being handed where a judge's is expected.
public struct Identifier<Subject>: Hashable, Sendable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral value: String) { text = value }
    public init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }
}

extension Identifier: Comparable {
    public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

extension Identifier {
    /// A new identifier of ten Crockford base-32 digits (50 bits), readable aloud and safe in a path or a URL.
    ///
    /// - Parameter generator: the source of randomness; the system's in service, a seeded one in tests and demos.
    public static func random(using generator: inout some RandomNumberGenerator) -> Self {
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return Self(String((0..<10).map { _ in digits[Int.random(in: 0..<32, using: &generator)] }))
    }
}
