/// A value that a statement is given or a row holds.
public enum SQLValue: Sendable, Equatable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
}

/// One row, by column name.
public typealias SQLRow = [String: SQLValue]

/// A connection inside one transaction. Statements are of the subset that SQLite and PostgreSQL share, with `?` for
/// each argument.
public protocol SQLSession {
    func rows(_ sql: String, _ arguments: [SQLValue]) throws(CatalogueError) -> [SQLRow]
    /// - Returns: how many rows were changed.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(CatalogueError) -> Int
}

/// A database that runs transactions: SQLite now, PostgreSQL when a showcase outgrows one machine.
///
/// A `write` that throws leaves nothing behind. Writes are serial; a read sees one moment.
public protocol SQLDriver: Sendable {
    func read<Value: Sendable>(_ body: @Sendable @escaping (any SQLSession) throws -> Value) async throws -> Value
    func write<Value: Sendable>(_ body: @Sendable @escaping (any SQLSession) throws -> Value) async throws -> Value
}

extension SQLSession {
    func rows(_ sql: String) throws(CatalogueError) -> [SQLRow] { try rows(sql, []) }
}
