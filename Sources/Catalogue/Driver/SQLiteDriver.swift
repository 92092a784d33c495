import Foundation
import GRDB

/// SQLite through GRDB's pool: one writer, many readers, write-ahead log, foreign keys, a busy time-out of ten seconds.
struct SQLiteDriver: SQLDriver {
    private let pool: DatabasePool

    init(file: URL) throws(CatalogueError) {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.label = "catalogue"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // What is deleted is overwritten, whatever the library's default: people may ask to be forgotten.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            pool = try DatabasePool(path: file.path, configuration: configuration)
        } catch {
            throw .database("\(file.lastPathComponent): \(Self.reason(error))")
        }
    }

    func read<Value: Sendable>(_ body: @Sendable @escaping (any SQLSession) throws -> Value) async throws -> Value {
        try await Self.explained { try await pool.read { try body(SQLiteSession(database: $0)) } }
    }

    func write<Value: Sendable>(_ body: @Sendable @escaping (any SQLSession) throws -> Value) async throws -> Value {
        try await Self.explained { try await pool.write { try body(SQLiteSession(database: $0)) } }
    }

    /// Errors of GRDB's own, raised around the body (begin, commit), become ours; the body's pass as they are.
    private static func explained<Value>(_ work: () async throws -> Value) async throws -> Value {
        do { return try await work() } catch let error as DatabaseError { throw CatalogueError(error) }
    }

    static func reason(_ error: any Error) -> String {
        (error as? DatabaseError).map { $0.message ?? "SQLite error \($0.resultCode.rawValue)" } ?? "\(error)"
    }
}

/// GRDB's connection, inside one transaction.
private struct SQLiteSession: SQLSession {
    let database: Database

    func rows(_ sql: String, _ arguments: [SQLValue]) throws(CatalogueError) -> [SQLRow] {
        do {
            let statement = try database.cachedStatement(sql: sql)
            return try Row.fetchAll(statement, arguments: StatementArguments(arguments.map(\.databaseValue))).map {
                row in
                Dictionary(row.map { ($0, SQLValue($1)) }, uniquingKeysWith: { first, _ in first })
            }
        } catch { throw CatalogueError(error) }
    }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws(CatalogueError) -> Int {
        do {
            let statement = try database.cachedStatement(sql: sql)
            try statement.execute(arguments: StatementArguments(arguments.map(\.databaseValue)))
            return database.changesCount
        } catch { throw CatalogueError(error) }
    }
}

extension CatalogueError {
    fileprivate init(_ error: any Error) {
        switch error {
        case let error as CatalogueError: self = error
        case let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT:
            // The message names tables and columns, never values.
            self = .constraint(error.message ?? "constraint")
        default: self = .database(SQLiteDriver.reason(error))
        }
    }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null, .blob: self = .null
        case .int64(let number): self = .integer(Int(number))
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }
}
