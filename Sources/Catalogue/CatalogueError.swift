import Showcase

/// Why the catalogue or the vault did not do what was asked.
public enum CatalogueError: Explained, Equatable {
    /// No such program, judge, entry or file.
    case missing(what: String, id: String)
    /// The database refused a change that its schema forbids.
    case constraint(String)
    /// The database file could not be opened, read or written. The text is for the operator.
    case database(String)
    /// A row holds what this version cannot read.
    case unreadable(table: String, column: String)
    /// A file could not be put into the vault or taken from it.
    case vault(String)
    /// The file of a hash holds other bytes than it was named for.
    case corrupt(sha256: String)

    public var code: String {
        switch self {
        case .missing(let what, _): "\(what)-not-found"
        case .constraint: "constraint"
        case .database: "database"
        case .unreadable: "catalogue-unreadable"
        case .vault: "vault"
        case .corrupt: "vault-corrupt"
        }
    }

    public var kind: FailureKind {
        switch self {
        case .missing: .missing
        case .constraint, .unreadable, .corrupt: .fault
        case .database, .vault: .cannotWrite
        }
    }

    public var message: String {
        switch self {
        case .missing(let what, let id): "There is no \(what) \(id)."
        case .constraint(let detail): "The catalogue refused a change that would break its rules: \(detail)."
        case .database(let detail): "The catalogue could not be used: \(detail)."
        case .unreadable(let table, let column): "The catalogue holds something unreadable in \(table).\(column)."
        case .vault(let detail): "The vault could not be used: \(detail)."
        case .corrupt(let sha256): "The vault's file \(sha256.prefix(12))… does not hold what it was named for."
        }
    }

    public var remedy: String? {
        switch self {
        case .missing: nil
        case .constraint: "Nothing was changed. This is a fault of the program; please report it."
        case .database, .vault: "Check that the home's Storage folder exists, is writable, and that its disk has room."
        case .unreadable: "It may have been written by a newer version of yaas."
        case .corrupt: "Restore that file from a backup."
        }
    }
}
