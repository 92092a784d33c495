import Foundation
import Showcase

/// What is kept of a showcase: the one façade of the database.
///
/// Rules live above; here a rule's reading and writing become one transaction:
/// ```swift
/// try await catalogue.write { store in
///     let entry = try store.entry(id)
///     let (moved, line) = try entry.moved(to: .accepted, by: actor, at: now, because: decision)
///     try store.save(moved, line, decision)
/// }
/// ```
public struct Catalogue: Sendable {
    private let driver: any SQLDriver

    /// Opens the database at `file`, makes it where there is none, and brings its schema up to date.
    ///
    /// - Throws: `CatalogueError.database`.
    public init(file: URL) async throws {
        driver = try SQLiteDriver(file: file)
        try await Migration.run(Migration.all, on: driver)
    }

    /// Reads one moment of the catalogue.
    public func read<Value: Sendable>(_ body: @Sendable @escaping (Store) throws -> Value) async throws -> Value {
        try await driver.read { try body(Store(session: $0)) }
    }

    /// One transaction: all of `body` or, when it throws, nothing.
    public func write<Value: Sendable>(_ body: @Sendable @escaping (Store) throws -> Value) async throws -> Value {
        try await driver.write { try body(Store(session: $0)) }
    }
}

/// The catalogue inside one transaction; what it reads and writes are the values of `Showcase`.
public struct Store {
    let session: any SQLSession
}
