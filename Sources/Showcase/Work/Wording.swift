/// Words of the interface by their key, with what is put into them. Which language they are said in is chosen where
/// they are shown.
public struct Wording: Hashable, Sendable, Codable {
    public var key: String
    /// By the names that the text has between braces.
    public var arguments: [String: Argument]

    public init(_ key: String, _ arguments: [String: Argument] = [:]) {
        self.key = key
        self.arguments = arguments
    }

    public enum Argument: Hashable, Sendable {
        /// Written as the language writes numbers; under the name `count` it chooses the plural.
        case number(Int)
        /// The same in every language.
        case text(String)
        /// The key of other words of the interface: `type.image/jpeg`.
        case term(String)
        /// Keys of which any one will do: “a picture or a text”.
        case anyOf([String])
        /// A playing time in seconds: `3:07`.
        case seconds(Double)
    }
}

/// In JSON a number or a text stands for itself; the others are objects named by what they are.
extension Wording.Argument: Codable {
    private enum CodingKeys: String, CodingKey { case term, anyOf = "any_of", seconds }

    public init(from decoder: any Decoder) throws {
        if let object = try? decoder.container(keyedBy: CodingKeys.self) {
            if let term = try object.decodeIfPresent(String.self, forKey: .term) {
                self = .term(term)
            } else if let terms = try object.decodeIfPresent([String].self, forKey: .anyOf) {
                self = .anyOf(terms)
            } else {
                self = .seconds(try object.decode(Double.self, forKey: .seconds))
            }
            return
        }
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try value.decode(String.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        func plain(_ value: some Encodable) throws {
            var container = encoder.singleValueContainer()
            try container.encode(value)
        }
        func named(_ key: CodingKeys, _ value: some Encodable) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(value, forKey: key)
        }
        switch self {
        case .number(let number): try plain(number)
        case .text(let text): try plain(text)
        case .term(let key): try named(.term, key)
        case .anyOf(let keys): try named(.anyOf, keys)
        case .seconds(let seconds): try named(.seconds, seconds)
        }
    }
}

extension Wording.Argument {
    /// Of 1,048,576 bytes, rounded up, so that a file just over a limit is not said to be at it.
    public static func megabytes(_ bytes: Int) -> Self { .number((bytes + (1 << 20) - 1) >> 20) }
}
