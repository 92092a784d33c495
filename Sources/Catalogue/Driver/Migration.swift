import Foundation

/// A numbered step of the schema. Steps run once, in order, each in the transaction that records it.
struct Migration: Sendable {
    let number: Int
    let sql: String

    static let all = [
        Migration(number: 1, sql: String(decoding: PackageResources.step_0001_sql, as: UTF8.self)),
        Migration(number: 2, sql: String(decoding: PackageResources.step_0002_sql, as: UTF8.self)),
        Migration(number: 3, sql: String(decoding: PackageResources.step_0003_sql, as: UTF8.self)),
        Migration(number: 4, sql: String(decoding: PackageResources.step_0004_sql, as: UTF8.self)),
        Migration(number: 5, sql: String(decoding: PackageResources.step_0005_sql, as: UTF8.self)),
    ]

    /// Brings the database to the newest step.
    ///
    /// - Throws: `CatalogueError.database` when a newer version of the program has been there before.
    static func run(_ steps: [Migration], on driver: any SQLDriver) async throws {
        try await driver.write { session in
            try session.execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY)", [])
            let done = try Set(session.rows("SELECT number FROM migrations").map { try $0.integer("number") })
            if let unknown = done.max(), unknown > (steps.map(\.number).max() ?? 0) {
                throw CatalogueError.database("its schema is at step \(unknown), newer than this version of yaas")
            }
            for step in steps where !done.contains(step.number) {
                for statement in statements(of: step.sql) { try session.execute(statement, []) }
                try session.execute("INSERT INTO migrations (number) VALUES (?)", [.integer(step.number)])
            }
        }
    }

    /// The statements of a file, parted by semicolons, without line comments. Our files hold no semicolon in a text.
    static func statements(of sql: String) -> [String] {
        let code = sql.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in line.firstRange(of: "--").map { String(line[..<$0.lowerBound]) } ?? String(line) }
            .joined(separator: "\n")
        return code.components(separatedBy: ";").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.isEmpty }
    }
}
