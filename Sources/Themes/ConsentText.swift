import Foundation
import Showcase

/// The texts a guardian agrees to, one for each purpose, under one version that every consent records.
///
/// In the file a line `Version: 2026.1` states the version, and a heading such as `## Enter {enter}` opens the text of
/// the purpose in braces.
public struct ConsentText: Sendable, Equatable {
    public struct Section: Sendable, Equatable {
        /// `enter`, `publish`, `likeness` or `name`.
        public var id: String
        public var title: String
        /// Markdown.
        public var body: String
    }

    public let version: String
    /// Markdown that stands before the first purpose.
    public let introduction: String
    public let sections: [Section]

    public init(_ markdown: String, file: String) throws(ThemeMistakes) {
        var version: String?
        var parts: [Section] = [Section(id: "", title: "", body: "")]
        for line in markdown.components(separatedBy: .newlines) {
            if line.hasPrefix("Version:") {
                version = line.dropFirst("Version:".count).trimmingCharacters(in: .whitespaces)
            } else if line.hasPrefix("## "), line.hasSuffix("}"), let brace = line.lastIndex(of: "{") {
                let title = line[..<brace].dropFirst(3).trimmingCharacters(in: .whitespaces)
                parts.append(Section(id: String(line[brace...].dropFirst().dropLast()), title: title, body: ""))
            } else {
                parts[parts.count - 1].body += line + "\n"
            }
        }
        for index in parts.indices {
            parts[index].body = parts[index].body.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let missing = (Purpose.allCases.map(\.rawValue) + ["name"]).filter { id in !parts.contains { $0.id == id } }
        guard let version, !version.isEmpty, missing.isEmpty else {
            let found = version == nil ? "no line `Version: …`" : "no text for \(missing.joined(separator: ", "))"
            throw ThemeMistakes([
                ThemeMistake(
                    file: file, line: 1, column: 1, path: "", found: found,
                    expected: "A version, and a heading such as `## Enter {enter}` for each purpose.")
            ])
        }
        self.version = version
        introduction = parts[0].body
        sections = Array(parts.dropFirst())
    }

    /// The text for one purpose, or for `name`.
    public subscript(id: String) -> Section? { sections.first { $0.id == id } }
}
