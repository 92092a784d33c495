import Foundation
import Showcase
import SwiftCSV

/// A CSV file with a header row (RFC 4180, UTF-8), read by column name.
public struct Table: Sendable {
    /// Rows by column, numbered as a spreadsheet shows them: the header is row 1.
    public let rows: [(number: Int, fields: [String: String])]

    /// - Parameters:
    ///   - required: columns that must be there.
    ///   - optional: columns that may be; any other is a mistake, since a misspelt column would lose its data.
    /// - Throws: `TableError`.
    public init(_ text: String, required: [String], optional: [String]) throws(TableError) {
        let header: [String]
        let lines: [[String]]
        do {
            let csv = try EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false)
            header = csv.header.map { $0.trimmingCharacters(in: .whitespaces) }
            lines = csv.rows
        } catch {
            throw TableError(code: "table-unreadable", message: "This is not a CSV file that can be read: \(error).")
        }
        let missing = required.filter { !header.contains($0) }
        guard missing.isEmpty else {
            throw TableError(
                code: "column-missing", message: "The header row lacks: \(missing.joined(separator: ", ")).")
        }
        let unknown = header.filter { !required.contains($0) && !optional.contains($0) }
        guard unknown.isEmpty, Set(header).count == header.count else {
            let named = unknown.isEmpty ? "a column twice" : unknown.joined(separator: ", ")
            throw TableError(code: "column-unknown", message: "The header row has \(named), which is not known here.")
        }
        rows = lines.enumerated().compactMap { index, cells in
            guard cells.contains(where: { !$0.isBlank }) else { return nil }
            return (index + 2, Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first }))
        }
    }

    /// Rows that were read elsewhere.
    public init(rows: [(number: Int, fields: [String: String])]) { self.rows = rows }

    /// Reads the file as UTF-8.
    public init(file: URL, required: [String], optional: [String]) throws {
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw TableError(code: "table-missing", kind: .missing, message: "There is no file \(file.path).")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw TableError(
                code: "table-encoding", message: "\(file.lastPathComponent) is not UTF-8. Save it as “CSV UTF-8”.")
        }
        try self.init(text, required: required, optional: optional)
    }
}

/// A table that cannot be read at all. What is wrong with one row is that row's own matter.
public struct TableError: Explained, Equatable {
    public let code: String
    public var kind = FailureKind.refused
    public let message: String

    public var remedy: String? {
        "Save the table as CSV, UTF-8, with the columns that the guide names in its first row."
    }
}

/// What became of one row of an import.
public struct RowOutcome: Sendable, Equatable {
    public enum Result: Sendable, Equatable {
        /// Taken; the identifier of what it became.
        case taken(String)
        /// It had been taken before, so nothing was done.
        case known(String)
        case refused([Objection])
    }

    public let row: Int
    public let result: Result

    public init(row: Int, result: Result) {
        self.row = row
        self.result = result
    }

    public var isRefused: Bool { if case .refused = result { true } else { false } }
}
