import ArgumentParser
import Foundation
import Showcase

/// The one place where an error becomes words on standard error and an exit code (those of sysexits.h).
enum Failure {
    static func exitCode(for kind: FailureKind) -> Int32 {
        switch kind {
        case .usage: 64
        case .refused: 65
        case .missing: 66
        case .unreachable: 69
        case .fault: 70
        case .cannotWrite: 73
        case .notAllowed: 77
        }
    }

    static func end(with error: any Error) -> Never {
        switch error {
        case let error as any Explained:
            say("yaas: \(error.message)")
            if let remedy = error.remedy { say("      \(remedy)") }
            exit(exitCode(for: error.kind))
        case is CocoaError:
            say("yaas: A file could not be read or written.")
            exit(exitCode(for: .cannotWrite))
        default:
            // The parser's own: help and version end with 0, wrong usage with 64. What it does not know is our fault.
            if Yaas.exitCode(for: error) == .failure {
                say("yaas: Something went wrong that should not have: \(error)")
                exit(exitCode(for: .fault))
            }
            Yaas.exit(withError: error)
        }
    }

    /// A line on standard error.
    static func say(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
}

/// The end of a command whose report has already said what was refused.
enum Refused {
    static let exit = ExitCode(Failure.exitCode(for: .refused))
}

/// What goes wrong before any room is entered.
enum CommandError: Explained {
    case homeMissing(String)
    case shareMissing
    case fileMissing(String)
    case nowUnread(String)
    case seasonUnknown(String, known: [String])
    case seasonMissing(String)
    case folderTaken(String)
    case categoryUnknown(String, known: [String])
    case cannotWrite(String)
    case nothingToDo(String)
    case columnMissing(String, file: String)

    var code: String {
        switch self {
        case .homeMissing: "home-missing"
        case .shareMissing: "share-missing"
        case .fileMissing: "file-missing"
        case .nowUnread: "now-unread"
        case .seasonUnknown: "season-unknown"
        case .seasonMissing: "season-missing"
        case .folderTaken: "folder-taken"
        case .categoryUnknown: "category-unknown"
        case .cannotWrite: "cannot-write"
        case .nothingToDo: "nothing-to-do"
        case .columnMissing: "column-missing"
        }
    }

    var kind: FailureKind {
        switch self {
        case .homeMissing, .fileMissing, .seasonMissing: .missing
        case .shareMissing: .fault
        case .columnMissing: .refused
        case .nowUnread, .seasonUnknown, .categoryUnknown, .nothingToDo: .usage
        case .folderTaken, .cannotWrite: .cannotWrite
        }
    }

    var message: String {
        switch self {
        case .homeMissing(let path): "\(path) is not the home of a showcase: it has no Themes folder."
        case .shareMissing: "The program's own templates were not found."
        case .fileMissing(let path): "There is no file \(path)."
        case .nowUnread(let text): "“\(text)” is not a time."
        case .seasonUnknown(let id, _): "There is no season \(id) in this home."
        case .seasonMissing(let path): "There is no theme in \(path)."
        case .folderTaken(let path): "\(path) holds something already."
        case .categoryUnknown(let id, _): "The season has no category \(id)."
        case .cannotWrite(let path): "\(path) could not be written."
        case .nothingToDo(let what): what
        case .columnMissing(let column, let file): "\(file) has no column \(column)."
        }
    }

    var remedy: String? {
        switch self {
        case .homeMissing: "Make one with `yaas init DIR`, or name it: --home DIR."
        case .shareMissing: "Set YAAS_SHARE to the folder that holds Exhibit/Templates and Pages."
        case .fileMissing: nil
        case .nowUnread: "Write it as 2026-03-01T12:00:00Z."
        case .seasonUnknown(_, let known): "It has: \(known.joined(separator: ", "))."
        case .seasonMissing: "Write Themes/<year>/theme.yaml; Themes/README.md explains every line."
        case .folderTaken: "Choose a folder that is empty or not there yet."
        case .categoryUnknown(_, let known): "It has: \(known.joined(separator: ", "))."
        case .cannotWrite: "Check that the folder exists, is yours, and that its disk has room."
        case .nothingToDo, .columnMissing: nil
        }
    }
}
