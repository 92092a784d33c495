import Foundation
import Showcase

extension [String: SQLValue] {
    func text(_ column: String) throws(CatalogueError) -> String {
        guard case .text(let value)? = self[column] else { throw .unreadable(table: "row", column: column) }
        return value
    }

    func optionalText(_ column: String) -> String? {
        if case .text(let value)? = self[column] { value } else { nil }
    }

    func integer(_ column: String) throws(CatalogueError) -> Int {
        guard case .integer(let value)? = self[column] else { throw .unreadable(table: "row", column: column) }
        return value
    }

    /// A whole number counts too: a database may write 1.0 as 1.
    func real(_ column: String) throws(CatalogueError) -> Double {
        switch self[column] {
        case .real(let value)?: return value
        case .integer(let value)?: return Double(value)
        default: throw .unreadable(table: "row", column: column)
        }
    }

    func instant(_ column: String) throws(CatalogueError) -> Date {
        guard let date = Timestamp.date(try text(column)) else { throw .unreadable(table: "row", column: column) }
        return date
    }

    func optionalInstant(_ column: String) -> Date? { optionalText(column).flatMap(Timestamp.date) }

    func json<Content: Decodable>(
        _ column: String, as type: Content.Type = Content.self
    ) throws(CatalogueError) -> Content {
        let text = try text(column)
        do { return try JSONDecoder().decode(type, from: Data(text.utf8)) } catch {
            throw .unreadable(table: "row", column: column)
        }
    }

    func value<Word: RawRepresentable<String>>(_ column: String) throws(CatalogueError) -> Word {
        guard let value = Word(rawValue: try text(column)) else { throw .unreadable(table: "row", column: column) }
        return value
    }
}

extension SQLValue {
    static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    static func instant(_ value: Date?) -> SQLValue { .text(value.map(Timestamp.text)) }

    /// JSON with sorted keys, so that the same value is the same text.
    static func json(_ value: some Encodable) throws(CatalogueError) -> SQLValue {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return .text(String(decoding: try encoder.encode(value), as: UTF8.self)) } catch {
            throw .unreadable(table: "value", column: "\(type(of: value))")
        }
    }
}
