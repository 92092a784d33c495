import Foundation
import GRDB

/// A stranger's hand in the database file, past the catalogue.
enum Shell {
    static func sqlite(_ file: URL, _ sql: String) throws {
        let queue = try DatabaseQueue(path: file.path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }
}
