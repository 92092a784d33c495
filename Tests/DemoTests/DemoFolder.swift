import Foundation

@testable import Demo

/// The repository's `Demo` folder and its tables.
enum DemoFolder {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Demo")

    static func table(_ name: String) throws -> [[String: String]] {
        let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
        let rows = CommaSeparated.rows(text)
        let records = CommaSeparated.records(text)
        // A row of the wrong length would be left out: that must not pass unseen.
        guard records.count == rows.count - 1 else { throw Uneven(table: name) }
        return records
    }

    static func text(_ file: String) throws -> String {
        try String(contentsOf: root.appending(path: "Texts").appending(path: file), encoding: .utf8)
    }

    struct Uneven: Error { let table: String }
}
