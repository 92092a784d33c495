import Foundation
import Yams

/// A theme file as YAML nodes with their places.
///
/// Yams stops at the first key that stands twice. So that the other mistakes are still found, each earlier twin is
/// renamed by replacing its first letter with a private-use one, which moves nothing, and is remembered here.
struct Document {
    let file: String
    let root: Node?
    /// The true names of the keys that were renamed, by their new ones.
    private let twins: [String: String]

    /// A document of nothing, for reading a single value.
    init(file: String) { (self.file, root, twins) = (file, nil, [:]) }

    /// - Throws: `ThemeMistakes` with the one place at which the file stops being YAML.
    init(_ yaml: String, file: String) throws(ThemeMistakes) {
        self.file = file
        var text = yaml.replacingOccurrences(of: "\r\n", with: "\n")
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        var twins: [String: String] = [:]
        while true {
            do {
                root = try compose(yaml: text)
                self.twins = twins
                return
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                guard
                    let twin = Self.rename(at: context.mark, in: &text, number: twins.count),
                    let name = names.first(where: { $0.dropFirst() == twin.dropFirst() })
                else { throw Self.mistake(line: context.mark.line, "a key twice", "Each key stands once.", in: file) }
                twins[twin] = name
            } catch {
                throw Self.mistake(for: error, in: file)
            }
        }
    }

    /// The true name of a key that stands again further down; `nil` for every other key.
    func twin(_ key: String) -> String? { twins[key] }

    /// - Returns: the new name of the key at `mark`, the outer quotation marks left out.
    private static func rename(at mark: Mark, in text: inout String, number: Int) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.indices.contains(mark.line - 1), let letter = Unicode.Scalar(0xE000 + UInt32(number)) else {
            return nil
        }
        var scalars = Array(lines[mark.line - 1].unicodeScalars)
        var column = mark.column - 1
        guard scalars.indices.contains(column) else { return nil }
        let quote = scalars[column] == "\"" || scalars[column] == "'" ? scalars[column] : nil
        if quote != nil { column += 1 }
        guard scalars.indices.contains(column) else { return nil }
        scalars[column] = letter
        let end = scalars[column...].firstIndex { $0 == (quote ?? ":") } ?? scalars.endIndex
        lines[mark.line - 1] = String(String.UnicodeScalarView(scalars))
        text = lines.joined(separator: "\n")
        return String(String.UnicodeScalarView(scalars[column..<end])).trimmingCharacters(in: .whitespaces)
    }

    private static func mistake(for error: any Error, in file: String) -> ThemeMistakes {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let opened = context.map { " \($0.text) that begins on line \($0.mark.line)" } ?? ""
            return mistake(
                line: mark.line, column: mark.column, "YAML that cannot be read: \(problem)\(opened)", syntax, in: file)
        case .reader(let problem, let offset, _, let yaml):
            let line = yaml.prefix(offset ?? 0).count { $0.isNewline } + 1
            return mistake(line: line, "a character that YAML forbids: \(problem)", syntax, in: file)
        default:
            return mistake(line: 1, "a file that cannot be read as YAML", syntax, in: file)
        }
    }

    private static let syntax =
        "Each line is `key: value`, nested by two spaces and never by tabs; texts with “: ” or “#” in quotation marks."

    private static func mistake(
        line: Int, column: Int = 1, _ found: String, _ expected: String, in file: String
    ) -> ThemeMistakes {
        ThemeMistakes([
            ThemeMistake(file: file, line: line, column: column, path: "", found: found, expected: expected)
        ])
    }
}
