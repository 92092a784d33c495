/// One text of the interface: a single pattern, or one for each plural category of its language.
///
/// In a pattern `{name}` stands for an argument. Which plural is meant is said by the argument `count`.
public struct Message: Sendable, Equatable {
    public let patterns: [PluralCategory: String]

    /// The names between braces, of all patterns together.
    public var arguments: Set<String> {
        var names: Set<String> = []
        for pattern in patterns.values { _ = Self.replacing(in: pattern) { names.insert($0).memberAfterInsert } }
        return names
    }

    /// The pattern for `category`, else the general one.
    func pattern(for category: PluralCategory) -> String { patterns[category] ?? patterns[.other] ?? "" }

    /// `pattern` with each `{name}` replaced; where `value` knows no such argument it is left standing.
    static func replacing(in pattern: String, _ value: (String) -> String?) -> String {
        var result = ""
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            result += rest[..<open] + (value(String(name)) ?? String(rest[open...close]))
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

extension Message: Decodable {
    /// A string, or an object keyed by plural category with at least `other`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let pattern = try? container.decode(String.self) {
            patterns = [.other: pattern]
            return
        }
        var patterns: [PluralCategory: String] = [:]
        for (name, pattern) in try container.decode([String: String].self) {
            guard let category = PluralCategory(rawValue: name) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "“\(name)” is no plural category")
            }
            patterns[category] = pattern
        }
        guard patterns[.other] != nil else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "the plural category “other” is missing")
        }
        self.patterns = patterns
    }
}
