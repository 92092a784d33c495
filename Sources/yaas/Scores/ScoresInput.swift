import Foundation
import Scoring
import Showcase

/// Tables that a `scores` command reads.
enum ScoresInput {
    /// - Throws: `CommandError.fileMissing`, `ReadingError`.
    static func table(_ path: String) throws -> DelimitedText {
        let data =
            path == "-"
            ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
        guard let data else { throw CommandError.fileMissing(path) }
        return try DelimitedText([UInt8](data))
    }

    /// Runs `work`, a reading error made one that is explained.
    static func reading<Result>(_ work: () throws -> Result) throws -> Result {
        do { return try work() } catch let error as ReadingError { throw ScoresError.unread(error) }
    }
}

/// What is wrong with what a `scores` command was given.
enum ScoresError: Explained {
    case unread(ReadingError)
    case weightUnread(String)

    var code: String {
        switch self {
        case .unread(let error): error.code
        case .weightUnread: "weight-unread"
        }
    }

    var kind: FailureKind {
        switch self {
        case .unread(.weightMissing), .unread(.weightUnused), .weightUnread: .usage
        case .unread: .refused
        }
    }

    var message: String {
        switch self {
        case .unread(let error): Output.printable(error.message)
        case .weightUnread(let text): "“\(Output.printable(text))” is not a weight."
        }
    }

    var remedy: String? {
        switch self {
        case .unread(let error): error.remedy
        case .weightUnread: "Write weights as theme=0.4,originality=0.6, each above 0."
        }
    }
}
